import type { PriceFacts, PriceHolder, PriceItem, PriceLine } from '#app/domain/pricing/price-facts.ts';
import { day, instant } from '#app/domain/shared/days.ts';
import { type AccountId, type ContractId, type GroupId, type ItemId, id, type PriceLineId } from '#app/domain/shared/ids.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import type { UnitPrice } from '#app/domain/shared/unit-price.ts';

/** £2.55 is 2.55: builders take pounds per piece; a price of n ten-thousandths of a penny is given as `tenThousandths`. */
export const pounds = (amount: number): number => Math.round(amount * 1_000_000);
export const itemId = (text: string): ItemId => id<ItemId>(text);
export const groupId = (text: string): GroupId => id<GroupId>(text);

type LineOptions = Partial<Omit<PriceLine, 'id' | 'scope' | 'breaks'>> & {
  readonly item?: string;
  readonly group?: string;
  readonly breaks: readonly (readonly [number, number])[];
};

export function aLine(name: string, { item, group, breaks, ...rest }: LineOptions): PriceLine {
  const scope: PriceLine['scope'] = item ? { kind: 'item', itemId: itemId(item) } : group ? { kind: 'group', groupId: groupId(group) } : { kind: 'all' };
  return {
    id: id<PriceLineId>(name),
    scope,
    kind: 'fixed',
    breakBasis: 'line',
    periodMonths: null,
    basis: 1,
    breaks: breaks.map(([from, value]) => ({ from: quantity(from), value })),
    validFrom: day('2026-01-01'),
    validTo: null,
    ...rest,
  };
}

type ContractOptions = { readonly distance?: number; readonly currency?: string; readonly activatedAt?: string; readonly bestPrice?: boolean | null };

export function aContract(
  name: string,
  lines: readonly PriceLine[],
  { distance = 0, currency = 'GBP', activatedAt = '2026-01-01T00:00:00.000Z', bestPrice = null }: ContractOptions = {},
): PriceHolder {
  return {
    kind: 'contract',
    contractId: id<ContractId>(name),
    number: name,
    version: 1,
    accountId: id<AccountId>(`node-${distance}`),
    accountName: `Node ${distance}`,
    distance,
    currency,
    activatedAt: instant(activatedAt),
    bestPrice,
    lines,
  };
}

export function aList(kind: 'class-list' | 'list', lines: readonly PriceLine[], currency = 'GBP'): PriceHolder {
  return { kind, code: kind, name: kind, currency, activatedAt: instant('2026-01-01T00:00:00.000Z'), lines };
}

export function anItem(name: string, options: { readonly groups?: readonly string[]; readonly baseUnit?: string; readonly cost?: UnitPrice } = {}): PriceItem {
  return { itemId: itemId(name), groups: (options.groups ?? []).map(groupId), baseUnit: options.baseUnit ?? 'C62', cost: options.cost ?? null };
}

export function someFacts(holders: readonly PriceHolder[], items: readonly PriceItem[] = [anItem('mug')], rest: Partial<PriceFacts> = {}): PriceFacts {
  return { on: day('2026-06-15'), currency: 'GBP', holders, items: new Map(items.map((item) => [item.itemId, item])), periodQuantities: new Map(), ...rest };
}
