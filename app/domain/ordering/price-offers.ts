import { resolvePrices } from '../pricing/resolve-price.ts';
import type { Money } from '../shared/money.ts';
import { quantity } from '../shared/quantity.ts';
import type { LineVerdict } from './judge-lines.ts';
import type { LineFacts } from './order-facts.ts';

/** A count that would stand in the place of one that cannot, with what it would cost (null: too many to price at once). */
export type Offer = { readonly count: number; readonly net: Money | null };

/** So many repairs are priced at once; more than these are offered without their amounts. */
const MOST_PRICED = 40;

/**
 * The valid counts beside every wrong one, priced beside the good lines, whose breaks they share. Counts in the line's own unit,
 * amounts in minor units. One list a verdict, empty where there is nothing to offer. Source: experience.md M3.
 */
export function priceOffers(verdicts: readonly LineVerdict[], facts: Pick<LineFacts, 'prices'>): readonly (readonly Offer[])[] {
  const good = verdicts.flatMap((verdict) => (verdict.kind === 'good' ? [{ itemId: verdict.line.entry.itemId, quantity: verdict.line.quantity }] : []));
  let priced = 0;
  return verdicts.map((verdict) => {
    if (verdict.kind !== 'problem' || verdict.problem.kind !== 'quantity-not-allowed' || !verdict.entry) return [];
    const { below, above, unit } = verdict.problem;
    const { itemId } = verdict.entry;
    const counts = [below, above].filter((count) => count !== null);
    priced += counts.length;
    if (priced > MOST_PRICED) return counts.map((count) => ({ count, net: null }));
    return counts.map((count) => {
      const resolved = resolvePrices([...good, { itemId, quantity: quantity(count * unit.content) }], facts.prices).at(-1);
      return { count, net: resolved?.ok ? resolved.value.net : null };
    });
  });
}
