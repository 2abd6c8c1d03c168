import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SellingUnit } from '#app/domain/catalog/selling-unit.ts';
import { addMissingLines } from '#app/domain/ordering/add-missing-lines.ts';
import { changeLines, type LineChange, readChange, writeChange } from '#app/domain/ordering/change-lines.ts';
import { estimateLine } from '#app/domain/ordering/estimate-line.ts';
import type { TypedLine } from '#app/domain/ordering/order-facts.ts';
import { groupPad, placesOf } from '#app/domain/ordering/pad-groups.ts';
import type { GoodPadLine, PadItem, PadLine } from '#app/domain/ordering/pad-line.ts';
import { cheaperStep, isInView, sumPad } from '#app/domain/ordering/pad-views.ts';
import { addUpLines, repeatedItems } from '#app/domain/ordering/repeated-items.ts';
import { stepCount } from '#app/domain/ordering/step-count.ts';
import { day } from '#app/domain/shared/days.ts';
import { money } from '#app/domain/shared/money.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import { extend, unitPrice } from '#app/domain/shared/unit-price.ts';

const ASKED = day('2026-11-26');
const piece: SellingUnit = { unitCode: 'C62', label: 'piece', plural: 'pieces', content: quantity(1), source: 'base', isDefault: true };
const carton: SellingUnit = { unitCode: 'CT', label: 'case of 6', plural: 'cases of 6', content: quantity(6), source: 'pack', isDefault: false };
const at = (pence: number) => unitPrice({ tenThousandths: pence * 10_000, basis: 1, currency: 'GBP' });

function item(overrides: Partial<PadItem> = {}): PadItem {
  return {
    sku: 'MUG1',
    name: 'Enamel mug',
    accountCode: 'OWN-7',
    groupName: 'Cups',
    rule: { minimum: 1, multiple: 1, maximum: null },
    units: [piece, carton],
    ...overrides,
  };
}

/** 20 pieces at 2.00; from 24 they cost 1.50. */
function good(count = 20, overrides: Partial<GoodPadLine> = {}): GoodPadLine {
  const rungs = [
    { from: quantity(1), price: at(200) },
    { from: quantity(24), price: at(150) },
  ];
  const current = count >= 24 ? 1 : 0;
  const price = at(count >= 24 ? 150 : 200);
  const ladder = { basis: 'line', basisQuantity: count, lineQuantity: quantity(count), rungs, current } as const;
  const portions = [{ quantity: quantity(count), deliverOn: ASKED }];
  return {
    kind: 'good',
    item: item(),
    unit: piece,
    entered: count,
    quantity: quantity(count),
    price,
    net: extend(price, quantity(count)),
    ladder,
    portions,
    handling: 2,
    weightGrams: null,
    ...overrides,
  };
}

const problem: PadLine = { kind: 'problem', problem: { kind: 'no-quantity' }, item: item(), unit: piece, offers: [] };
const typed = (code: string, count: string, unit = ''): TypedLine => ({ code, quantity: count, unit });

