import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { adminEnglish } from '#app/words/admin-english.ts';
import { demoWords } from '#app/words/demo.ts';
import { english } from '#app/words/english.ts';
import { importWords } from '#app/words/import.ts';
import { importsWords } from '#app/words/imports.ts';
import { labelsWords } from '#app/words/labels.ts';
import { officeEnglish } from '#app/words/office-english.ts';
import { paperWords } from '#app/words/paper.ts';
import { plural } from '#app/words/plural.ts';
import { serverWords } from '#app/words/server.ts';
import { speechFor } from '#app/words/speech.ts';
import { supplyLabelsWords } from '#app/words/supply-labels.ts';
import { pseudo } from './pseudo.ts';

/** What is said on pages and in letters, by commands, and by the bare server. */
const everyWord = {
  ...english,
  ...officeEnglish,
  ...adminEnglish,
  labels: labelsWords,
  supplyLabels: supplyLabelsWords,
  demo: demoWords,
  import: importWords,
  imports: importsWords,
  paper: paperWords,
  server: serverWords,
};
const FORBIDDEN = [/\binvalid\b/i, /\bsubmit/i, /\boops\b/i, /are you sure/i];

/** Every text of a catalog by its path; a function speaks as the source of its templates. */
function textsOf(node: unknown, path: string): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') return [[path, String(node)]];
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) => textsOf(value, path === '' ? key : `${path}.${key}`));
}

describe('the catalog', () => {
  test('finds the words it looks for', () => {
    const planted = textsOf({ a: 'Invalid code', b: (n: number) => `Submit ${n}`, c: { d: 'Oops' }, e: 'Are you sure?' }, '');
    expect(planted.filter(([, text]) => FORBIDDEN.some((word) => word.test(text)))).toHaveLength(4);
  });

  test('never scolds, never says submit', () => {
    const texts = textsOf(everyWord, '');
    expect(texts.length).toBeGreaterThan(80);
    expect(texts.filter(([, text]) => FORBIDDEN.some((word) => word.test(text)))).toEqual([]);
  });

  test('has no empty text', () => {
    expect(textsOf(everyWord, '').filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('has every area file on pages or among the words of commands and server', () => {
    const source = ['app/words/english.ts', 'app/words/office-english.ts', 'app/words/admin-english.ts', 'tests/words/catalog.test.ts']
      .map((file) => readFileSync(file, 'utf8'))
      .join('');
    const areas = readdirSync('app/words').filter((file) => /export const \w+Words\b/.test(readFileSync(`app/words/${file}`, 'utf8')));
    expect(areas.filter((file) => !source.includes(`/${file}'`))).toEqual([]);
  });

  test('has each word once: the office says nothing under a name that everybody has', () => {
    expect(Object.keys({ ...officeEnglish, ...adminEnglish }).filter((area) => Object.hasOwn(english, area))).toEqual([]);
  });

  test('speaks a pseudo-language of the same shape', () => {
    const longer = pseudo(english);
    expect(longer.frame.nav.today).toBe('[Tódáy··]');
    expect(longer.kit.problems.onLines(2)).toContain('2');
    expect(textsOf(longer, '').map(([path]) => path)).toEqual(textsOf(english, '').map(([path]) => path));
  });
});

describe('speech', () => {
  test('is the same object for the same listener, so nothing is built per request', () => {
    const listener = { locale: 'en-GB', zone: 'Europe/London', today: null };
    expect(speechFor(listener)).toBe(speechFor({ ...listener }));
  });

  test('falls back to English words with the formats asked for', () => {
    const speech = speechFor({ locale: 'de-DE', zone: 'Europe/Berlin', today: null });
    expect(speech.words.frame.nav.today).toBe('Today');
    expect(speech.number(1234567)).toBe('1.234.567');
  });
});

describe('plural', () => {
  test('follows the rules of the language', () => {
    expect(plural('en', 1, { one: 'line', other: 'lines' })).toBe('line');
    expect(plural('en', 0, { one: 'line', other: 'lines' })).toBe('lines');
    expect(plural('pl', 3, { one: 'pozycja', few: 'pozycje', many: 'pozycji', other: 'pozycji' })).toBe('pozycje');
  });
});
