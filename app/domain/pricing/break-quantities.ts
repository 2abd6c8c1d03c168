import type { GroupId, ItemId } from '../shared/ids.ts';
import type { Quantity } from '../shared/quantity.ts';
import type { PriceFacts, PriceItem, PriceLine } from './price-facts.ts';

/** The base quantity that counts toward a price line's breaks. */
export type BreakQuantities = (line: PriceLine, item: PriceItem) => number;

/**
 * Counts an order for breaks. line: all lines of the item; group: all lines in the price line's scope with the item's base unit;
 * period: what was invoiced plus these. Source: domain.md parts 5 and 15.
 */
export function breakQuantities(lines: readonly { readonly itemId: ItemId; readonly quantity: Quantity }[], facts: PriceFacts): BreakQuantities {
  const ofItem = new Map<ItemId, number>();
  for (const line of lines) ofItem.set(line.itemId, (ofItem.get(line.itemId) ?? 0) + line.quantity);
  let scopes: ScopeSums | null = null;
  return (line, item) => {
    if (line.breakBasis === 'line') return ofItem.get(item.itemId) ?? 0;
    scopes ??= sumScopes(ofItem, facts);
    const inOrder = inScope(line, item, { ofItem, scopes });
    return line.breakBasis === 'group' ? inOrder : inOrder + (facts.periodQuantities.get(line.id) ?? 0);
  };
}

/** Sums by base unit: of each group with everything below it, and of the whole order. */
type ScopeSums = ReadonlyMap<string, { readonly groups: ReadonlyMap<GroupId, number>; readonly all: number }>;

function sumScopes(ofItem: ReadonlyMap<ItemId, number>, facts: PriceFacts): ScopeSums {
  const sums = new Map<string, { groups: Map<GroupId, number>; all: number }>();
  for (const [itemId, count] of ofItem) {
    const item = facts.items.get(itemId);
    if (!item) continue;
    const sum = sums.get(item.baseUnit) ?? { groups: new Map<GroupId, number>(), all: 0 };
    sum.all += count;
    for (const groupId of item.groups) sum.groups.set(groupId, (sum.groups.get(groupId) ?? 0) + count);
    sums.set(item.baseUnit, sum);
  }
  return sums;
}

function inScope(line: PriceLine, item: PriceItem, { ofItem, scopes }: { readonly ofItem: ReadonlyMap<ItemId, number>; readonly scopes: ScopeSums }): number {
  const sameUnit = scopes.get(item.baseUnit);
  if (line.scope.kind === 'item') return ofItem.get(line.scope.itemId) ?? 0;
  return (line.scope.kind === 'group' ? sameUnit?.groups.get(line.scope.groupId) : sameUnit?.all) ?? 0;
}
