import { describe, expect, test } from 'vitest';
import { safeRedirect } from '#app/access/safe-redirect.ts';

const HOSTILE = [
  '//evil.example',
  '///evil.example',
  '////evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '\\\\evil.example',
  '/\\/evil.example',
  '\\evil.example',
  '//\\evil.example',
  '/ /evil.example',
  ' //evil.example',
  '\t//evil.example',
  '\n//evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r/evil.example',
  '/\r\n/evil.example',
  '/\u0000/evil.example',
  '/\u000b/evil.example',
  '/\u000c/evil.example',
  '/\u0085/evil.example',
  '/\u00a0\\evil.example',
  '/\u2028/evil.example',
  '/\u2029/evil.example',
  '/\ufeff/evil.example',
  '\ufeff//evil.example',
  'http://evil.example',
  'https://evil.example',
  'HTTPS://evil.example',
  'https:/evil.example',
  'https:evil.example',
  'http:\\\\evil.example',
  'ftp://evil.example',
  'ws://evil.example',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript://x/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://evil.example/1',
  'about:blank',
  'mailto:a@evil.example',
  'view-source:x',
  'evil.example',
  'evil.example/today',
  '@evil.example',
  'user@evil.example',
  ':443/today',
  '.evil.example',
  '..',
  './today',
  '../today',
  'today',
  '?from=/x',
  '#top',
  '',
  ' ',
  '/today\r\nSet-Cookie: a=b',
  '/today\nLocation: https://evil.example',
  '/..//evil.example',
  '/.//evil.example',
  '/a/../..//evil.example',
  '/%2e%2e//evil.example',
  '/./\\evil.example',
  '/x/..//evil.example',
  `/${'a'.repeat(2_000)}`,
  '/today ',
  '/to day',
  '/\u200b\\evil',
  'localhost:3000/today',
  '//localhost:3000/today',
  '[::1]/today',
  '//[::1]/x',
  '//evil.example@localhost',
  '//0x7f.1/',
  '//evil%E3%80%82example',
];

describe('where a sign-in may go on to', () => {
  test.each(HOSTILE)('not %j', (to) => {
    expect(safeRedirect(to, '/home')).toBe('/home');
  });

  test('never anything that is not text', () => {
    for (const to of [null, undefined, 1, {}, ['/today'], true]) expect(safeRedirect(to, '/home')).toBe('/home');
  });

  test.each([
    ['/today', '/today'],
    ['/', '/'],
    ['/orders?show=open&page=2', '/orders?show=open&page=2'],
    ['/items/85123A?quantity=12#ladder', '/items/85123A?quantity=12#ladder'],
    ['/search?q=https://evil.example', '/search?q=https://evil.example'],
    ['/search?q=%5C%5Cevil', '/search?q=%5C%5Cevil'],
    ['/%2F%2Fevil.example', '/%2F%2Fevil.example'],
    ['/%5cevil.example', '/%5cevil.example'],
    ['/a/../today', '/today'],
    ['/@evil.example', '/@evil.example'],
    ['/javascript:alert(1)', '/javascript:alert(1)'],
    ['/items/café', '/items/caf%C3%A9'],
  ])('%s is a path of ours', (to, path) => expect(safeRedirect(to, '/home')).toBe(path));

  test('whatever comes out stays on the origin, for a browser too', () => {
    for (const to of [...HOSTILE, '/today', '/%2F%2Fevil.example']) {
      expect(new URL(safeRedirect(to, '/home'), 'https://orders.example.com').origin).toBe('https://orders.example.com');
    }
  });
});
