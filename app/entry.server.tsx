import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';
import { NonceContext } from '#app/components/nonce.ts';

type Handover = NonNullable<EntryContext['serverHandoffStream']>;

/**
 * Nothing waits for deferred data, so a page is rendered whole, in one go: an error in any part still makes it an error page, and
 * a text costs React a third of what a stream does. What its loaders said follows, as Remix would have streamed it.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  { serverHandoffStream: handover, ...remix }: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  const page = renderToString(
    <NonceContext.Provider value={nonce}>
      <RemixServer context={remix} url={request.url} nonce={nonce} />
    </NonceContext.Provider>,
  );
  const scripts = handover && remix.renderMeta?.didRenderScripts ? await handoverScripts(handover, nonce) : '';
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response(`<!DOCTYPE html>${page}${scripts}`, { status, headers });
}

/** Hands the loaders' data to the browser's half of Remix, which waits for them on this controller. */
async function handoverScripts(handover: Handover, nonce: string): Promise<string> {
  const decoder = new TextDecoder();
  const reader = handover.getReader();
  let text = '';
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) text += decoder.decode(piece.value, { stream: true });
  const controller = 'window.__remixContext.streamController';
  return `<script nonce="${nonce}">${controller}.enqueue(${scriptText(text)});${controller}.close();</script>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '\\u0026', '>': '\\u003e', '<': '\\u003c', '\u2028': '\\u2028', '\u2029': '\\u2029' };

/** A text as a literal that neither ends a script nor begins a comment in it. */
function scriptText(text: string): string {
  return JSON.stringify(text).replace(/[&><\u2028\u2029]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** Called for what a loader, an action or a page throws by mistake. A page that is not there or a request given up is none. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  context.app.log.error('page-failed', error, { requestId: context.requestId, method: request.method });
}
