import type { NextFunction, Request, Response } from 'express';
import type { Settings } from '../settings.ts';
import { refuse } from './refuse.ts';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Paths that other machines write to with proof of their own (signed webhooks). None yet. */
export const SIGNED_PATHS: readonly string[] = [];

/**
 * Stands in front of Remix, whose own check misses resource routes and `?_data`: a write runs only when the browser says that
 * it comes from our own pages, whatever form its URL has.
 */
export function guard(settings: Settings) {
  const hosts = allowedHosts(settings);
  return (request: Request, response: Response, next: NextFunction) => {
    delete request.headers['x-forwarded-host'];
    const host = request.headers.host ?? '';
    if (!hosts.has(host)) return refuse(request, response, { status: 421, reason: 'unknown-host' });
    if (READING.has(request.method) || SIGNED_PATHS.includes(request.path)) return next();
    if (!['POST', 'PUT', 'PATCH', 'DELETE'].includes(request.method)) return refuse(request, response, { status: 405, reason: 'method' });
    return isOwn(request, host, settings) ? next() : refuse(request, response, { status: 403, reason: 'foreign-origin' });
  };
}

/** The configured host; on a developer's machine also the other names of the same machine, on the chosen port only. */
function allowedHosts(settings: Settings): ReadonlySet<string> {
  const own = new URL(settings.origin).host;
  if (settings.isHttps) return new Set([own]);
  return new Set([own, `localhost:${settings.port}`, `127.0.0.1:${settings.port}`, `[::1]:${settings.port}`]);
}

/** Sec-Fetch-Site says it plainly where the browser sends it; the Origin must then agree, and stand for it where it does not. */
function isOwn(request: Request, host: string, settings: Settings): boolean {
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  const own = settings.isHttps ? settings.origin : `http://${host}`;
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin !== undefined) return origin === own;
  return site === 'same-origin';
}
