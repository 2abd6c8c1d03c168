import type { ItemId } from '../shared/ids.ts';
import type { Money } from '../shared/money.ts';
import type { Quantity } from '../shared/quantity.ts';
import type { UnitPrice } from '../shared/unit-price.ts';
import type { PriceLadder } from './ladder.ts';
import type { PriceTrace } from './price-trace.ts';

/** A line that wants a price. quantity: base units. */
export type PriceRequest = { readonly itemId: ItemId; readonly quantity: Quantity };
/** A price with its reasons. net: price × quantity, rounded once. */
export type ResolvedPrice = { readonly price: UnitPrice; readonly net: Money; readonly trace: PriceTrace; readonly ladder: PriceLadder };
/** Nobody holds a price for it: it cannot be ordered, and never costs zero. Source: domain.md part 5. */
export type PriceRefusal = { readonly kind: 'price-on-request'; readonly itemId: ItemId; readonly trace: PriceTrace };
