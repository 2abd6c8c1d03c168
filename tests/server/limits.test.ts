import { connect, type Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { MAX_BODY_BYTES, MAX_FIELDS, MAX_FILE_BYTES, MAX_MESSAGE_BYTES, MAX_URL } from '#app/server/limits.ts';
import { type Asked, aPortal, type TestPortal } from './a-portal.ts';

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };

/** A write from our own page. */
function post(portal: TestPortal, asked: Asked) {
  return portal.ask({ method: 'POST', path: '/resource', ...asked, headers: { ...form, Origin: `http://localhost:${portal.port}`, ...asked.headers } });
}

describe('a compressed request', () => {
  test.each([
    ['gzip', gzipSync('a=1')],
    ['deflate', deflateSync('a=1')],
    ['br', brotliCompressSync('a=1')],
    ['zstd', Buffer.from('(\xb5/\xfd', 'latin1')],
    ['BR', brotliCompressSync('a=1')],
    ['identity, br', brotliCompressSync('a=1')],
    ['x-anything', Buffer.from('a=1')],
    [' gzip', gzipSync('a=1')],
  ])('by %s is refused before anything reads it', async (encoding, body) => {
    const portal = await aPortal();
    expect((await post(portal, { headers: { 'Content-Encoding': encoding }, body })).status).toBe(415);
    expect((await portal.ask({ headers: { 'Content-Encoding': encoding } })).status).toBe(415);
    expect(portal.ran).toEqual([]);
  });

  test('that is not compressed after all is read', async () => {
    const portal = await aPortal();
    expect((await post(portal, { headers: { 'Content-Encoding': 'identity' }, body: 'a=1' })).status).toBe(200);
  });
});

describe('a file', () => {
  const multipart = { 'Content-Type': 'multipart/form-data; boundary=x' };

  test('is let in where files are sent to, and nowhere else', async () => {
    const portal = await aPortal();
    const send = (path: string) => post(portal, { path, headers: multipart, body: 'a=1' });
    expect((await send('/supply/import')).status).not.toBe(415);
    expect([(await send('/supply/import?x=1')).status, (await send('/resource')).status, (await send('/supply/import/1')).status]).toEqual([415, 415, 415]);
  });

  test('of 200 MB is refused by what it says it weighs, before a byte of it is read', async () => {
    const portal = await aPortal();
    const before = process.memoryUsage.rss();
    const reply = await raw(
      portal.port,
      `POST /supply/import HTTP/1.1\r\nHost: localhost:${portal.port}\r\nOrigin: http://localhost:${portal.port}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 200000000\r\nConnection: close\r\n\r\n${'a'.repeat(1_000)}`,
    );
    expect(reply).toContain('413');
    expect(process.memoryUsage.rss() - before).toBeLessThan(50_000_000);
    expect(portal.ran).toEqual([]);
  });

  test('that does not say its weight is given up when it is too large', async () => {
    const portal = await aPortal();
    const size = MAX_FILE_BYTES + 20_000;
    const reply = await raw(
      portal.port,
      `POST /supply/import HTTP/1.1\r\nHost: localhost:${portal.port}\r\nOrigin: http://localhost:${portal.port}\r\nContent-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n${size.toString(16)}\r\n${'a'.repeat(size)}\r\n0\r\n\r\n`,
    );
    expect(reply).toContain('413');
    expect(portal.ran).toEqual([]);
  });

  test('waits outside while four others are on their way in', async () => {
    const portal = await aPortal();
    const head = `POST /supply/import HTTP/1.1\r\nHost: localhost:${portal.port}\r\nOrigin: http://localhost:${portal.port}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 100\r\n\r\nhalf`;
    const slow = await Promise.all([1, 2, 3, 4].map(() => halfSent(portal.port, head)));
    expect((await post(portal, { path: '/supply/import', headers: multipart, body: 'a=1' })).status).toBe(503);
    for (const socket of slow) socket.destroy();
    await expect.poll(async () => (await post(portal, { path: '/supply/import', headers: multipart, body: 'a=1' })).status).not.toBe(503);
  });
});

