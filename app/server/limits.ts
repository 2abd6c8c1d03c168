import type { NextFunction, Request, Response } from 'express';
import { type Refusal, refuse } from './refuse.ts';

/** A pasted order of 1,000 lines fits six times. */
export const MAX_BODY_BYTES = 1_000_000;
/** What a page of 1,000 lines posts, with room; each field costs far more than its bytes. */
export const MAX_FIELDS = 10_000;
export const MAX_URL = 8_192;

const FORM = 'application/x-www-form-urlencoded';
const AMPERSAND = '&'.charCodeAt(0);

/** Turns away, before anything reads a body, what nothing should read: compressed, of a kind no form has, or too large. */
export function limits(request: Request, response: Response, next: NextFunction): void {
  const refusal = refusalOf(request);
  if (refusal) refuse(request, response, refusal);
  else if (carriesForm(request)) readBody(request, response, next);
  else next();
}

function refusalOf(request: Request): Refusal | null {
  const { headers, url } = request;
  if ((headers['content-encoding'] ?? 'identity').trim().toLowerCase() !== 'identity') return { status: 415, reason: 'content-encoding' };
  if (url.length > MAX_URL) return { status: 414, reason: 'url-too-long' };
  if (Number(headers['content-length'] ?? 0) > MAX_BODY_BYTES) return { status: 413, reason: 'body-too-large' };
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  return carriesForm(request) && type !== FORM ? { status: 415, reason: 'content-type' } : null;
}

function carriesForm({ headers, method }: Request): boolean {
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  return hasBody && method !== 'GET' && method !== 'HEAD';
}

/** The form a request carries, as limits read it; null when it has none. */
export function bodyOf(response: Response): Uint8Array<ArrayBuffer> | null {
  const body: unknown = response.locals['body'];
  return body instanceof Buffer ? new Uint8Array(body) : null;
}

/** Reads the whole body, counting. A sender that stops halfway is ended by the server's own timeout. */
function readBody(request: Request, response: Response, next: NextFunction): void {
  const chunks: Buffer[] = [];
  let bytes = 0;
  let fields = 1;
  const stop = (reason: 'body-too-large' | 'too-many-fields') => {
    request.removeAllListeners('data').removeAllListeners('end').resume();
    response.setHeader('Connection', 'close');
    refuse(request, response, { status: 413, reason });
  };
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) return stop('body-too-large');
    for (const byte of chunk) if (byte === AMPERSAND) fields += 1;
    if (fields > MAX_FIELDS) return stop('too-many-fields');
    chunks.push(chunk);
  });
  request.on('end', () => {
    response.locals['body'] = Buffer.concat(chunks);
    next();
  });
}
