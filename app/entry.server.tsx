import { Writable } from 'node:stream';
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceContext } from '#app/components/nonce.ts';

/** Nothing waits for deferred data, so a page is sent when it is whole: an error in any part still makes it an error page. */
export default function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext, context: AppLoadContext): Promise<Response> {
  const { nonce } = context;
  return new Promise((resolve, reject) => {
    const page = (
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remix} url={request.url} nonce={nonce} />
      </NonceContext.Provider>
    );
    const { pipe } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        headers.set('Content-Type', 'text/html; charset=utf-8');
        pipe(gathering((whole) => resolve(new Response(whole, { status, headers }))));
      },
      onShellError: reject,
      onError: (error) => context.app.log.error('render-failed', error, { requestId: context.requestId }),
    });
  });
}

/** Takes a page's pieces as they are rendered and hands them over as one, without a queue between. */
function gathering(done: (whole: Buffer<ArrayBuffer>) => void): Writable {
  const pieces: Uint8Array[] = [];
  return new Writable({
    write(piece: Uint8Array, _encoding, next) {
      pieces.push(piece);
      next();
    },
    final(next) {
      done(Buffer.concat(pieces));
      next();
    },
  });
}

/** Called for what a loader, an action or a page throws by mistake. A page that is not there or a request given up is none. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  context.app.log.error('page-failed', error, { requestId: context.requestId, method: request.method });
}
