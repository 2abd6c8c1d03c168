import { describe, expect, test } from 'vitest';
import { SIGNED } from '#app/server/guard.ts';
import { type Asked, aPortal } from './a-portal.ts';

const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE'];
const URL_FORMS = [
  '/page',
  '/page.data',
  '/page?_data=routes/page',
  '/page?_data=routes%2Fpage',
  '/page?index',
  '/page/',
  '/%70age',
  '/%70age.data',
  '/PAGE',
  '//page',
  '/./page',
  '/x/../page',
  '/page;x=1',
  '/resource',
  '/resource.data',
  '/resource?_data=routes/resource',
  '/%72esource',
  '//resource',
  '/resource/',
  '/page%2f',
  '/page%00',
  '/nowhere',
];

/** Header sets of what is not proven to be our own page. `{own}` stands for the origin of the portal. */
const FOREIGN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  nothing: {},
  'a foreign origin': { Origin: 'https://evil.example' },
  'no origin, by name': { Origin: 'null' },
  'an empty origin': { Origin: '' },
  'a foreign origin that begins like ours': { Origin: '{own}.evil.example' },
  'ours with a path': { Origin: '{own}/' },
  'ours by https': { Origin: '{own:https}' },
  'another port of this machine': { Origin: 'http://localhost:1' },
  'another name of this machine': { Origin: '{own:127}' },
  'two origins, ours first': { Origin: '{own}, https://evil.example' },
  'a foreign origin and a forwarded host to match': { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' },
  'a referrer of ours alone': { Referer: '{own}/page' },
  'cross-site with our origin': { 'Sec-Fetch-Site': 'cross-site', Origin: '{own}' },
  'same-site with our origin': { 'Sec-Fetch-Site': 'same-site', Origin: '{own}' },
  'typed into the address bar': { 'Sec-Fetch-Site': 'none' },
  'same-origin with a foreign origin': { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://evil.example' },
  'same-origin with the null origin': { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' },
  'two sites': { 'Sec-Fetch-Site': 'same-origin, cross-site', Origin: '{own}' },
};
const OWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'our origin': { Origin: '{own}' },
  'same-origin by Sec-Fetch-Site': { 'Sec-Fetch-Site': 'same-origin' },
  both: { 'Sec-Fetch-Site': 'same-origin', Origin: '{own}' },
};

function filled(headers: Readonly<Record<string, string>>, port: number): Record<string, string> {
  const own = `http://localhost:${port}`;
  const fill = (text: string) =>
    text.replace('{own}', own).replace('{own:https}', own.replace('http:', 'https:')).replace('{own:127}', own.replace('localhost', '127.0.0.1'));
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fill(value)]));
}

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };

describe('a write that is not proven to come from our own page', () => {
  test.each(Object.entries(FOREIGN))('is refused with %s, by every method and form of URL', async (_name, headers) => {
    const portal = await aPortal();
    for (const method of WRITES) {
      for (const path of URL_FORMS) {
        const reply = await portal.ask({ method, path, headers: { ...form, ...filled(headers, portal.port) }, body: 'a=1' });
        expect(reply.status, `${method} ${path}`).toBe(403);
      }
    }
    expect(portal.ran).toEqual([]);
  });
});

describe('a write from our own page', () => {
  test.each(Object.entries(OWN))('runs with %s', async (_name, headers) => {
    const portal = await aPortal();
    for (const method of WRITES) {
      for (const path of ['/page', '/page.data', '/resource']) {
        const reply = await portal.ask({ method, path, headers: { ...form, ...filled(headers, portal.port) }, body: 'a=1' });
        expect(reply.status, `${method} ${path}`).toBeLessThan(300);
      }
    }
    expect(portal.ran.filter((ran) => ran.method !== 'GET')).toHaveLength(WRITES.length * 3);
  });

  test('runs by every name of this machine, each for itself', async () => {
    const portal = await aPortal();
    for (const name of ['localhost', '127.0.0.1', '[::1]']) {
      const host = `${name}:${portal.port}`;
      const reply = await portal.ask({ method: 'POST', path: '/resource', headers: { ...form, Host: host, Origin: `http://${host}` }, body: 'a=1' });
      expect(reply.status).toBe(200);
      expect(portal.ran.at(-1)?.url).toBe(`http://${host}/resource`);
    }
  });
});

