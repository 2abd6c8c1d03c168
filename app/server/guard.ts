import type { NextFunction, Request, Response } from 'express';
import { paths } from '#app/paths.ts';
import type { Settings } from '../settings.ts';
import { refuse } from './refuse.ts';

const READING = ['GET', 'HEAD'];
const WRITING = ['POST', 'PUT', 'PATCH', 'DELETE'];
const METHODS = [...READING, ...WRITING, 'OPTIONS'].join(', ');

/** What other machines may write to, with proof of their own in each request: the signed messages of the payment provider, and nothing else. */
export const SIGNED: readonly { readonly method: string; readonly url: string }[] = [{ method: 'POST', url: paths.stripeHook() }];

/**
 * Stands in front of Remix, whose own check misses resource routes and `?_data`. It looks at the method and the headers alone,
 * so no form of URL leads around it: a write runs only when the browser says that it comes from one of our own pages.
 */
export function guard(settings: Settings) {
  return (request: Request, response: Response, next: NextFunction) => {
    delete request.headers['x-forwarded-host'];
    const origin = originOf(request, settings);
    if (origin === null) return refuse(request, response, { status: 421, reason: 'unknown-host' });
    if (!isPath(request.url)) return refuse(request, response, { status: 400, reason: 'no-path' });
    response.locals['origin'] = origin;
    if (READING.includes(request.method)) return next();
    if (request.method === 'OPTIONS') return void response.status(204).setHeader('Allow', METHODS).end();
    if (!WRITING.includes(request.method)) {
      response.setHeader('Allow', METHODS);
      return refuse(request, response, { status: 405, reason: 'method' });
    }
    if (isSigned(request) || isFromOwnPage(request, origin)) return next();
    refuse(request, response, { status: 403, reason: 'foreign-origin' });
  };
}

/** The address to the letter, without a query: `?_data` and other forms of it lead elsewhere in Remix. */
export function isSigned({ method, originalUrl }: Pick<Request, 'method' | 'originalUrl'>): boolean {
  return SIGNED.some((signed) => signed.method === method && signed.url === originalUrl);
}

/** The origin a request was sent to, or null when that is not ours. Without https: this machine, on the port that was asked. */
function originOf(request: Request, settings: Settings): string | null {
  const host = request.headers.host ?? '';
  if (settings.isHttps) return `https://${host}` === settings.origin ? settings.origin : null;
  const port = request.socket.localPort === 80 ? '' : `:${request.socket.localPort}`;
  return ['localhost', '127.0.0.1', '[::1]'].some((name) => name + port === host) ? `http://${host}` : null;
}

/** `GET http://elsewhere/ HTTP/1.1` and `OPTIONS *` name no path of ours, and broken percent signs no path at all. */
function isPath(url: string): boolean {
  try {
    return url.startsWith('/') && decodeURI(url) !== '';
  } catch {
    return false;
  }
}

/** Sec-Fetch-Site says it plainly where a browser sends it; the Origin must agree, and stand for it where it does not. */
function isFromOwnPage({ headers }: Request, own: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  return headers.origin === undefined ? site === 'same-origin' : headers.origin === own;
}