describe('estimating a line in the browser', () => {
  test('prices a new count by the ladder the server sent', () => {
    expect(estimateLine(typed('mug1', '24'), good(), 'en-GB')).toMatchObject({ kind: 'good', entered: 24, net: money(3600, 'GBP'), ladder: { current: 1 } });
    expect(estimateLine(typed('OWN 7', '4', 'cases of 6'), good(), 'en-GB')).toMatchObject({ kind: 'good', entered: 4, quantity: 24, unit: carton });
  });

  test('says what is wrong with a count or unit at once', () => {
    expect(estimateLine(typed('MUG1', ''), good(), 'en-GB')).toMatchObject({ problem: { kind: 'no-quantity' } });
    expect(estimateLine(typed('MUG1', 'x'), good(), 'en-GB')).toMatchObject({ problem: { kind: 'no-number' } });
    expect(estimateLine(typed('MUG1', '3', 'crate'), good(), 'en-GB')).toMatchObject({ problem: { kind: 'unknown-unit' } });
    const byEights = good(16, { item: item({ rule: { minimum: 8, multiple: 8, maximum: null } }) });
    expect(estimateLine(typed('MUG1', '20'), byEights, 'en-GB')).toMatchObject({ problem: { kind: 'quantity-not-allowed', below: 16, above: 24 } });
  });

  test('waits for the server where the item is another or has no price yet', () => {
    expect(estimateLine(typed('MUG2', '5'), good(), 'en-GB')).toEqual({ kind: 'waiting', item: null, unit: null });
    expect(estimateLine(typed('MUG1', '5'), problem, 'en-GB')).toMatchObject({ kind: 'waiting', item: { sku: 'MUG1' } });
    expect(estimateLine(typed('', ' '), good(), 'en-GB')).toEqual({ kind: 'blank' });
  });

  test('keeps the dates of an unchanged count and the net of price times count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (count) => {
        const line = estimateLine(typed('MUG1', String(count)), good(), 'en-GB');
        expect(line.kind === 'good' && line.net).toEqual(extend(at(count >= 24 ? 150 : 200), quantity(count)));
      }),
    );
    expect(estimateLine(typed('MUG1', '20'), good(20), 'en-GB')).toEqual(good(20));
  });
});

describe('one order multiple up or down', () => {
  const eights = { item: item({ rule: { minimum: 16, multiple: 8, maximum: 40 } }), unit: piece };
  test('goes to the next count that may be ordered, from wherever it stands', () => {
    expect(stepCount({ ...eights, entered: 20 }, 1)).toBe(24);
    expect(stepCount({ ...eights, entered: 24 }, -1)).toBe(16);
    expect(stepCount({ ...eights, entered: 3 }, 1)).toBe(16);
  });
  test('stops at both ends', () => {
    expect(stepCount({ ...eights, entered: 16 }, -1)).toBeNull();
    expect(stepCount({ ...eights, entered: 40 }, 1)).toBeNull();
    expect(stepCount({ item: item(), unit: piece, entered: 0 }, -1)).toBeNull();
  });
});

describe('repairs', () => {
  const lines = [typed('A', '1'), typed('B', '2')];
  test('change one cell, take a line away, and leave the rest as typed', () => {
    expect(changeLines(lines, { kind: 'quantity', line: 1, value: '48' }, [])).toEqual([typed('A', '1'), typed('B', '48')]);
    expect(changeLines(lines, { kind: 'remove', line: 0 }, [])).toEqual([typed('B', '2')]);
    expect(changeLines(lines, { kind: 'code', line: 9, value: 'C' }, [])).toEqual(lines);
  });

  test('survive being written on a button and read back', () => {
    const change: fc.Arbitrary<LineChange> = fc.oneof(
      fc.record({ kind: fc.constantFrom('quantity', 'code', 'unit' as const), line: fc.nat(1_899), value: fc.string({ minLength: 1, maxLength: 80 }) }),
      fc.record({ kind: fc.constant('remove' as const), line: fc.nat(1_899) }),
      fc.record({ kind: fc.constant('add-up' as const), sku: fc.string({ minLength: 1, maxLength: 60 }) }),
    );
    fc.assert(
      fc.property(change, (one) => {
        expect(readChange(writeChange(one))).toEqual(one);
      }),
    );
    expect(['', 'remove', 'remove -1', 'drop 1', 'quantity 1'].map(readChange)).toEqual([null, null, null, null, null]);
  });
});

