import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Settings } from '../settings.ts';

/** Security headers on every reply; scripts and styles only of our own or with the nonce of this reply. */
export function headers(settings: Settings) {
  const secure = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
        'style-src': ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': settings.mode === 'development' ? ["'self'", 'ws:'] : ["'self'"],
        'manifest-src': ["'self'"],
        'form-action': ["'self'", 'https://checkout.stripe.com'],
        'frame-ancestors': ["'none'"],
        'base-uri': ["'none'"],
        'object-src': ["'none'"],
      },
    },
    // `no-referrer` makes browsers send `Origin: null` with plain forms, which would refuse every form without JavaScript.
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    strictTransportSecurity: settings.isHttps ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  return (request: Request, response: Response, next: NextFunction) => {
    response.locals['nonce'] = randomBytes(16).toString('base64');
    response.setHeader('Cache-Control', 'private, no-store');
    secure(request, response, next);
  };
}

/** The nonce of a reply, as the headers promise it. */
export function nonceOf(response: ServerResponse): string {
  const locals: unknown = Reflect.get(response, 'locals');
  const nonce: unknown = typeof locals === 'object' && locals !== null ? Reflect.get(locals, 'nonce') : '';
  return typeof nonce === 'string' ? nonce : '';
}