describe('the name a request is sent to', () => {
  const https = { origin: 'https://orders.example.com', isHttps: true } as const;

  test.each(['evil.example', 'localhost', 'localhost:1', 'localhost.evil.example', 'orders.example.com'])(
    'is refused when it is not ours: %s',
    async (host) => {
      const portal = await aPortal();
      const reply = await portal.ask({ headers: { Host: host } });
      expect(reply.status).toBe(421);
      expect(portal.ran).toEqual([]);
    },
  );

  test('with https is the configured one alone, whatever a proxy says', async () => {
    const portal = await aPortal(https);
    const statusFor = async (asked: Asked) => (await portal.ask(asked)).status;
    expect(await statusFor({ headers: { Host: 'orders.example.com' } })).toBe(200);
    expect(await statusFor({ headers: { Host: 'orders.example.com:443' } })).toBe(421);
    expect(await statusFor({ headers: { Host: `localhost:${portal.port}` } })).toBe(421);
    expect(await statusFor({ headers: { Host: 'evil.example', 'X-Forwarded-Host': 'orders.example.com' } })).toBe(421);
    const write = { method: 'POST', path: '/resource', body: 'a=1' };
    expect(await statusFor({ ...write, headers: { ...form, Host: 'orders.example.com', Origin: 'https://orders.example.com' } })).toBe(200);
    expect(await statusFor({ ...write, headers: { ...form, Host: 'orders.example.com', Origin: 'http://orders.example.com' } })).toBe(403);
  });

  test('is what Remix sees, never a forwarded one', async () => {
    const portal = await aPortal();
    await portal.ask({ path: '/page', headers: { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' } });
    expect(portal.ran.map((ran) => ran.url)).toEqual([`http://localhost:${portal.port}/page`]);
  });
});

describe('a method', () => {
  test.each(['TRACE', 'PROPFIND', 'PURGE', 'LOCK', 'SEARCH'])('%s is refused', async (method) => {
    const portal = await aPortal();
    const reply = await portal.ask({ method });
    expect(reply.status).toBe(405);
    expect(reply.headers.allow).toContain('GET');
  });

  test('OPTIONS is answered without asking Remix, and lets no other origin in', async () => {
    const portal = await aPortal();
    const reply = await portal.ask({ method: 'OPTIONS', headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' } });
    expect(reply.status).toBe(204);
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    expect(portal.ran).toEqual([]);
  });

  test('GET and HEAD read without proof', async () => {
    const portal = await aPortal();
    expect((await portal.ask({ method: 'GET', headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(200);
    expect(await portal.ask({ method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });
});

test.each(['http://evil.example/page', '*', '/%zz', '/%'])('an address that is no path is refused: %s', async (path) => {
  const portal = await aPortal();
  expect((await portal.ask({ path })).status).toBe(400);
  expect(portal.ran).toEqual([]);
});

describe('the messages of the payment provider', () => {
  const message = { 'Content-Type': 'application/json; charset=utf-8' };
  const HOOK = '/hooks/stripe';

  test('are all that is let past, at their one address', () => expect(SIGNED).toEqual([{ method: 'POST', url: HOOK }]));

  test('reach it without an origin', async () => {
    const portal = await aPortal();
    expect((await portal.ask({ method: 'POST', path: HOOK, headers: message, body: '{}' })).status).toBe(200);
    expect(portal.ran).toEqual([
      { route: 'routes/hooks/stripe', method: 'POST', url: `http://localhost:${portal.port}${HOOK}`, cookie: null, address: '127.0.0.1' },
    ]);
  });

  test('open no other method, address or form of it', async () => {
    const portal = await aPortal();
    const others = ['?', '?_data=routes%2Fhooks%2Fstripe', '?_data=routes/page', '?index', '/', '//', '.data', '/x', '%2f', ';x=1', '?x=/page'].map(
      (ending) => HOOK + ending,
    );
    const spellings = [
      '/HOOKS/STRIPE',
      '/hooks/Stripe',
      '//hooks/stripe',
      '/./hooks/stripe',
      '/x/../hooks/stripe',
      '/%68ooks/stripe',
      '/hooks%2fstripe',
      '/hooks',
      '/hooks/',
    ];
    for (const path of [...others, ...spellings, ...URL_FORMS]) {
      for (const type of [form, message]) {
        const reply = await portal.ask({ method: 'POST', path, headers: type, body: '{}' });
        expect(reply.status, `POST ${path}`).toBe(403);
      }
    }
    for (const method of WRITES.filter((write) => write !== 'POST')) {
      expect((await portal.ask({ method, path: HOOK, headers: message, body: '{}' })).status, method).toBe(403);
    }
    expect(portal.ran).toEqual([]);
  });

  test('come under a name of ours', async () => {
    const portal = await aPortal();
    expect((await portal.ask({ method: 'POST', path: HOOK, headers: { ...message, Host: 'evil.example' }, body: '{}' })).status).toBe(421);
  });
});
