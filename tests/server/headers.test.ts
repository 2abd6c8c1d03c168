import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { aPortal } from './a-portal.ts';

const https = { origin: 'https://orders.example.com', isHttps: true, mode: 'production' } as const;

describe('every reply', () => {
  const kinds = [
    ['a page', '/page'],
    ['a page’s data', '/page.data'],
    ['a resource', '/resource'],
    ['no page', '/nowhere'],
    ['health', '/health/live'],
    ['a missing file', '/assets/none.js'],
    ['a refusal', '/%zz'],
  ] as const;

  test.each(kinds)('carries the headers that keep it to us: %s', async (_name, path) => {
    const { headers } = await (await aPortal(https)).ask({ path, headers: { Host: 'orders.example.com' } });
    expect(headers).toMatchObject({
      'cache-control': 'private, no-store',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['x-request-id']).toMatch(/^[\dA-Z-]{10,}/);
  });

  test('allows scripts of its own nonce, which no other reply has', async () => {
    const portal = await aPortal();
    const policies = await Promise.all([1, 2].map(async () => String((await portal.ask({})).headers['content-security-policy'])));
    const nonces = policies.map((policy) => /script-src 'self' 'nonce-([\w+/]{22}==)'/.exec(policy)?.[1]);
    expect(new Set(nonces).size).toBe(2);
    expect(nonces).not.toContain(undefined);
    const [policy = ''] = policies;
    expect(policy.split('; ').filter((rule) => !rule.includes('nonce-'))).toEqual([
      `default-src 'none'`,
      `img-src 'self' data:`,
      `font-src 'self'`,
      `connect-src 'self'`,
      `manifest-src 'self'`,
      `form-action 'self' https://checkout.stripe.com`,
      `frame-ancestors 'none'`,
      `base-uri 'none'`,
      `object-src 'none'`,
    ]);
    expect(policy).not.toContain('unsafe');
  });

  test('says nothing of https on plain http, which would lock a developer out', async () => {
    expect((await (await aPortal()).ask({})).headers['strict-transport-security']).toBeUndefined();
  });
});

describe('a file', () => {
  test('with a hash in its name is kept for ever, others for a day, secrets never served', async () => {
    const portal = await aPortal(
      {},
      { clientFolder: aFolder({ 'assets/app-1a2b.js': 'let a', 'favicon.svg': '<svg/>', '.env': 'SECRET=1', 'assets/.hidden': 'x' }) },
    );
    const get = (path: string) => portal.ask({ path });
    expect((await get('/assets/app-1a2b.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await get('/favicon.svg')).headers['cache-control']).toBe('public, max-age=86400');
    for (const path of ['/.env', '/assets/.hidden', '/assets/../.env', '/assets/%2e%2e/.env', '/assets/..%2f.env', '/assets/', '/assets']) {
      expect((await get(path)).status, path).toBe(404);
    }
  });

  test('that is missing is told in words to people, in JSON to programs', async () => {
    const portal = await aPortal();
    const page = await portal.ask({ path: '/assets/none.js', headers: { Accept: 'text/html' } });
    expect(page).toMatchObject({ status: 404, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(JSON.parse((await portal.ask({ path: '/assets/none.js', headers: { Accept: 'application/json' } })).body)).toMatchObject({
      problem: 'no-such-file',
    });
  });
});

describe('a reply', () => {
  test('is packed from 4 kB on', async () => {
    const portal = await aPortal();
    const encodingOf = async (size: number) =>
      (await portal.ask({ path: `/resource?size=${size}`, headers: { 'Accept-Encoding': 'gzip' } })).headers['content-encoding'];
    expect(await encodingOf(1_000)).toBeUndefined();
    expect(await encodingOf(5_000)).toBe('gzip');
  });

  test('says its length, so that a keep-alive client knows where it ends', async () => {
    const { headers, body } = await (await aPortal()).ask({ path: '/resource?size=10' });
    expect(Number(headers['content-length'])).toBe(Buffer.byteLength(body));
  });
});

function aFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'mainstay-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'assets'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
