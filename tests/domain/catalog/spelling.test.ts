import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWords, spellAs } from '#app/domain/catalog/spelling.ts';

const VOCABULARY = ['mug', 'mugs', 'jug', 'red', 'candle', 'candelabra', 'decoration', '24', '240', 'set'];
const ITEMS = new Map(VOCABULARY.map((word) => [word, 1]));
const spell = (query: string, items: ReadonlyMap<string, number> = ITEMS) => spellAs(readWords(query.split(' '), VOCABULARY), items)?.join(' ') ?? null;

describe('the spelling of words', () => {
  test.each([
    ['mgu', 'mug'],
    ['rde 24 mug', 'red 24 mug'],
    ['candel', null],
    ['cadnle', 'candle'],
    ['candlee', 'candle'],
    ['decroatoin', 'decoration'],
    ['dceroatoin', null],
    ['mug', null],
    ['mu', null],
    ['xy', null],
    ['xyzzy mgu', null],
    ['85123a mgu', '85123a mug'],
    ['25', null],
  ])('%s is read as %s', (typed, expected) => expect(spell(typed)).toBe(expected));

  test('knows only words that are counted, and of two as near ones takes that of more items', () => {
    expect(
      spell(
        'nug',
        new Map([
          ['jug', 5],
          ['mug', 2],
        ]),
      ),
    ).toBe('jug');
    expect(
      spell(
        'nug',
        new Map([
          ['jug', 2],
          ['mug', 2],
        ]),
      ),
    ).toBe('jug');
    expect(spell('nug', new Map([['mug', 1]]))).toBe('mug');
    expect(spell('nug', new Map())).toBeNull();
  });

  test('is the same whatever else the vocabulary holds', () => {
    const word = fc.string({ unit: fc.constantFrom('m', 'u', 'g', 's', 'e'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), fc.array(word), fc.array(word), (typed, own, foreign) => {
        const counts = new Map(own.map((each) => [each, each.length]));
        expect(spellAs(readWords(typed, [...foreign, ...own]), counts)).toEqual(spellAs(readWords(typed, own), counts));
      }),
    );
  });

  test('changes no word that begins a counted one, and names none but counted ones', () => {
    const word = fc.string({ unit: fc.constantFrom('m', 'u', 'g', 's', 'e'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), fc.array(word, { minLength: 1 }), (typed, known) => {
        const spelled = spellAs(readWords(typed, known), new Map(known.map((each) => [each, 1])));
        spelled?.forEach((each, at) => {
          if (known.some((one) => one.startsWith(typed[at] ?? ''))) expect(each).toBe(typed[at]);
          else expect(known).toContain(each);
        });
      }),
    );
  });
});
