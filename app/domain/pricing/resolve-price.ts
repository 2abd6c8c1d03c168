import { assert } from '../shared/assert.ts';
import { isWithin } from '../shared/days.ts';
import type { ItemId } from '../shared/ids.ts';
import type { Money } from '../shared/money.ts';
import type { Quantity } from '../shared/quantity.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { comparePrices, extend, type UnitPrice } from '../shared/unit-price.ts';
import { type BasePrices, basePrices, priceAt } from './base-price.ts';
import { type BreakQuantities, breakQuantities } from './break-quantities.ts';
import type { PriceLadder, Rung } from './ladder.ts';
import type { PriceBreak, PriceFacts, PriceHolder, PriceItem, PriceLine } from './price-facts.ts';
import { type Candidate, candidatesFor, indexTiers, type Tier } from './price-index.ts';
import type { MissReason, PriceStep, PriceTrace, TracePlace } from './price-trace.ts';

/** A line that wants a price. quantity: base units. */
export type PriceRequest = { readonly itemId: ItemId; readonly quantity: Quantity };

/** A price with its reasons. net: price × quantity, rounded once. */
export type ResolvedPrice = { readonly price: UnitPrice; readonly net: Money; readonly trace: PriceTrace; readonly ladder: PriceLadder };

/** Nobody holds a price for it: it cannot be ordered, and never costs zero. Source: domain.md part 5. */
export type PriceRefusal = { readonly kind: 'price-on-request'; readonly itemId: ItemId; readonly trace: PriceTrace };

/**
 * Prices all lines of an order together (breaks may count several of them), answers in their order. Quantities in base units.
 * Refuses a line nobody holds a price for. Errors: an item the facts do not know. Source: domain.md parts 5 and 15.
 */
export function resolvePrices(lines: readonly PriceRequest[], facts: PriceFacts): readonly Result<ResolvedPrice, PriceRefusal>[] {
  const tiers = indexTiers(facts, new Set(lines.map((line) => line.itemId)));
  const order: OrderView = { facts, tiers, isBestPrice: wantsBestPrice(facts.holders), countOf: breakQuantities(lines, facts) };
  return lines.map((line) => resolveLine(line, order));
}

/** As resolvePrices, each line as an order of its own: a list of goods is no order, so no row counts toward another's break. */
export function resolveEach(lines: readonly PriceRequest[], facts: PriceFacts): readonly Result<ResolvedPrice, PriceRefusal>[] {
  const tiers = indexTiers(facts, new Set(lines.map((line) => line.itemId)));
  const isBestPrice = wantsBestPrice(facts.holders);
  return lines.map((line) => resolveLine(line, { facts, tiers, isBestPrice, countOf: breakQuantities([line], facts) }));
}

/** As resolvePrices, for an order of this one line. */
export function resolvePrice(line: PriceRequest, facts: PriceFacts): Result<ResolvedPrice, PriceRefusal> {
  const [resolved] = resolvePrices([line], facts);
  assert(resolved, 'one answer for one line');
  return resolved;
}

type OrderView = { readonly facts: PriceFacts; readonly tiers: readonly Tier[]; readonly isBestPrice: boolean; readonly countOf: BreakQuantities };

type Hit = {
  readonly line: PriceLine;
  readonly place: TracePlace;
  readonly price: UnitPrice;
  readonly breakIndex: number;
  readonly break: PriceBreak;
  readonly basisQuantity: number;
};

/** The term of the nearest contract that says something; of one node the later activated, then the smaller id. */
function wantsBestPrice(holders: readonly PriceHolder[]): boolean {
  let nearest: (PriceHolder & { readonly kind: 'contract' }) | null = null;
  for (const holder of holders) {
    if (holder.kind !== 'contract' || holder.bestPrice === null) continue;
    if (!nearest || speaksBefore(holder, nearest)) nearest = holder;
  }
  return nearest?.bestPrice === true;
}

function speaksBefore(a: PriceHolder & { readonly kind: 'contract' }, b: PriceHolder & { readonly kind: 'contract' }): boolean {
  if (a.distance !== b.distance) return a.distance < b.distance;
  if (a.activatedAt !== b.activatedAt) return a.activatedAt > b.activatedAt;
  return a.contractId < b.contractId;
}

