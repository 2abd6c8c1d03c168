import { createServer as createHttpServer, type Server } from 'node:http';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import type { Policy } from '#app/access/policies.ts';
import type { Context } from '#app/ports/context.ts';
import type { Settings } from '../settings.ts';
import { checkPolicies } from './check-policies.ts';
import { guard } from './guard.ts';
import { headers } from './headers.ts';
import { health } from './health.ts';
import { limits } from './limits.ts';
import { refuse } from './refuse.ts';
import { remixHandler } from './remix-handler.ts';
import { requestIdOf, requestLog } from './request-log.ts';
import { staticFiles } from './static-files.ts';

const TIMES = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 10_000, connectionsCheckingInterval: 2_000 };
const MAX_HEADER_BYTES = 16_384;
/** Smaller replies are sent as they are: packing them costs more than it saves. */
const COMPRESSED_FROM = 4_096;

/** drain: from now on not ready, and every connection is closed after its reply. */
export type Portal = { readonly server: Server; drain(): void };

export type PortalParts = {
  readonly context: Context;
  readonly settings: Settings;
  readonly build: ServerBuild;
  readonly clientFolder: string;
  readonly policies: Readonly<Record<string, Policy>>;
  /** For development: Vite answers first, and each request is served by the newest build. */
  readonly dev?: { readonly inFront: RequestHandler; readonly loadBuild: () => Promise<ServerBuild> };
};

/** The portal as an HTTP server that is not listening yet. Refuses to be made when a route has no policy. */
export function createServer({ context, settings, build, clientFolder, policies, dev }: PortalParts): Portal {
  checkPolicies(build.routes, policies);
  let isDraining = false;
  const checks = health({ context, settings, isDraining: () => isDraining });
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.set('trust proxy', settings.trustedProxies).set('query parser', false);
  app.use(requestLog(context), headers(settings));
  app.use((_request, response, next) => {
    if (isDraining) response.setHeader('Connection', 'close');
    next();
  });
  // Balancers ask by address, not by name, and learn nothing but yes or no.
  app.get('/health/live', checks.live);
  app.get('/health/ready', passErrors(checks.ready));
  app.use(guard(settings), limits(), compression({ threshold: COMPRESSED_FROM }));
  app.get('/health/deep', passErrors(checks.deep));
  if (dev) app.use(dev.inFront);
  app.use(staticFiles(clientFolder));
  app.use(remixHandler({ context, settings, build: dev?.loadBuild ?? build }));
  app.use(onError(context));
  const server = createHttpServer({ ...TIMES, maxHeaderSize: MAX_HEADER_BYTES }, app);
  return {
    server,
    drain: () => {
      isDraining = true;
    },
  };
}

/** Express 4 does not wait for promises. */
function passErrors(handle: (request: Request, response: Response) => Promise<void>): RequestHandler {
  return (request, response, next) => void handle(request, response).catch(next);
}

/** What nothing before has answered. A path that cannot be read is its sender's doing, the rest is ours. */
function onError(context: Context) {
  return (error: unknown, request: Request, response: Response, _next: NextFunction) => {
    if (response.headersSent) return void response.destroy();
    if (isSendersDoing(error)) return refuse(request, response, { status: 400, reason: 'unreadable' });
    context.log.error('request-failed', error, { requestId: requestIdOf(response) });
    refuse(request, response, { status: 500, reason: 'failed' });
  };
}

function isSendersDoing(error: unknown): boolean {
  return error instanceof Error && 'status' in error && Number(error.status) >= 400 && Number(error.status) < 500;
}