describe('a body', () => {
  test.each(['application/json', 'multipart/form-data; boundary=x', 'text/plain', 'application/xml', ''])(
    'of a kind no form of ours has is refused: %s',
    async (type) => {
      const portal = await aPortal();
      expect((await post(portal, { headers: { 'Content-Type': type }, body: 'a=1' })).status).toBe(415);
      expect(portal.ran).toEqual([]);
    },
  );

  test('may have exactly the most bytes and no more', async () => {
    const portal = await aPortal();
    expect((await post(portal, { body: 'a'.repeat(MAX_BODY_BYTES) })).status).toBe(200);
    expect((await post(portal, { body: 'a'.repeat(MAX_BODY_BYTES + 1) })).status).toBe(413);
    expect(portal.ran).toHaveLength(1);
  });

  test('that does not say its length is counted', async () => {
    const portal = await aPortal();
    const chunked = (bytes: number) =>
      raw(
        portal.port,
        `POST /resource HTTP/1.1\r\nHost: localhost:${portal.port}\r\nOrigin: http://localhost:${portal.port}\r\nContent-Type: ${form['Content-Type']}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n${bytes.toString(16)}\r\n${'a'.repeat(bytes)}\r\n0\r\n\r\n`,
      );
    expect(await chunked(10)).toMatch(/^HTTP\/1\.1 200/);
    expect(await chunked(MAX_BODY_BYTES + 1)).toMatch(/^HTTP\/1\.1 413/);
    expect(portal.ran).toHaveLength(1);
  });

  test('may have exactly the most fields and no more', async () => {
    const portal = await aPortal();
    expect((await post(portal, { body: 'a&'.repeat(MAX_FIELDS - 1) })).status).toBe(200);
    expect((await post(portal, { body: 'a&'.repeat(MAX_FIELDS) })).status).toBe(413);
    expect(portal.ran).toHaveLength(1);
  });

  test('of an order of 1,000 lines fits', async () => {
    const line = (at: number) =>
      `lines[${at}].code=SKU-${at}-LONG-CODE&lines[${at}].quantity=1000&lines[${at}].unit=cartons+of+12&lines[${at}].seen=${'x'.repeat(120)}`;
    const portal = await aPortal();
    expect((await post(portal, { body: Array.from({ length: 1_000 }, (_, at) => line(at)).join('&') })).status).toBe(200);
  });

  test('that ends early or says two lengths reaches nothing', async () => {
    const portal = await aPortal();
    const head = `POST /resource HTTP/1.1\r\nHost: localhost:${portal.port}\r\nOrigin: http://localhost:${portal.port}\r\nContent-Type: ${form['Content-Type']}\r\n`;
    expect(await raw(portal.port, `${head}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na=1\r\n0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400/);
    expect(await raw(portal.port, `${head}Transfer-Encoding: chunked\r\n\r\nzz\r\na=1\r\n`)).toMatch(/^HTTP\/1\.1 400/);
    await raw(portal.port, `${head}Content-Length: 100\r\n\r\na=1`, 'hang up');
    expect(portal.ran).toEqual([]);
  });
});

describe('a message of the payment provider', () => {
  const send = (portal: TestPortal, body: string, type = 'application/json; charset=utf-8') =>
    portal.ask({ method: 'POST', path: '/hooks/stripe', headers: { 'Content-Type': type }, body });

  test('is JSON, of 256 KB and no more, with as many ampersands as it likes', async () => {
    const portal = await aPortal();
    expect((await send(portal, '&'.repeat(MAX_MESSAGE_BYTES))).status).toBe(200);
    expect((await send(portal, 'a'.repeat(MAX_MESSAGE_BYTES + 1))).status).toBe(413);
    expect((await send(portal, 'a=1', form['Content-Type'])).status).toBe(415);
    expect(
      (await portal.ask({ method: 'POST', path: '/hooks/stripe', headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }, body: '{}' }))
        .status,
    ).toBe(415);
    expect(portal.ran).toHaveLength(1);
  });
});

describe('an address and headers', () => {
  test('may have exactly the most characters and no more', async () => {
    const portal = await aPortal();
    const path = `/page?q=${'a'.repeat(MAX_URL - '/page?q='.length)}`;
    expect((await portal.ask({ path })).status).toBe(200);
    expect((await portal.ask({ path: `${path}a` })).status).toBe(414);
  });

  test('of more than 16 kB together are refused', async () => {
    const portal = await aPortal();
    expect((await portal.ask({ headers: Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`x-${at}`, '1'])) })).status).toBe(431);
    expect((await portal.ask({ path: `/page?q=${'a'.repeat(100_000)}` })).status).toBe(431);
    expect(portal.ran).toEqual([]);
  });

  test('with a NUL or a line end are refused', async () => {
    const portal = await aPortal();
    expect(await raw(portal.port, `GET /page HTTP/1.1\r\nHost: localhost:${portal.port}\r\nX-A: a\u0000b\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400/);
  });
});

/** Speaks to the server byte by byte, and returns all it says until it hangs up. */
function raw(port: number, text: string, after: 'wait' | 'hang up' = 'wait'): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(text, () => {
        if (after === 'hang up') socket.destroy();
      });
    });
    socket.on('data', (chunk) => (heard += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
  });
}

/** A request whose body has only begun; resolves when the server has it. */
function halfSent(port: number, text: string): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text, () => setTimeout(() => resolve(socket), 50)));
    socket.on('error', () => undefined);
  });
}
