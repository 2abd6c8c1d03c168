import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Settings } from '../settings.ts';

const ONE_YEAR_S = 31_536_000;
/** What pages of ours never ask a browser for. */
const UNUSED_POWERS = ['camera', 'geolocation', 'microphone', 'payment', 'usb'].map((power) => `${power}=()`).join(', ');

/** Security headers on every reply; nothing is kept by caches unless the reply itself says so. */
export function headers(settings: Settings) {
  const secure = helmet({
    // Written below: helmet's own function form cannot be told what a reply's nonce is without reaching into the response.
    contentSecurityPolicy: false,
    // `no-referrer` makes browsers send `Origin: null` with plain forms, and every form without JavaScript would be refused.
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    strictTransportSecurity: settings.isHttps ? { maxAge: ONE_YEAR_S, includeSubDomains: true } : false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  return (request: Request, response: Response, next: NextFunction) => {
    const nonce = randomBytes(16).toString('base64');
    response.locals['nonce'] = nonce;
    response.setHeader('Cache-Control', 'private, no-store');
    response.setHeader('Content-Security-Policy', contentSecurityPolicy(nonce, settings));
    response.setHeader('Permissions-Policy', UNUSED_POWERS);
    secure(request, response, next);
  };
}

/** The nonce of a reply: what its scripts must carry to run. */
export function nonceOf(response: Response): string {
  return String(response.locals['nonce']);
}

/** Vite, in development alone, talks to its browser half by web socket and writes styles into the page. */
function contentSecurityPolicy(nonce: string, { mode }: Settings): string {
  const isDevelopment = mode === 'development';
  return [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' ${isDevelopment ? `'unsafe-inline'` : `'nonce-${nonce}'`}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    `manifest-src 'self'`,
    `form-action 'self' https://checkout.stripe.com`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `object-src 'none'`,
  ].join('; ');
}
