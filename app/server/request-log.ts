import type { NextFunction, Request, Response } from 'express';
import type { Context } from '#app/ports/context.ts';

const LONGEST_SHOWN = 20;

/** Names each request and writes one line for it when it is over. Files and health checks get none. */
export function requestLog(context: Context) {
  return (request: Request, response: Response, next: NextFunction) => {
    const startedMs = performance.now();
    const { method, path } = request;
    const requestId = context.ids.next();
    response.locals['requestId'] = requestId;
    response.setHeader('X-Request-Id', requestId);
    response.on('close', () => {
      if (response.locals['isFile'] === true || path.startsWith('/health/')) return;
      const outcome = response.writableFinished ? { status: response.statusCode } : { status: response.statusCode, isGivenUp: true };
      context.log.info('request', {
        requestId,
        method,
        path: shown(path),
        ...outcome,
        refusal: response.locals['refusal'],
        ms: Math.round((performance.now() - startedMs) * 10) / 10,
      });
    });
    next();
  };
}

/** The name of a request, in its reply, its log line and every error it meets. */
export function requestIdOf(response: Response): string {
  return String(response.locals['requestId']);
}

/** The path without what could open a door: a query never, a part as long as a secret by its length alone. */
function shown(path: string): string {
  return path
    .split('/')
    .map((part) => (part.length > LONGEST_SHOWN ? `[${part.length}]` : part))
    .join('/');
}
