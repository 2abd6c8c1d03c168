import { type AppLoadContext, createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';

type RouteObject = Parameters<typeof matchRoutes>[0][number];

/** Paths whose branch is remembered; a crawler of made-up paths only makes the memory start anew. */
const MOST_PATHS = 2_000;
/** Where Remix lists routes to a browser that has not met them: it belongs to no branch. */
const LISTING = '/__manifest';

/**
 * Answers each request by a Remix that knows the one branch of routes its path leads to. Remix sorts, compiles and tries all
 * routes several times a request, which cost more than the portal's own work; a path that leads nowhere still sees all of them.
 */
export function branchHandlers(build: ServerBuild, mode: string): (request: Request, context: AppLoadContext) => Promise<Response> {
  const whole = createRequestHandler(build, mode);
  const tree = toTree(build.routes, undefined);
  const branches = new Map<string, RequestHandler>();
  const paths = new Map<string, RequestHandler>();

  const find = (path: string): RequestHandler => {
    if (path === LISTING) return whole;
    const ids = matchRoutes(tree, path, build.basename ?? '/')?.map(({ route }) => route.id ?? '');
    if (!ids) return whole;
    const known = branches.get(ids.join());
    const handler = known ?? createRequestHandler(branchOf(build, ids), mode);
    branches.set(ids.join(), handler);
    return handler;
  };

  return (request, context) => {
    const path = pagePath(new URL(request.url).pathname);
    const handler = paths.get(path) ?? find(path);
    if (paths.size >= MOST_PATHS) paths.clear();
    paths.set(path, handler);
    return handler(request, context);
  };
}

/** The build as if it had one branch only; the browser asks for other routes when it first meets a link to them. */
function branchOf(build: ServerBuild, ids: readonly string[]): ServerBuild {
  const only = <Route>(routes: Readonly<Record<string, Route>>) => Object.fromEntries(Object.entries(routes).filter(([id]) => ids.includes(id)));
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } };
}

/** A page's data are asked for under its own path with an ending. */
function pagePath(path: string): string {
  return path.endsWith('.data') ? path.slice(0, -'.data'.length).replace(/^\/_root$/, '/') : path;
}

function toTree(routes: ServerBuild['routes'], parentId: string | undefined): RouteObject[] {
  return Object.values(routes).flatMap((route) => {
    if (!route || route.parentId !== parentId) return [];
    const { id, path, caseSensitive } = route;
    const known = { id, ...(path === undefined ? {} : { path }), ...(caseSensitive === undefined ? {} : { caseSensitive }) };
    return [route.index ? { ...known, index: true as const } : { ...known, children: toTree(routes, id) }];
  });
}
