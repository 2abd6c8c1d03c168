import type { Day } from '../shared/days.ts';
import type { AccountId, ContractId, PriceLineId } from '../shared/ids.ts';
import type { Money } from '../shared/money.ts';
import type { Quantity } from '../shared/quantity.ts';
import type { UnitPrice } from '../shared/unit-price.ts';
import type { PriceLine, PriceScope } from './price-facts.ts';

/** Who was asked for a price, by the names a person knows it under. */
export type TraceHolder =
  | {
      readonly kind: 'contract';
      readonly contractId: ContractId;
      readonly number: string;
      readonly version: number;
      readonly accountId: AccountId;
      readonly accountName: string;
    }
  | { readonly kind: 'class-list' | 'list'; readonly code: string; readonly name: string };

/** Where in the access sequence: one scope of one node's contracts, of the class list, or of the list price. */
export type TracePlace = { readonly holder: TraceHolder; readonly scope: PriceScope };

/** Why a place gave no price. no-line: the holder has none for the item, its groups or all. */
export type MissReason = 'no-line' | 'not-valid' | 'other-currency' | 'below-lowest-break' | 'no-list-price' | 'no-cost';

/** One step of the way to a price, in the order it was walked. Source: domain.md part 5, "Explain". */
export type PriceStep =
  | { readonly kind: 'miss'; readonly place: TracePlace; readonly reason: MissReason; readonly lineId: PriceLineId | null }
  | { readonly kind: 'hit'; readonly place: TracePlace; readonly lineId: PriceLineId; readonly lineKind: PriceLine['kind']; readonly price: UnitPrice }
  | { readonly kind: 'best-price'; readonly place: TracePlace; readonly compared: number }
  | {
      readonly kind: 'break';
      readonly basis: PriceLine['breakBasis'];
      readonly periodMonths: number | null;
      readonly basisQuantity: number;
      readonly from: Quantity;
      readonly value: number;
    }
  | { readonly kind: 'adjustment'; readonly of: 'list-price' | 'cost'; readonly base: UnitPrice; readonly basisPoints: number; readonly price: UnitPrice }
  | { readonly kind: 'rounding'; readonly rule: 'half-away-from-zero'; readonly quantity: Quantity; readonly price: UnitPrice; readonly net: Money };

/** How a line got its price (or none), stored with the order line and readable at any later date. Source: domain.md part 5. */
export type PriceTrace = { readonly on: Day; readonly currency: string; readonly steps: readonly PriceStep[] };

/** What a buyer may read of a step: no cost, no markup, no word that tells that a price stands on cost. */
export type BuyerStep =
  | { readonly kind: 'miss'; readonly place: TracePlace; readonly reason: Exclude<MissReason, 'no-cost'>; readonly lineId: PriceLineId | null }
  | {
      readonly kind: 'hit';
      readonly place: TracePlace;
      readonly lineId: PriceLineId;
      readonly lineKind: 'fixed' | 'discount' | 'agreed';
      readonly price: UnitPrice;
    }
  | {
      readonly kind: 'break';
      readonly basis: PriceLine['breakBasis'];
      readonly periodMonths: number | null;
      readonly basisQuantity: number;
      readonly from: Quantity;
    }
  | { readonly kind: 'adjustment'; readonly of: 'list-price'; readonly base: UnitPrice; readonly basisPoints: number; readonly price: UnitPrice }
  | Extract<PriceStep, { readonly kind: 'best-price' | 'rounding' }>;

/** A trace that may be shown to the buyer. */
export type BuyerTrace = { readonly on: Day; readonly currency: string; readonly steps: readonly BuyerStep[] };

/** The trace without cost and margin: a price on cost reads as agreed. Source: domain.md part 5, "the buyer never sees cost". */
export function forBuyer(trace: PriceTrace): BuyerTrace {
  return { on: trace.on, currency: trace.currency, steps: trace.steps.flatMap(stepForBuyer) };
}

function stepForBuyer(step: PriceStep): readonly BuyerStep[] {
  switch (step.kind) {
    case 'miss':
      return [{ ...step, reason: step.reason === 'no-cost' ? 'no-line' : step.reason, lineId: step.reason === 'no-cost' ? null : step.lineId }];
    case 'hit':
      return [{ ...step, lineKind: step.lineKind === 'cost-plus' ? 'agreed' : step.lineKind }];
    case 'break':
      return [{ kind: 'break', basis: step.basis, periodMonths: step.periodMonths, basisQuantity: step.basisQuantity, from: step.from }];
    case 'adjustment':
      return step.of === 'cost' ? [] : [{ kind: 'adjustment', of: step.of, base: step.base, basisPoints: step.basisPoints, price: step.price }];
    case 'best-price':
    case 'rounding':
      return [step];
  }
}
