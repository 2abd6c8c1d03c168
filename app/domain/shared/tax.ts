import { addMoney, basisPointsOf, type Money, money } from './money.ts';

/** A line net or a header charge with its tax. category: EN 16931 letter; rate in basis points. */
export type Taxable = { readonly net: Money; readonly category: string; readonly rateBasisPoints: number };

/** All nets of one category and rate, and the tax on their sum. */
export type TaxGroup = { readonly category: string; readonly rateBasisPoints: number; readonly net: Money; readonly tax: Money };

/**
 * Tax per category and numeric rate over the sum of nets, rounded once per group, by category then rate; a group that nets to zero
 * is kept. Lines and header charges come in alike. Errors: two currencies. Source: domain.md parts 2 and 15, EN 16931.
 */
export function taxGroups(taxables: readonly Taxable[]): readonly TaxGroup[] {
  const sums = new Map<string, Taxable>();
  for (const taxable of taxables) {
    const key = `${taxable.category} ${taxable.rateBasisPoints}`;
    const sum = sums.get(key);
    sums.set(key, sum ? { ...sum, net: addMoney(sum.net, taxable.net) } : taxable);
  }
  return [...sums.values()]
    .map(({ category, rateBasisPoints, net }) => ({ category, rateBasisPoints, net, tax: basisPointsOf(net, rateBasisPoints) }))
    .sort((a, b) => (a.category === b.category ? a.rateBasisPoints - b.rateBasisPoints : a.category < b.category ? -1 : 1));
}

/** The tax of all groups together, zero of the currency when there are none. Errors: another currency among them. */
export function totalTax(groups: readonly TaxGroup[], currency: string): Money {
  return groups.reduce((sum, group) => addMoney(sum, group.tax), money(0, currency));
}
