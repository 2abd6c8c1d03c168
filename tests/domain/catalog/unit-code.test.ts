import { expect, test } from 'vitest';
import { readUnitCode } from '#app/domain/catalog/unit-code.ts';
import { REC_20, REC_21 } from '#app/domain/catalog/unit-code-lists.ts';

test('the lists are whole, each code once', () => {
  expect([REC_20.length, new Set(REC_20).size]).toEqual([1_756, 1_756]);
  expect([REC_21.length, new Set(REC_21).size]).toEqual([405, 405]);
});

test('a unit in force is read, a package with its X too', () => {
  expect(['C62', 'ea', ' GRM ', 'XCT', 'xpx', 'SET'].map(readUnitCode)).toEqual(
    ['C62', 'EA', 'GRM', 'XCT', 'XPX', 'SET'].map((code) => ({ kind: 'unit', code })),
  );
});

test('a package without its X is told apart from nothing known', () => {
  expect(readUnitCode('CT')).toEqual({ kind: 'bare-package', meant: 'XCT' });
  expect([readUnitCode('XQQQ'), readUnitCode(''), readUnitCode('CARTON')]).toEqual([{ kind: 'unknown' }, { kind: 'unknown' }, { kind: 'unknown' }]);
});
