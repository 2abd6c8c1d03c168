import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOOSE, matchPacks, matchWithTable, type PackMatch, type PackPlan, packTable } from '#app/domain/catalog/match-packs.ts';
import { sparseCover } from '#app/domain/catalog/sparse-cover.ts';
import { wasteCover } from '#app/domain/catalog/waste-cover.ts';
import { quantity } from '#app/domain/shared/quantity.ts';

const packsOf = (...contents: readonly number[]) => contents.map((content) => ({ code: `P${String(content).padStart(7, '0')}`, content: quantity(content) }));
const match = (wanted: number, contents: readonly number[], rules = { mixing: true }) =>
  matchPacks({ quantity: quantity(wanted), packs: packsOf(...contents), rules });
const inShort = (plan: PackPlan | null) => (plan === null ? null : plan.packs.map((pack) => `${pack.count}×${pack.content}`).join(' + '));

function shown(found: PackMatch) {
  return found.kind === 'exact' ? inShort(found.plan) : { below: inShort(found.below), above: inShort(found.above) };
}

describe('the worked examples of the domain', () => {
  test('30 from 25, 6 and 10 is three tens, where greedy would begin with 25', () => expect(shown(match(30, [25, 6, 10]))).toBe('3×10'));
  test('32 from 25, 6 and 10 is two tens and two sixes', () => expect(shown(match(32, [25, 6, 10]))).toBe('2×10 + 2×6'));
});

describe('ties', () => {
  test('of plans with equally many handling units, the one with fewer different packs', () => {
    expect(shown(match(12, [2, 4, 6]))).toBe('2×6');
    expect(shown(match(8, [1, 4, 7]))).toBe('2×4');
  });
  test('then the one with larger packs first', () => expect(shown(match(21, [5, 7, 9]))).toBe('3×7'));
  test('then larger packs first among plans of equally many kinds', () => expect(shown(match(20, [4, 6, 8, 10, 12]))).toBe('2×10'));
  test('of two packs with equal content the smaller code is planned', () => {
    const packs = [
      { code: 'B', content: quantity(6) },
      { code: 'A', content: quantity(6) },
    ];
    expect(matchPacks({ quantity: quantity(6), packs, rules: { mixing: true } })).toMatchObject({ plan: { packs: [{ code: 'A', count: 1 }] } });
  });
});

describe('no exact plan', () => {
  test('names the nearest plans below and above', () => expect(shown(match(7, [6, 10]))).toEqual({ below: '1×6', above: '1×10' }));
  test('has no plan below when that would be empty', () => expect(shown(match(3, [6, 10]))).toEqual({ below: null, above: '1×6' }));
  test('reads a quantity between the common steps of all packs', () =>
    expect(shown(match(1001, [100, 250]))).toEqual({ below: '4×250', above: '3×250 + 3×100' }));
  test('says so when the rules leave no pack at all', () => expect(shown(match(7, []))).toEqual({ below: null, above: null }));
});

describe('the rules of the account', () => {
  const packs = packsOf(6, 10, 25);
  test('only allowed packs are planned', () => {
    const found = matchPacks({ quantity: quantity(30), packs, rules: { allowed: ['P0000006'], mixing: true } });
    expect(shown(found)).toBe('5×6');
  });
  test('the largest pack bounds the content', () => {
    expect(shown(matchPacks({ quantity: quantity(50), packs, rules: { largest: 10, mixing: true } }))).toBe('5×10');
  });
  test('without mixing one kind covers all, the nearest below and above too', () => {
    expect(shown(match(31, [6, 10, 25], { mixing: false }))).toEqual({ below: '3×10', above: '6×6' });
    expect(shown(match(60, [6, 10, 25], { mixing: false }))).toBe('6×10');
  });
  test('loose base units are a pack of content 1, one handling unit each, and mixing', () => {
    const loose = (mixing: boolean) => matchPacks({ quantity: quantity(32), packs, rules: { mixing, loose: true } });
    expect(shown(loose(true))).toBe('1×25 + 1×6 + 1×1');
    expect(shown(loose(false))).toBe('32×1');
    expect(loose(false)).toMatchObject({ plan: { units: 32, packs: [{ code: LOOSE }] } });
  });
});

