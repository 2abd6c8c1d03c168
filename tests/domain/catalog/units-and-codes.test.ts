import { describe, expect, test } from 'vitest';
import { gtinCheckDigit, gtinForms, isGtin } from '#app/domain/catalog/gtin.ts';
import { closestCodes, normalizeCode } from '#app/domain/catalog/item-code.ts';
import type { PackUnit } from '#app/domain/catalog/pack-unit.ts';
import { type SellingUnit, sellingUnits, unitByWord } from '#app/domain/catalog/selling-unit.ts';
import { quantity } from '#app/domain/shared/quantity.ts';

const piece = { unitCode: 'C62', label: 'piece', plural: 'pieces' };
const aPack = (code: string, label: string, content: number, options: Partial<PackUnit> = {}): PackUnit => ({
  code,
  unitCode: `X${code.slice(0, 2)}`,
  label,
  content: quantity(content),
  isOrderable: true,
  isShippable: true,
  lengthMm: null,
  widthMm: null,
  heightMm: null,
  weightGrams: null,
  gtin: null,
  ...options,
});
const anAccountUnit = (label: string, content: number, isDefault = true) => ({
  unitCode: 'XIB',
  label,
  plural: `${label}s`,
  content: quantity(content),
  isDefault,
});
const inShort = (units: readonly SellingUnit[]) => units.map((unit) => `${unit.source} ${unit.label} ${unit.content}${unit.isDefault ? ' *' : ''}`);

describe('selling units', () => {
  test('the account’s own first and by default, then orderable packs, then the base piece', () => {
    const packs = [aPack('CARTON', 'carton', 24), aPack('INNER', 'inner', 6), aPack('PALLET', 'pallet', 960, { isOrderable: false })];
    expect(inShort(sellingUnits([anAccountUnit('display', 18)], packs, piece))).toEqual([
      'account display 18 *',
      'pack inner 6',
      'pack carton 24',
      'base piece 1',
    ]);
    expect(inShort(sellingUnits([], packs, piece))).toEqual(['pack inner 6', 'pack carton 24', 'base piece 1 *']);
  });
  test('an item not sold by the piece starts with its smallest pack', () => {
    const packs = [aPack('EA', 'piece', 1, { isOrderable: false }), aPack('CARTON', 'carton', 24)];
    expect(inShort(sellingUnits([], packs, piece))).toEqual(['pack carton 24 *']);
  });
  test('never nothing', () => expect(inShort(sellingUnits([], [aPack('EA', 'piece', 1, { isOrderable: false })], piece))).toEqual(['base piece 1 *']));
});

describe('a unit by its word', () => {
  const units = sellingUnits([], [aPack('CARTON', 'case', 6), aPack('BOX', 'box', 12)], piece);
  const find = (word: string | null, among = units) => {
    const found = unitByWord(among, word);
    return found.ok
      ? `${found.value.label} ${found.value.content}`
      : [found.refusal.kind, ...('readings' in found.refusal ? found.refusal.readings.map((unit) => unit.content) : [])];
  };
  test.each([
    ['cs', 'case 6'],
    ['Case', 'case 6'],
    [' CASES ', 'case 6'],
    ['case of 6', 'case 6'],
    ['ctn', 'case 6'],
    ['cs/6', 'case 6'],
    ['pcs', 'piece 1'],
    ['each', 'piece 1'],
    ['EA', 'piece 1'],
    ['C62', 'piece 1'],
    ['box', 'box 12'],
    ['boxes', 'box 12'],
    ['bx.', 'box 12'],
    ['XCA', 'case 6'],
    ['12-pack', null],
  ] as const)('%s', (word, expected) => {
    if (expected) expect(find(word)).toBe(expected);
    else expect(find(word)).toEqual(['unknown-unit']);
  });
  test('no word means the default', () => expect([find(null), find(' ')]).toEqual(['piece 1', 'piece 1']));
  test('a content that is not ours is unknown, not the nearest', () => expect(find('case of 12')).toEqual(['unknown-unit']));
  test('a word for two units is refused with both', () => {
    const two = sellingUnits([], [aPack('CASE', 'case of 6', 6), aPack('CARTON', 'case of 24', 24)], piece);
    expect(find('cs', two)).toEqual(['ambiguous-unit', 6, 24]);
    expect(find('case of 24', two)).toBe('case of 24 24');
  });
  test('the account’s own name goes before the host’s', () => {
    expect(find('case', sellingUnits([anAccountUnit('case', 18)], [aPack('CARTON', 'case', 24)], piece))).toBe('case 18');
  });
});

describe('item codes', () => {
  test.each([
    ['kh-0417', 'KH0417'],
    [' KH 0417 ', 'KH0417'],
    ['ＫＨ－０４１７', 'KH0417'],
    ['KH–0417', 'KH0417'],
    ['85123a', '85123A'],
    ['gift_0001_20', 'GIFT_0001_20'],
  ])('%s is compared as %s', (typed, code) => expect(normalizeCode(typed)).toBe(code));
  const codes = ['85123A', '85123B', '40718B', 'KH-0417', 'KH-0471', '22423', 'POST'];
  test('O for 0 and I for 1 come first', () => {
    expect(closestCodes('4O718B', codes)[0]).toBe('40718B');
    expect(closestCodes('85I23a', codes)).toEqual(['85123A', '85123B']);
    expect(closestCodes('KHO417', codes)).toEqual(['KH-0417', 'KH-0471']);
  });
  test('swapped, missing and extra letters are found, far ones are not', () => {
    expect(closestCodes('22432', codes)).toEqual(['22423']);
    expect(closestCodes('8512A', codes)).toEqual(['85123A', '85123B']);
    expect(closestCodes('POSTT', codes)).toEqual(['POST']);
    expect(closestCodes('XYZ', codes)).toEqual([]);
    expect(closestCodes('', codes)).toEqual([]);
  });
  test('twenty wrong codes against fifty thousand items stay quick', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => `KH-${String(index).padStart(5, '0')}`);
    const started = performance.now();
    for (let index = 0; index < 20; index++) closestCodes(`KX-${String(index * 7).padStart(5, '0')}`, many);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('GTIN', () => {
  test.each(['4006381333931', '036000291452', '96385074', '10614141000415'])('%s has a right check digit', (gtin) => expect(isGtin(gtin)).toBe(true));
  test.each(['4006381333932', '400638133393', '40063813339311x', ''])('%s has not', (gtin) => expect(isGtin(gtin)).toBe(false));
  test('typed with signs or zeros before it, it is the same at each length', () => {
    const forms = ['036000291452', '0036000291452', '00036000291452'];
    for (const typed of ['036000291452', '0 036000-291452', '00036000291452']) expect(gtinForms(typed)).toEqual(forms);
    expect(gtinForms('96385074')).toEqual(['96385074', '000096385074', '0000096385074', '00000096385074']);
    for (const typed of ['9638507', '0360002914x2', '036000291', '']) expect(gtinForms(typed)).toEqual([]);
  });
  test('the check digit completes a number', () => expect([gtinCheckDigit('400638133393'), gtinCheckDigit('40063813339x')]).toEqual(['1', null]));
});