function resolveLine(request: PriceRequest, order: OrderView): Result<ResolvedPrice, PriceRefusal> {
  const item = order.facts.items.get(request.itemId);
  assert(item, `an item among the price facts, got ${request.itemId}`);
  const { on, currency } = order.facts;
  const base = basePrices(item, order.facts, order.tiers);
  const steps: PriceStep[] = [];
  const hit = walk(item, base, { order, steps });
  if (!hit) return refuse({ kind: 'price-on-request', itemId: request.itemId, trace: { on, currency, steps } });

  const net = extend(hit.price, request.quantity);
  steps.push(...lastSteps(hit, base), { kind: 'rounding', rule: 'half-away-from-zero', quantity: request.quantity, price: hit.price, net });
  return accept({ price: hit.price, net, trace: { on, currency, steps }, ladder: toLadder(hit, base, request.quantity) });
}

type Walk = { readonly order: OrderView; readonly steps: PriceStep[] };

/** The access sequence: the first hit, or with the best-price term the lowest of all hits, equals to the nearer. */
function walk(item: PriceItem, base: BasePrices, { order, steps }: Walk): Hit | null {
  let best: Hit | null = null;
  let compared = 0;
  for (const tier of order.tiers) {
    const places = candidatesFor(tier, item);
    if (places.length === 0)
      steps.push({ kind: 'miss', place: { holder: tier.holder, scope: { kind: 'item', itemId: item.itemId } }, reason: 'no-line', lineId: null });
    for (const candidates of places) {
      const hit = askPlace(candidates, item, { base, order, steps });
      if (!hit) continue;
      if (!order.isBestPrice) return hit;
      compared++;
      if (!best || comparePrices(hit.price, best.price) < 0) best = hit;
    }
  }
  if (best) steps.push({ kind: 'best-price', place: best.place, compared });
  return best;
}

function askPlace(candidates: readonly Candidate[], item: PriceItem, { base, order, steps }: Walk & { readonly base: BasePrices }): Hit | null {
  for (const candidate of candidates) {
    const place = { holder: candidate.source.holder, scope: candidate.line.scope };
    const answer = askLine(candidate, item, { place, base, order });
    if (typeof answer !== 'string') {
      steps.push({ kind: 'hit', place, lineId: candidate.line.id, lineKind: candidate.line.kind, price: answer.price });
      return answer;
    }
    steps.push({ kind: 'miss', place, reason: answer, lineId: candidate.line.id });
  }
  return null;
}

type Asking = { readonly place: TracePlace; readonly base: BasePrices; readonly order: OrderView };

function askLine({ line, source }: Candidate, item: PriceItem, { place, base, order }: Asking): Hit | MissReason {
  if (!isWithin(order.facts.on, { from: line.validFrom, to: line.validTo })) return 'not-valid';
  if (source.currency !== order.facts.currency) return 'other-currency';
  const basisQuantity = order.countOf(line, item);
  const breakIndex = line.breaks.findLastIndex((step) => step.from <= basisQuantity);
  const reached = line.breaks[breakIndex];
  if (!reached) return 'below-lowest-break';
  const price = priceAt(line, reached.value, base);
  if (!price) return line.kind === 'cost-plus' ? 'no-cost' : 'no-list-price';
  return { line, place, price, breakIndex, break: reached, basisQuantity };
}

function lastSteps(hit: Hit, base: BasePrices): readonly PriceStep[] {
  const { line, basisQuantity } = hit;
  const { from, value } = hit.break;
  const reached: PriceStep = { kind: 'break', basis: line.breakBasis, periodMonths: line.periodMonths, basisQuantity, from, value };
  if (line.kind === 'fixed') return [reached];
  const start = line.kind === 'discount' ? base.list() : base.cost;
  assert(start, 'a base for a line that hit');
  const of = line.kind === 'discount' ? 'list-price' : 'cost';
  return [reached, { kind: 'adjustment', of, base: start, basisPoints: line.kind === 'discount' ? -value : value, price: hit.price }];
}

function toLadder(hit: Hit, base: BasePrices, lineQuantity: Quantity): PriceLadder {
  const rungs: Rung[] = [];
  for (const { from, value } of hit.line.breaks) {
    const price = value === hit.break.value ? hit.price : priceAt(hit.line, value, base);
    assert(price, 'a base for every break of a line that hit');
    rungs.push({ from, price });
  }
  return { basis: hit.line.breakBasis, basisQuantity: hit.basisQuantity, lineQuantity, rungs, current: hit.breakIndex };
}