describe('against all possibilities', () => {
  const contents = fc.uniqueArray(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 4 });

  test('the plan is the best of all exact plans, or both neighbors are the nearest', () => {
    fc.assert(
      fc.property(contents, fc.integer({ min: 1, max: 70 }), (list, wanted) => {
        expect(shown(match(wanted, list))).toEqual(byTryingAll(wanted, list));
      }),
      { numRuns: 600 },
    );
  });

  test('the search by waste and the search by sums, two ways to one answer, agree', () => {
    const rising = fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { minLength: 2, maxLength: 7 }).map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(rising, fc.integer({ min: 1, max: 900 }), (list, more) => {
        const total = (list[list.length - 1] ?? 1) * 12 + more;
        const near = wasteCover(list, total);
        if (near) expect(near).toEqual(sparseCover(list, total));
      }),
      { numRuns: 600 },
    );
  });

  test('also far above the largest pack, where only wastes are searched', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 2, max: 7 }), { minLength: 2, maxLength: 3 }), fc.integer({ min: 100, max: 220 }), (list, wanted) => {
        expect(shown(match(wanted, list))).toEqual(byTryingAll(wanted, list));
      }),
      { numRuns: 200 },
    );
  });

  test('every plan adds up, and a kept table answers like a fresh one', () => {
    const many = fc.uniqueArray(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(many, fc.array(fc.integer({ min: 1, max: 60_000 }), { minLength: 1, maxLength: 3 }), (list, quantities) => {
        const table = packTable(packsOf(...list), { mixing: true });
        for (const wanted of quantities) {
          const found = matchWithTable(table, quantity(wanted));
          expect(found).toEqual(match(wanted, list));
          for (const plan of found.kind === 'exact' ? [found.plan] : [found.below, found.above]) if (plan) expect(plan).toMatchObject(addedUp(plan));
          if (found.kind === 'exact') expect(found.plan.quantity).toBe(wanted);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('a million units from ten packs that share no divisor are planned quickly', () => {
  const contents = [261, 500, 884, 988, 1215, 1453, 2101, 2644, 2990, 3232];
  match(999_909, contents);
  const started = process.cpuUsage();
  for (let wanted = 1_000_000; wanted > 999_980; wanted--) match(wanted, contents);
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1_000 / 20).toBeLessThan(40);
});

function addedUp(plan: PackPlan) {
  return {
    quantity: plan.packs.reduce((sum, pack) => sum + pack.content * pack.count, 0),
    units: plan.packs.reduce((sum, pack) => sum + pack.count, 0),
  };
}

/** The answer by listing every plan: slow, and plainly right. */
function byTryingAll(wanted: number, contents: readonly number[]) {
  const sorted = [...contents].sort((a, b) => b - a);
  const limit = wanted + Math.min(...contents);
  const best = new Map<number, readonly number[]>();
  const walk = (index: number, counts: readonly number[], total: number): void => {
    if (index === sorted.length) {
      const known = best.get(total);
      if (!known || isBetter(counts, known)) best.set(total, counts);
      return;
    }
    const content = sorted[index] ?? 1;
    for (let count = 0; total + count * content <= limit; count++) walk(index + 1, [...counts, count], total + count * content);
  };
  walk(0, [], 0);
  const text = (total: number | undefined) =>
    total
      ? (best
          .get(total)
          ?.map((count, index) => (count > 0 ? `${count}×${sorted[index]}` : ''))
          .filter(Boolean)
          .join(' + ') ?? null)
      : null;
  if (best.has(wanted)) return text(wanted);
  const totals = [...best.keys()].sort((a, b) => a - b);
  return { below: text(totals.findLast((total) => total < wanted)), above: text(totals.find((total) => total > wanted)) };
}

function isBetter(a: readonly number[], b: readonly number[]): boolean {
  const units = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const kinds = (counts: readonly number[]) => counts.filter((count) => count > 0).length;
  if (units(a) !== units(b)) return units(a) < units(b);
  if (kinds(a) !== kinds(b)) return kinds(a) < kinds(b);
  const index = a.findIndex((count, at) => count !== b[at]);
  return index >= 0 && (a[index] ?? 0) > (b[index] ?? 0);
}
