import { type AppLoadContext, createRequestHandler, type ServerBuild } from '@remix-run/node';
import type { NextFunction, Request as ServerRequest, Response as ServerResponse } from 'express';
import { readSessionToken } from '#app/access/session-cookie.ts';
import type { Context } from '#app/ports/context.ts';
import type { Settings } from '../settings.ts';
import { branchHandlers } from './branch-handlers.ts';
import { nonceOf } from './headers.ts';
import { bodyOf } from './limits.ts';
import { requestIdOf } from './request-log.ts';
import { sealedTokens } from './sealed-tokens.ts';

type Parts = { readonly context: Context; readonly settings: Settings; readonly build: ServerBuild | (() => Promise<ServerBuild>) };

/** Hands a request that passed the guard to Remix, and its answer back. */
export function remixHandler({ context, settings, build }: Parts) {
  const handle =
    typeof build === 'function'
      ? createRequestHandler(build, settings.mode === 'development' ? 'development' : 'production')
      : branchHandlers(build, 'production');
  const isOurs = settings.sessionSecret === null ? () => true : sealedTokens(settings.sessionSecret).isOurs;
  return async (incoming: ServerRequest, outgoing: ServerResponse, next: NextFunction) => {
    try {
      const request = toRequest(incoming, outgoing);
      const token = readSessionToken(request, context.origin);
      if (token !== null && !isOurs(token)) request.headers.delete('Cookie');
      await send(await handle(request, loadContext(context, incoming, outgoing)), outgoing);
    } catch (error) {
      next(error);
    }
  };
}

/** Who asks a loader or an action, from where, and by what name the log knows it. */
export function loadContext(context: Context, incoming: ServerRequest, outgoing: ServerResponse): AppLoadContext {
  return { app: context, nonce: nonceOf(outgoing), requestId: requestIdOf(outgoing), clientAddress: incoming.ip ?? '' };
}

/** The request as Remix reads it. Its address is the one the guard let in, not what a header claims. */
export function toRequest(incoming: ServerRequest, outgoing: ServerResponse): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const one of Array.isArray(value) ? value : [value ?? '']) headers.append(name, one);
  }
  const gone = new AbortController();
  outgoing.on('close', () => {
    if (!outgoing.writableFinished) gone.abort();
  });
  return new Request(String(outgoing.locals['origin']) + incoming.originalUrl, {
    method: incoming.method,
    headers,
    body: bodyOf(outgoing),
    signal: gone.signal,
  });
}

/** Every page and every answer of a loader is whole when it comes, so it goes out in one piece that says its length. */
async function send(answer: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.status(answer.status);
  if (answer.statusText !== '') outgoing.statusMessage = answer.statusText;
  for (const [name, value] of answer.headers) outgoing.append(name, value);
  if (answer.body === null) return void outgoing.end();
  const body = await wholeOf(answer.body);
  outgoing.setHeader('Content-Length', body.length);
  outgoing.end(body);
}

/** Most bodies are of one piece, which is not copied. */
async function wholeOf(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) pieces.push(read.value);
  const [first] = pieces;
  return first && pieces.length === 1 ? first : Buffer.concat(pieces);
}
