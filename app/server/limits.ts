import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { isSigned } from './guard.ts';
import { type Refusal, refuse } from './refuse.ts';

/** A pasted order of 1,000 lines fits six times. */
export const MAX_BODY_BYTES = 1_000_000;
/** What a page of 1,000 lines posts, with room; each field costs far more than its bytes. */
export const MAX_FIELDS = 10_000;
export const MAX_URL = 8_192;
/** What a signed message of another machine may weigh. */
export const MAX_MESSAGE_BYTES = 262_144;

/** What a file that is sent may weigh, with room for the form around it. */
export const MAX_FILE_BYTES = 20_000_000;
const AROUND_A_FILE = 10_000;
/** So many files are taken in at a time; each is in memory until it is read. */
const FILES_AT_ONCE = 4;
/** Where files are sent to, to the letter. */
const FILE_DOORS: readonly RegExp[] = [/^\/(?:supply|desk|ops)\/import$/, /^\/supply\/labels\/[\w-]+\/artwork$/];

/** What a body may be: of which type, how many bytes and fields. */
type Allowance = { readonly type: string; readonly bytes: number; readonly fields: number };
const FORM: Allowance = { type: 'application/x-www-form-urlencoded', bytes: MAX_BODY_BYTES, fields: MAX_FIELDS };
const MESSAGE: Allowance = { type: 'application/json', bytes: MAX_MESSAGE_BYTES, fields: Number.POSITIVE_INFINITY };
const FILE: Allowance = { type: 'multipart/form-data', bytes: MAX_FILE_BYTES + AROUND_A_FILE, fields: Number.POSITIVE_INFINITY };
const AMPERSAND = '&'.charCodeAt(0);

/** Turns away, before anything reads a body, what nothing should read: compressed, of a kind no form has, or too large; and files beyond a few at a time. */
export function limits(): RequestHandler {
  let files = 0;
  return (request, response, next) => {
    const allowance = allowanceOf(request);
    const refusal = refusalOf(request, allowance) ?? (allowance === FILE && files >= FILES_AT_ONCE ? TOO_MANY_FILES : null);
    if (refusal) return refuse(request, response, refusal);
    if (allowance === FILE) {
      files += 1;
      // The answer is out, or the sender gone.
      response.once('close', () => {
        files -= 1;
      });
    }
    if (carriesBody(request)) readBody(request, response, { allowance, next });
    else next();
  };
}

const TOO_MANY_FILES: Refusal = { status: 503, reason: 'too-many-files' };

function allowanceOf(request: Request): Allowance {
  if (isSigned(request)) return MESSAGE;
  return FILE_DOORS.some((door) => door.test(request.originalUrl)) && request.method === 'POST' && typeOf(request) === FILE.type ? FILE : FORM;
}

function typeOf({ headers }: Request): string | undefined {
  return (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
}

function refusalOf(request: Request, allowed: Allowance): Refusal | null {
  const { headers, url } = request;
  if ((headers['content-encoding'] ?? 'identity').trim().toLowerCase() !== 'identity') return { status: 415, reason: 'content-encoding' };
  if (url.length > MAX_URL) return { status: 414, reason: 'url-too-long' };
  if (Number(headers['content-length'] ?? 0) > allowed.bytes) return { status: 413, reason: 'body-too-large' };
  return carriesBody(request) && typeOf(request) !== allowed.type ? { status: 415, reason: 'content-type' } : null;
}

function carriesBody({ headers, method }: Request): boolean {
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  return hasBody && method !== 'GET' && method !== 'HEAD';
}

/** The body a request carries, as limits read it; null when it has none. */
export function bodyOf(response: Response): Uint8Array<ArrayBuffer> | null {
  const body: unknown = response.locals['body'];
  return body instanceof Buffer ? new Uint8Array(body) : null;
}

/** Reads the whole body, counting. A sender that stops halfway is ended by the server's own timeout. */
function readBody(request: Request, response: Response, { allowance, next }: { readonly allowance: Allowance; readonly next: NextFunction }): void {
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
    if (bytes > allowance.bytes) return stop('body-too-large');
    for (const byte of chunk) if (byte === AMPERSAND) fields += 1;
    if (fields > allowance.fields) return stop('too-many-fields');
    chunks.push(chunk);
  });
  request.on('end', () => {
    response.locals['body'] = Buffer.concat(chunks);
    next();
  });
}
