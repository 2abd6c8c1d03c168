import type { Money } from '../shared/money.ts';
import { money } from '../shared/money.ts';
import type { Quantity } from '../shared/quantity.ts';
import { quantity } from '../shared/quantity.ts';
import { divideRounded, toSafeNumber } from '../shared/round.ts';
import { extend, type UnitPrice } from '../shared/unit-price.ts';
import type { PriceLine } from './price-facts.ts';

/** One rung of the winning line: from this base quantity on, this price (derived prices are already worked out). */
export type Rung = { readonly from: Quantity; readonly price: UnitPrice };

/**
 * The rungs of the winning price line, in base units, rising. basisQuantity: what counts toward the breaks now;
 * lineQuantity: this line's own part of it. Source: domain.md part 5, "Break".
 */
export type PriceLadder = {
  readonly basis: PriceLine['breakBasis'];
  readonly basisQuantity: number;
  readonly lineQuantity: Quantity;
  readonly rungs: readonly Rung[];
  readonly current: number;
};

/**
 * The next break seen from one line: `more` units reach it, the line then holds `count` units at `price`. worth: what the lower
 * price takes off that quantity. cheaper: by how much the line would cost less than it does now, null when it would not.
 */
export type NextBreak = {
  readonly from: Quantity;
  readonly price: UnitPrice;
  readonly more: number;
  readonly count: number;
  readonly quantity: Quantity;
  readonly total: Money;
  readonly worth: Money;
  readonly cheaper: Money | null;
};

/** A ladder as the buyer reads it: counts and prices of a selling unit. exact: false when perUnit had to be rounded to show it. */
export type UnitRung = { readonly fromCount: number; readonly perUnit: UnitPrice; readonly exact: boolean; readonly isCurrent: boolean };

/** A break as a selling unit meets it: from so many whole units on, this price. */
export type UnitBreak = { readonly fromCount: number; readonly price: UnitPrice };

/** The next rung and what ordering up to it does, in whole units of the given content (1: base units). Null on the last rung. */
export function nextBreak(ladder: PriceLadder, unit: { readonly content: Quantity }): NextBreak | null {
  const now = ladder.rungs[ladder.current];
  const next = ladder.rungs[ladder.current + 1];
  if (!now || !next) return null;
  const missing = Math.max(0, next.from - ladder.basisQuantity);
  const count = Math.ceil((ladder.lineQuantity + missing) / unit.content);
  const reached = quantity(count * unit.content);
  const total = extend(next.price, reached);
  const saved = extend(now.price, ladder.lineQuantity).minor - total.minor;
  return {
    from: next.from,
    price: next.price,
    more: count - Math.floor(ladder.lineQuantity / unit.content),
    count,
    quantity: reached,
    total,
    worth: money(extend(now.price, reached).minor - total.minor, total.currency),
    cheaper: saved > 0 ? money(saved, total.currency) : null,
  };
}

/** The rungs in a selling unit: whole units that reach each break, and the price of one unit. Source: domain.md part 3. */
export function ladderInUnit(ladder: PriceLadder, unit: { readonly content: Quantity }): readonly UnitRung[] {
  return ladder.rungs.map((rung, index) => ({
    fromCount: Math.max(1, Math.ceil(rung.from / unit.content)),
    ...pricePerUnit(rung.price, unit),
    isCurrent: index === ladder.current,
  }));
}

/** The rungs above the present one in whole units; of several that one count reaches, the last. Source: domain.md part 5, "Break". */
export function breaksInUnit(ladder: PriceLadder, unit: { readonly content: Quantity }): readonly UnitBreak[] {
  const ahead = ladder.rungs.slice(ladder.current + 1).map((rung) => ({ fromCount: Math.ceil(rung.from / unit.content), price: rung.price }));
  return ahead.filter(({ fromCount }, at) => ahead[at + 1]?.fromCount !== fromCount);
}

/** The price of one selling unit to show, basis 1, in ten-thousandths of the minor unit; the line never computes with it. */
export function pricePerUnit(price: UnitPrice, unit: { readonly content: Quantity }): { readonly perUnit: UnitPrice; readonly exact: boolean } {
  const whole = BigInt(price.tenThousandths) * BigInt(unit.content);
  const perUnit = { tenThousandths: toSafeNumber(divideRounded(whole, BigInt(price.basis))), basis: 1, currency: price.currency };
  return { perUnit, exact: whole % BigInt(price.basis) === 0n };
}