describe('an item on several lines', () => {
  test('is asked about, with its lines, and never merged by itself', () => {
    expect(repeatedItems([good(), problem, good(3), good(1, { item: item({ sku: 'OTHER' }) })])).toEqual([{ sku: 'MUG1', name: 'Enamel mug', lines: [0, 2] }]);
    expect(repeatedItems([good(), problem])).toEqual([]);
  });

  test('adds up in the unit of its first line where that is whole, else in the smallest', () => {
    const cartons = good(12, { unit: carton, entered: 2 });
    expect(addUpLines([typed('MUG1', '2', 'case'), typed('x', ''), typed('own7', '6')], [cartons, { kind: 'blank' }, good(6)], 'MUG1')).toEqual([
      { code: 'MUG1', quantity: '3', unit: 'case of 6' },
      typed('x', ''),
    ]);
    expect(addUpLines([typed('MUG1', '2', 'case'), typed('MUG1', '5')], [cartons, good(5)], 'MUG1')).toEqual([{ code: 'MUG1', quantity: '17', unit: 'piece' }]);
  });

  test('orders the same pieces before and after', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 8 }), (counts) => {
        const after = addUpLines(
          counts.map((count) => typed('MUG1', String(count))),
          counts.map((count) => good(count)),
          'MUG1',
        );
        expect(after).toHaveLength(1);
        expect(Number(after[0]?.quantity)).toBe(counts.reduce((sum, count) => sum + count, 0));
      }),
    );
  });
});

describe('two versions of a draft', () => {
  test('together hold every line of either, once where both have it', () => {
    expect(addMissingLines([typed('A', '1'), typed('B', '2')], [typed('A', '1'), typed('A', '1'), typed('C', '3')])).toEqual([
      typed('A', '1'),
      typed('B', '2'),
      typed('A', '1'),
      typed('C', '3'),
    ]);
    expect(addMissingLines([], [typed('A', '1')])).toEqual([typed('A', '1')]);
  });
});

describe('the views and sums of a pad', () => {
  test('find what needs attention, comes later, or costs less with more', () => {
    const late = good(20, { portions: [{ quantity: quantity(20), deliverOn: day('2026-12-01') }] });
    const undated = good(20, { portions: [{ quantity: quantity(20), deliverOn: null }] });
    expect([good(), problem, late, undated].map((line) => isInView(line, 'later', ASKED))).toEqual([false, false, true, true]);
    expect([good(), problem].map((line) => isInView(line, 'attention', ASKED))).toEqual([false, true]);
    expect(cheaperStep(good(20))).toMatchObject({ count: 24, total: money(3600, 'GBP'), cheaper: money(400, 'GBP') });
    expect(cheaperStep(good(18))).toBeNull();
    expect(cheaperStep(good(20, { item: item({ rule: { minimum: 1, multiple: 5, maximum: null } }) }))).toBeNull();
  });

  test('count what can be ordered and say a load only where it is known', () => {
    expect(sumPad([good(), problem, { kind: 'blank' }, good(24)], 'GBP')).toEqual({
      net: money(7600, 'GBP'),
      counted: 2,
      lines: 3,
      problems: 1,
      handling: 4,
      weightGrams: null,
    });
    expect(sumPad([good(1, { handling: null })], 'GBP').handling).toBeNull();
    expect(sumPad([], 'GBP')).toEqual({ net: money(0, 'GBP'), counted: 0, lines: 0, problems: 0, handling: null, weightGrams: null });
  });

  test('stay as typed up to forty lines and are grouped beyond, every line in exactly one group', () => {
    const many = Array.from({ length: 41 }, (_, at) => good(1, { item: item({ groupName: at % 2 ? 'Cups' : 'Plates' }) }));
    expect(placesOf(many.slice(1)).every((place) => place.kind === 'loose')).toBe(true);
    const lines: readonly PadLine[] = [...many, { ...problem, item: null, unit: null }, { kind: 'blank' }];
    const groups = groupPad(lines, placesOf(lines), ASKED, 'GBP');
    expect(groups.map(({ key, lines: members, problems }) => [key, members.length, problems])).toEqual([
      ['unknown', 1, 1],
      ['group Plates', 21, 0],
      ['group Cups', 20, 0],
      ['loose', 1, 0],
    ]);
    expect(groups.flatMap((group) => group.lines).sort((a, b) => a - b)).toEqual(lines.map((_, position) => position));
  });
});
