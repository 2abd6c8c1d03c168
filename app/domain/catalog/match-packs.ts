import { assert } from '../shared/assert.ts';
import { type Quantity, quantity } from '../shared/quantity.ts';
import { greatestCommonDivisor } from './divisors.ts';
import { nearestReachable } from './pack-reach.ts';
import { sparseCover } from './sparse-cover.ts';
import { wasteCover } from './waste-cover.ts';

/** A pack to plan with. content: base units in one, at least 1. */
export type PackChoice = { readonly code: string; readonly content: Quantity };

/** What an account accepts. allowed: pack codes (absent: all); largest: greatest content; mixing: several kinds in one plan; loose: single base units. */
export type PackRules = { readonly allowed?: readonly string[]; readonly largest?: number; readonly mixing: boolean; readonly loose?: boolean };

/** Packs that make up a quantity, largest content first. units: handling units, a loose base unit is one. */
export type PackPlan = {
  readonly quantity: Quantity;
  readonly units: number;
  readonly packs: readonly { readonly code: string; readonly content: Quantity; readonly count: number }[];
};

/** The plan, or where none is exact the nearest ones (below null: it would be empty; both null: no pack is allowed). */
export type PackMatch =
  | { readonly kind: 'exact'; readonly plan: PackPlan }
  | { readonly kind: 'nearest'; readonly below: PackPlan | null; readonly above: PackPlan | null };

/** Packs and rules made ready; a caller with many quantities of one item keeps it. contents rise and share no divisor `scale`. */
export type PackTable = {
  readonly packs: readonly PackChoice[];
  readonly contents: readonly number[];
  readonly scale: number;
  readonly mixing: boolean;
};

/** The code of a loose base unit in a plan, when no pack of content 1 has one. */
export const LOOSE = 'LOOSE';

/**
 * The exact plan with the fewest handling units; ties by fewer different packs, then larger packs first. Without one, the nearest
 * plans below and above. quantity: base units, at least 1. Source: domain.md parts 3 and 15.
 */
export function matchPacks(request: { readonly quantity: Quantity; readonly packs: readonly PackChoice[]; readonly rules: PackRules }): PackMatch {
  return matchWithTable(packTable(request.packs, request.rules), request.quantity);
}

/** The packs that the rules leave, the smaller code of two equal contents, ready for many quantities. Errors: a content below 1. */
export function packTable(packs: readonly PackChoice[], rules: PackRules): PackTable {
  const largest = rules.largest ?? Number.POSITIVE_INFINITY;
  const allowed = packs.filter((pack) => pack.content <= largest && (rules.allowed?.includes(pack.code) ?? true));
  const hasSingle = rules.loose !== true || allowed.some((pack) => pack.content === 1);
  const known = hasSingle ? allowed : [...allowed, { code: LOOSE, content: quantity(1) }];
  const sorted = [...known].sort((a, b) => a.content - b.content || (a.code < b.code ? -1 : 1));
  const usable = sorted.filter((pack, index) => pack.content !== sorted[index - 1]?.content);
  for (const pack of usable) assert(pack.content >= 1, `a pack of one or more base units, got ${pack.content}`);
  const scale = usable.reduce((divisor, pack) => greatestCommonDivisor(divisor, pack.content), 0);
  const contents = usable.map((pack) => pack.content / scale);
  return { packs: usable, contents, scale, mixing: rules.mixing };
}

/** As matchPacks, with a table made before. */
export function matchWithTable(table: PackTable, wanted: Quantity): PackMatch {
  assert(wanted >= 1, `a quantity of one or more base units, got ${wanted}`);
  if (table.packs.length === 0) return { kind: 'nearest', below: null, above: null };
  return table.mixing ? mixedMatch(table, wanted) : singleKindMatch(table, wanted);
}

function mixedMatch(table: PackTable, wanted: Quantity): PackMatch {
  const target = wanted / table.scale;
  const exact = Number.isInteger(target) ? coverWith(table, target) : null;
  if (exact) return { kind: 'exact', plan: toPlan(table, exact) };

  const { below, above } = nearestReachable(table.contents, target);
  const planFor = (reachable: number) => toPlan(table, coverWith(table, reachable) ?? []);
  return { kind: 'nearest', below: below === null ? null : planFor(below), above: planFor(above) };
}

/** Only the largest fitting pack when it divides the target; else near its multiples, where plans with few packs are, and at last through all sums. */
function coverWith(table: PackTable, target: number): readonly number[] | null {
  const fitting = table.contents.filter((content) => content <= target);
  const largest = fitting[fitting.length - 1];
  if (largest === undefined) return null;
  if (target % largest === 0) return fitting.map((content) => (content === largest ? target / largest : 0));
  return wasteCover(fitting, target) ?? sparseCover(fitting, target);
}

function singleKindMatch(table: PackTable, wanted: Quantity): PackMatch {
  const exact = table.packs.findLastIndex((pack) => wanted % pack.content === 0);
  if (exact >= 0) return { kind: 'exact', plan: planOfOne(table, exact, wanted) };
  const totals = table.packs.map((pack) => ({
    below: Math.floor(wanted / pack.content) * pack.content,
    above: Math.ceil(wanted / pack.content) * pack.content,
  }));
  const below = Math.max(...totals.map((total) => total.below));
  const above = Math.min(...totals.map((total) => total.above));
  return {
    kind: 'nearest',
    below:
      below === 0
        ? null
        : planOfOne(
            table,
            totals.findLastIndex((total) => total.below === below),
            below,
          ),
    above: planOfOne(
      table,
      totals.findLastIndex((total) => total.above === above),
      above,
    ),
  };
}

function planOfOne(table: PackTable, index: number, total: number): PackPlan {
  return toPlan(
    table,
    table.packs.map((pack, at) => (at === index ? total / pack.content : 0)),
  );
}

function toPlan(table: PackTable, counts: readonly number[]): PackPlan {
  const packs = table.packs
    .map((pack, index) => ({ ...pack, count: counts[index] ?? 0 }))
    .filter((pack) => pack.count > 0)
    .reverse();
  const units = packs.reduce((sum, pack) => sum + pack.count, 0);
  return { quantity: quantity(packs.reduce((sum, pack) => sum + pack.count * pack.content, 0)), units, packs };
}
