import type { Side } from '#app/domain/accounts/session.ts';

const TOKEN = /^[A-Za-z0-9_-]{16,128}$/;

/** The secret of the session cookie a request carries, or null. */
export function readSessionToken(request: Request, origin: string): string | null {
  const name = cookieName(origin);
  for (const part of (request.headers.get('Cookie') ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) {
      const token = part.slice(at + 1).trim();
      return TOKEN.test(token) ? token : null;
    }
  }
  return null;
}

/** The Set-Cookie header that begins a session. It ends with the browser; the server may end it sooner. */
export function sessionCookie(token: string, options: { readonly origin: string; readonly side: Side }): string {
  const sameSite = isSecure(options.origin) && options.side === 'host' ? 'Strict' : 'Lax';
  return [`${cookieName(options.origin)}=${token}`, 'Path=/', 'HttpOnly', `SameSite=${sameSite}`, ...secure(options.origin)].join('; ');
}

/** The Set-Cookie header that takes the session away. */
export function clearedSessionCookie(origin: string): string {
  return [`${cookieName(origin)}=`, 'Path=/', 'HttpOnly', 'SameSite=Lax', 'Max-Age=0', ...secure(origin)].join('; ');
}

/** Plain http is for dev and demo alone (settings refuse it elsewhere), and browsers refuse the prefix there. */
function cookieName(origin: string): string {
  return isSecure(origin) ? '__Host-session' : 'session';
}

function secure(origin: string): readonly string[] {
  return isSecure(origin) ? ['Secure'] : [];
}

function isSecure(origin: string): boolean {
  return origin.startsWith('https://');
}
