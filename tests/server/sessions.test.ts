import { describe, expect, test } from 'vitest';
import { clearedSessionCookie, sessionCookie } from '#app/access/session-cookie.ts';
import { randomToken } from '#app/adapters/ids.ts';
import { sealedTokens } from '#app/server/sealed-tokens.ts';
import { aPortal } from './a-portal.ts';

const SECRET = 'k3vZq9T1xY7wPb2LmN8dRf5HgJ4sCa6E';

describe('the session cookie', () => {
  const https = 'https://orders.example.com';

  test.each(['account', 'supplier', 'host'] as const)('with https belongs to this host alone, and scripts cannot read it: %s', (side) => {
    for (const cookie of [sessionCookie('t'.repeat(43), { origin: https, side }), clearedSessionCookie(https)]) {
      expect(cookie).toMatch(/^__Host-/);
      for (const flag of ['Path=/', 'HttpOnly', 'Secure']) expect(cookie.split('; ')).toContain(flag);
      expect(cookie).toMatch(/; SameSite=(Lax|Strict)/);
      expect(cookie).not.toContain('Domain');
    }
  });

  test('on plain http has no name a browser would refuse there', () => {
    expect(sessionCookie('t'.repeat(43), { origin: 'http://localhost:3000', side: 'account' })).toMatch(/^(?!__)\w+=t{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });
});

describe('a sealed token', () => {
  const tokens = sealedTokens(SECRET);

  test('is known as ours, and no other is', () => {
    const token = tokens.sealed(randomToken());
    expect(token).toMatch(/^[\w-]{65}$/);
    expect(tokens.isOurs(token)).toBe(true);
    expect(sealedTokens(`${SECRET}x`).isOurs(token)).toBe(false);
    for (const forged of [
      '',
      'a',
      'A'.repeat(65),
      token.slice(1),
      `${token}A`,
      token.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
      token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    ]) {
      expect(tokens.isOurs(forged), forged).toBe(false);
    }
  });
});

test('a cookie with a token that is not ours never reaches a loader', async () => {
  const portal = await aPortal({ sessionSecret: SECRET });
  const own = `session=${sealedTokens(SECRET).sealed(randomToken())}`;
  await portal.ask({ headers: { Cookie: `session=${'A'.repeat(65)}` } });
  await portal.ask({ headers: { Cookie: own } });
  expect(portal.ran.map((ran) => ran.cookie)).toEqual([null, own]);
});
