import { describe, expect, test } from 'vitest';
import { clearedSessionCookie, readSessionToken, sessionCookie } from '#app/access/session-cookie.ts';

const HTTPS = 'https://orders.example.com';
const HTTP = 'http://localhost:3000';
const TOKEN = 'a'.repeat(43);

function carrying(cookie: string): Request {
  return new Request(HTTPS, { headers: { Cookie: cookie } });
}

describe('the session cookie', () => {
  test('with https: host prefix, secure, out of reach of scripts; strict for staff', () => {
    expect(sessionCookie(TOKEN, { origin: HTTPS, side: 'account' })).toBe(`__Host-session=${TOKEN}; Path=/; HttpOnly; SameSite=Lax; Secure`);
    expect(sessionCookie(TOKEN, { origin: HTTPS, side: 'host' })).toBe(`__Host-session=${TOKEN}; Path=/; HttpOnly; SameSite=Strict; Secure`);
  });

  test('with plain http on one’s own machine: plain name, lax', () => {
    expect(sessionCookie(TOKEN, { origin: HTTP, side: 'host' })).toBe(`session=${TOKEN}; Path=/; HttpOnly; SameSite=Lax`);
  });

  test('is taken away at once', () => {
    expect(clearedSessionCookie(HTTPS)).toBe('__Host-session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Secure');
  });

  test('is found among others', () => {
    expect(readSessionToken(carrying(`a=b; __Host-session=${TOKEN}; c=d`), HTTPS)).toBe(TOKEN);
  });

  test('under another name, or of another form, it is none', () => {
    for (const cookie of [
      `session=${TOKEN}`,
      `x__Host-session=${TOKEN}`,
      '__Host-session=short',
      `__Host-session=${TOKEN}"`,
      `__Host-session=${'a'.repeat(129)}`,
      '__Host-session',
      '=',
    ]) {
      expect(readSessionToken(carrying(cookie), HTTPS), cookie).toBeNull();
    }
  });
});
