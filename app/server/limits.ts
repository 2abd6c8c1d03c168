import type { NextFunction, Request, Response } from 'express';
import { refuse } from './refuse.ts';

/** An order of 1,000 lines with what was seen of each fits three times. */
export const MAX_BODY_BYTES = 1_048_576;
const MAX_URL = 8_192;

/** Turns away what no reader of bodies should ever see: compressed, oversized or endless requests. */
export function limits(request: Request, response: Response, next: NextFunction): void {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding.trim().toLowerCase() !== 'identity') return refuse(request, response, { status: 415, reason: 'content-encoding' });
  if (request.url.length > MAX_URL) return refuse(request, response, { status: 414, reason: 'url-too-long' });
  const declared = Number(request.headers['content-length'] ?? 0);
  if (!Number.isFinite(declared) || declared > MAX_BODY_BYTES) return refuse(request, response, { status: 413, reason: 'body-too-large' });
  if (request.headers['transfer-encoding'] !== undefined) return readWithin(request, response, next);
  next();
}

/** A body of unknown length is counted while Remix reads it; past the limit the connection ends. */
function readWithin(request: Request, response: Response, next: NextFunction): void {
  let read = 0;
  request.on('data', (chunk: Buffer) => {
    read += chunk.length;
    if (read <= MAX_BODY_BYTES) return;
    if (!response.headersSent) refuse(request, response, { status: 413, reason: 'body-too-large' });
    request.destroy();
  });
  request.pause();
  next();
}
