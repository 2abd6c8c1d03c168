import { normalizeCode } from '#app/domain/catalog/item-code.ts';
import { commonest } from '#app/domain/catalog/ledger/derive-trade-price.ts';
import type { AccountPlan, ItemPlan, LedgerPlan } from '#app/domain/catalog/ledger/ledger-plan.ts';
import type { Day, Instant } from '#app/domain/shared/days.ts';
import type { AccountItemCodeRow, AccountUnitRow, ContractLineRow, ContractRow } from '../../schema.ts';
import { DEMO_CURRENCY } from './demo-ledger.ts';
import { seeded } from './seeded.ts';

/** What one account bought of one item over the year, priced lines of invoices only. */
export type Purchase = { readonly item: ItemPlan; readonly prices: readonly number[]; readonly units: number };
export type Buyer = { readonly account: AccountPlan; readonly place: number; readonly purchases: readonly Purchase[] };

const OWN_CODES_IN_HUNDRED = 40;
const MOST_OWN_CODES = 150;
const OWN_UNITS_IN_HUNDRED = 25;
const UNIT_WORDS = [
  { word: 'display', plural: 'displays', unitCode: 'XIB' },
  { word: 'case', plural: 'cases', unitCode: 'XCS' },
  { word: 'tray', plural: 'trays', unitCode: 'XPU' },
] as const;

/** The key accounts in the order of the plan, each with its purchases, most units first. */
export function keyBuyers(plan: LedgerPlan): Buyer[] {
  const items = new Map(plan.items.map((item) => [item.id, item]));
  const keys = plan.accounts.filter((account) => account.class === 'key');
  const bought = new Map(keys.map((account) => [account.id, new Map<string, { prices: number[]; units: number }>()]));
  for (const document of plan.documents) {
    const account = bought.get(document.accountId);
    if (!account || document.kind === 'credit') continue;
    for (const line of document.lines) {
      if (line.itemId === null || line.quantity <= 0 || line.price <= 0) continue;
      const purchase = account.get(line.itemId) ?? { prices: [], units: 0 };
      account.set(line.itemId, { prices: [...purchase.prices, line.price], units: purchase.units + line.quantity });
    }
  }
  return keys.map((account, place) => ({ account, place, purchases: toPurchases(bought.get(account.id) ?? new Map(), items) }));
}

function toPurchases(
  bought: ReadonlyMap<string, { readonly prices: readonly number[]; readonly units: number }>,
  items: ReadonlyMap<string, ItemPlan>,
): Purchase[] {
  const purchases = [...bought].flatMap(([itemId, purchase]) => {
    const item = items.get(itemId);
    return item && item.status === 'active' ? [{ item, ...purchase }] : [];
  });
  return purchases.sort((a, b) => b.units - a.units || (a.item.sku < b.item.sku ? -1 : 1));
}

type Term = { readonly today: Day; readonly at: Instant; readonly nextId: () => string };

/** One contract a key account: from 1 January of this year to 31 December of the next; rank 1, 2 or 3 by size. */
export function contractOf(buyer: Buyer, { today, at, nextId }: Term): ContractRow {
  const year = Number(today.slice(0, 4));
  return {
    id: nextId(),
    account_id: buyer.account.id,
    number: `K-${buyer.account.code}`,
    version: 1,
    currency: DEMO_CURRENCY,
    valid_from: `${year}-01-01`,
    valid_to: `${year + 1}-12-31`,
    status: 'active',
    best_price: 0,
    payment_days: buyer.account.paymentDays,
    priority_rank: rankOf(buyer.place),
    carriage_free_from: 10_000,
    activated_at: at,
  };
}

/** The five largest accounts come first, then the next seven, then the others. */
export function rankOf(place: number): number {
  if (place < 5) return 1;
  return place < 12 ? 2 : 3;
}

/** The modal-price rule: the price the account paid most often, where that is below list; a lower list break stays. */
export function contractLinesOf(buyer: Buyer, contract: ContractRow, nextId: () => string): ContractLineRow[] {
  return buyer.purchases.flatMap(({ item, prices }) => {
    const own = commonest(prices);
    const list = item.breaks?.[0]?.[1];
    if (own === null || list === undefined || own >= list) return [];
    const lower = (item.breaks ?? []).filter(([from, price]) => from > 1 && price < own);
    return [
      {
        id: nextId(),
        account_id: buyer.account.id,
        contract_id: contract.id,
        item_id: item.id,
        group_id: null,
        kind: 'fixed' as const,
        break_basis: 'line' as const,
        period_months: null,
        basis: 1,
        breaks: JSON.stringify([[1, own], ...lower]),
        valid_from: null,
        valid_to: null,
      },
    ];
  });
}

/** Own selling units, invented: for a quarter of what the account buys, one to three inner packs in a display, case or tray. */
export function accountUnitsOf(buyer: Buyer, nextId: () => string): AccountUnitRow[] {
  return buyer.purchases.flatMap(({ item }) => {
    const chance = seeded('unit', buyer.account.code, item.sku);
    const inner = item.packs.find((pack) => pack.code === 'INNER')?.content ?? 1;
    if (!chance.inHundred(OWN_UNITS_IN_HUNDRED) || inner < 2 || inner > 36) return [];
    const unit = chance.pick(UNIT_WORDS);
    const content = inner * chance.whole(1, 3);
    return [
      {
        id: nextId(),
        account_id: buyer.account.id,
        item_id: item.id,
        group_id: null,
        unit_code: unit.unitCode,
        label: `${unit.word} of ${content}`,
        plural: `${unit.plural} of ${content}`,
        content,
        is_default: 1 as const,
      },
    ];
  });
}

/** Own item codes, invented: for two of five key accounts, on what they buy most. */
export function itemCodesOf(buyer: Buyer): AccountItemCodeRow[] {
  const hasCodes = buyer.place < 2 || seeded('codes', buyer.account.code).inHundred(OWN_CODES_IN_HUNDRED);
  if (!hasCodes) return [];
  const letters = buyer.account.name
    .replace(/[^A-Z]/g, '')
    .slice(0, 2)
    .padEnd(2, 'X');
  return buyer.purchases.slice(0, MOST_OWN_CODES).map(({ item }, place) => {
    const code = `${letters}-${10_000 + place * 7}`;
    return { account_id: buyer.account.id, item_id: item.id, code, code_key: normalizeCode(code) };
  });
}
