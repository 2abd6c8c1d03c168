import { randomUUID } from 'node:crypto';
import { createServer as createHttpServer, type Server } from 'node:http';
import { join } from 'node:path';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import type { Context } from '#app/ports/context.ts';
import type { Settings } from '../settings.ts';
import { checkPolicies } from './check-policies.ts';
import { guard } from './guard.ts';
import { headers, nonceOf } from './headers.ts';
import { health } from './health.ts';
import { limits } from './limits.ts';
import { refuse } from './refuse.ts';

export type Portal = { readonly server: Server; drain(): void };
type Parts = {
  readonly context: Context;
  readonly settings: Settings;
  readonly build: ServerBuild;
  readonly clientFolder: string;
  readonly policies: Readonly<Record<string, unknown>>;
  /** For development: Vite answers first, and each request is served by the newest build. */
  readonly dev?: { readonly inFront: RequestHandler; readonly loadBuild: () => Promise<ServerBuild> };
};

/** The portal as an HTTP server that is not listening yet. Refuses to be made when a route has no policy. */
export function createServer({ context, settings, build, clientFolder, policies, dev }: Parts): Portal {
  checkPolicies(Object.keys(build.routes), Object.keys(policies));
  let isDraining = false;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', settings.trustedProxies);
  app.set('query parser', false);
  app.use(logRequests(context));
  app.use(headers(settings));
  const checks = health(context.store, () => isDraining);
  app.get('/health/live', checks.live);
  app.get('/health/ready', checks.ready);
  app.use(guard(settings));
  app.use(limits);
  app.use(compression({ threshold: 4_096, level: 4 }));
  if (dev) app.use(dev.inFront);
  app.use('/assets', immutable, express.static(join(clientFolder, 'assets'), { cacheControl: false, index: false, redirect: false }), notFound);
  app.use(express.static(clientFolder, { maxAge: '1h', index: false, redirect: false, dotfiles: 'ignore' }));
  app.all('*', remixHandler({ context, build: dev?.loadBuild ?? build }));
  app.use(onError(context));

  const server = createHttpServer({ headersTimeout: 20_000, requestTimeout: 60_000, keepAliveTimeout: 10_000, maxHeaderSize: 16_384 }, app);
  server.maxHeadersCount = 100;
  return { server, drain: () => void (isDraining = true) };
}

function remixHandler({ context, build }: { readonly context: Context; readonly build: ServerBuild | (() => Promise<ServerBuild>) }) {
  return createRequestHandler({
    build,
    mode: 'production',
    getLoadContext: (request, response) => ({
      app: context,
      nonce: nonceOf(response),
      requestId: String(response.locals['requestId']),
      clientAddress: request.ip ?? '',
    }),
  });
}

function logRequests(context: Context) {
  return (request: Request, response: Response, next: NextFunction) => {
    const started = performance.now();
    response.locals['requestId'] = randomUUID();
    const path = request.path;
    response.on('finish', () => {
      if (path.startsWith('/assets/') || path.startsWith('/health/')) return;
      const facts = { requestId: response.locals['requestId'], method: request.method, path, status: response.statusCode, ms: Math.round(performance.now() - started) };
      context.log.info('request', response.locals['refusal'] ? { ...facts, refusal: response.locals['refusal'] } : facts);
    });
    next();
  };
}

function immutable(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  next();
}

function notFound(request: Request, response: Response): void {
  response.setHeader('Cache-Control', 'no-store');
  refuse(request, response, { status: 404, reason: 'no-such-file' });
}

/** Whatever gets past Remix. A malformed address is the sender's, everything else is ours. */
function onError(context: Context) {
  return (error: unknown, request: Request, response: Response, _next: NextFunction) => {
    if (response.headersSent) return void response.end();
    if (error instanceof URIError || error instanceof TypeError) return refuse(request, response, { status: 400, reason: 'unreadable' });
    context.log.error('request-failed', error, { requestId: response.locals['requestId'], path: request.path });
    refuse(request, response, { status: 500, reason: 'failed' });
  };
}
