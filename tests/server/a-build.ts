import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from '@remix-run/node';
import remixConfig from '../../remix.config.js';

export type FakeRoute = { readonly isPage: boolean; readonly run: (args: LoaderFunctionArgs | ActionFunctionArgs) => Promise<unknown> };

/** A Remix app of a few routes whose loader and action are one function, built the way Vite builds the real one. */
export function aBuild(routes: Readonly<Record<string, FakeRoute>>): ServerBuild {
  const file = (id: string) => ({ id, module: '', hasAction: true, hasLoader: true, hasClientAction: false, hasClientLoader: false, hasErrorBoundary: false });
  const page = () => null;
  return {
    mode: 'production',
    entry: { module: { default: sayPage, handleError: () => undefined } },
    routes: {
      root: { id: 'root', path: '', module: { default: page } },
      ...Object.fromEntries(
        Object.entries(routes).map(([id, { isPage, run }]) => [
          id,
          { id, parentId: 'root', path: id.replace('routes/', ''), module: { loader: run, action: run, default: isPage ? page : (undefined as never) } },
        ]),
      ),
    },
    assets: {
      entry: { module: '', imports: [] },
      routes: Object.fromEntries(['root', ...Object.keys(routes)].map((id) => [id, file(id)])),
      url: '',
      version: '1',
    },
    basename: '/',
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    future: remixConfig.future,
    isSpaMode: false,
  };
}

function sayPage(_request: Request, status: number, headers: Headers): Response {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response('<!doctype html><title>page</title>', { status, headers });
}
