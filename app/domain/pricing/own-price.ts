import type { BaseUnit, SellingUnit } from '../catalog/selling-unit.ts';
import { assert } from '../shared/assert.ts';
import type { Day } from '../shared/days.ts';
import type { ItemId, PriceLineId } from '../shared/ids.ts';
import type { UnitPrice } from '../shared/unit-price.ts';
import { breaksInUnit, type UnitBreak } from './ladder.ts';
import type { PriceFacts, PriceLine } from './price-facts.ts';
import type { PriceTrace, TraceHolder } from './price-trace.ts';
import { type ResolvedPrice, resolveEach } from './resolve-price.ts';

/** Whose line a price is, by the names a buyer knows. */
export type PriceSource =
  | { readonly kind: 'contract'; readonly number: string; readonly version: number; readonly accountName: string }
  | { readonly kind: 'class-list' | 'list'; readonly name: string };

/** A price of one own unit and its breaks. validTo: the last day of the line it comes from; null: no end is set. */
export type HeldPrice = {
  readonly price: UnitPrice;
  readonly breaks: readonly UnitBreak[];
  readonly breakBasis: PriceLine['breakBasis'];
  readonly source: PriceSource;
  readonly validTo: Day | null;
};

/** What an account pays for an item on a day, in the unit it sells it on in. piece: a base unit. held null: on request. */
export type OwnPrice = {
  readonly sku: string;
  readonly name: string;
  readonly accountCode: string | null;
  readonly isOnlyHere: boolean;
  readonly unit: { readonly label: string; readonly content: SellingUnit['content'] };
  readonly piece: string;
  readonly held: HeldPrice | null;
};

type Goods = {
  readonly itemId: ItemId;
  readonly sku: string;
  readonly name: string;
  readonly accountCode: string | null;
  readonly isPublic: boolean;
  readonly unit: SellingUnit;
  readonly baseUnit: BaseUnit;
};

/** Each item priced for one of its own unit, as an order of its own. Errors: an item the facts do not know. Source: domain.md parts 3 and 5. */
export function toOwnPrices(goods: readonly Goods[], facts: PriceFacts): readonly OwnPrice[] {
  const asks = goods.map(({ itemId, unit }) => ({ itemId, quantity: unit.content }));
  const resolved = resolveEach(asks, facts);
  const lines = new Map(facts.holders.flatMap((holder) => holder.lines.map((line) => [line.id, line] as const)));
  return goods.map(({ sku, name, accountCode, isPublic, unit, baseUnit }, at) => {
    const found = resolved[at];
    const held = found?.ok ? toHeldPrice(found.value, unit, lines) : null;
    return { sku, name, accountCode, isOnlyHere: !isPublic, unit: { label: unit.label, content: unit.content }, piece: baseUnit.label, held };
  });
}

function toHeldPrice({ price, ladder, trace }: ResolvedPrice, unit: SellingUnit, lines: ReadonlyMap<PriceLineId, PriceLine>): HeldPrice {
  const { place, lineId } = winningHit(trace);
  const line = lines.get(lineId);
  assert(line, `line ${lineId} among the facts that gave the price`);
  return { price, breaks: breaksInUnit(ladder, unit), breakBasis: ladder.basis, source: toSource(place.holder), validTo: line.validTo };
}

/** The only hit, or under the best-price term the one that was lowest. */
function winningHit({ steps }: PriceTrace) {
  const best = steps.find((step) => step.kind === 'best-price');
  const hit = steps.filter((step) => step.kind === 'hit').find(({ place }) => !best || place === best.place);
  assert(hit, 'a hit on the way to a price');
  return hit;
}

function toSource(holder: TraceHolder): PriceSource {
  if (holder.kind !== 'contract') return { kind: holder.kind, name: holder.name };
  return { kind: 'contract', number: holder.number, version: holder.version, accountName: holder.accountName };
}
