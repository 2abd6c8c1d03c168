import type { Buyer } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import { normalizeCode } from '#app/domain/catalog/item-code.ts';
import { freeByDay } from '#app/domain/fulfillment/free-by-day.ts';
import { promiseLines } from '#app/domain/fulfillment/promise.ts';
import { askedQuantity, type LookedAt } from '#app/domain/ordering/asked-quantity.ts';
import type { ItemShown } from '#app/domain/ordering/item-shown.ts';
import type { CatalogEntry } from '#app/domain/ordering/order-facts.ts';
import { roundUps } from '#app/domain/ordering/round-ups.ts';
import { nextBreak } from '#app/domain/pricing/ladder.ts';
import { forBuyer } from '#app/domain/pricing/price-trace.ts';
import { resolvePrice } from '#app/domain/pricing/resolve-price.ts';
import { type ItemId, id } from '#app/domain/shared/ids.ts';
import type { Quantity } from '#app/domain/shared/quantity.ts';
import type { Context } from '#app/ports/context.ts';
import type { Database } from '#db/database.ts';
import { loadStanding, type Standing } from '#db/repositories/accounts/standing.ts';
import { selectAssortment } from '#db/repositories/catalog/assortment.ts';
import { toEntries } from '#db/repositories/catalog/catalog-entries.ts';
import { loadGroupNames } from '#db/repositories/catalog/item-groups.ts';
import { loadSupply } from '#db/repositories/fulfillment/supply.ts';
import { loadPurchases } from '#db/repositories/ordering/purchases.ts';
import { loadPriceFacts } from '#db/repositories/pricing/price-facts.ts';
import { askTerms } from './fill-shelf.ts';

const PURCHASES_SHOWN = 8;
const DAYS_SHOWN = 8;

export type AskedItem = { readonly sku: string; readonly quantity: string; readonly unit: string; readonly locale: string };

/** One item of the assortment, priced and promised for a quantity. Null: not there, or not theirs; the answer is the same. */
export async function showItem(context: Context, buyer: Buyer, asked: AskedItem): Promise<ItemShown | null> {
  const db = context.store.reader(buyer.scope);
  const standing = await loadStanding(db, buyer, context.clock.now());
  const found = await findEntry(db, asked.sku, standing);
  if (!found) return null;
  const { entry, row } = found;
  const { problem, ...looked } = askedQuantity(entry, asked);
  const { sku, name, accountCode, status, replacedBy, rule, units, packs } = entry;
  return {
    goods: { sku, name, accountCode, status, replacedBy, rule, units, packs },
    groups: await loadGroupNames(db, entry.priceItem.groups),
    baseUnit: baseUnitOf(row.base_unit),
    isOnlyHere: row.is_public === 0,
    leadDays: row.lead_days,
    on: standing.now.day,
    currency: standing.chain[0].currency,
    looked,
    problem,
    ...(await priceOf(db, entry, { looked, standing })),
    ...(await supplyOf(context, entry, { looked, standing })),
    purchases: await loadPurchases(db, { itemId: entry.itemId, accounts: buyer.scope.accounts }, PURCHASES_SHOWN),
  };
}

async function findEntry(db: Database, sku: string, { chain }: Standing) {
  const chainIds = chain.map((node) => node.accountId);
  const rows = await selectAssortment(db, chainIds).where('item.sku_key', '=', normalizeCode(sku)).execute();
  const [row] = rows;
  const entry = row && (await toEntries(db, rows, chainIds)).get(id<ItemId>(row.id));
  return entry ? { entry, row } : null;
}

type Looking = { readonly looked: LookedAt; readonly standing: Standing };

async function priceOf(db: Database, entry: CatalogEntry, { looked, standing }: Looking): Promise<Pick<ItemShown, 'price' | 'trace'>> {
  const { itemId, priceItem } = entry;
  const { chain, now } = standing;
  const facts = await loadPriceFacts(db, { chain, items: [priceItem], on: now.day, currency: chain[0].currency });
  const resolved = resolvePrice({ itemId, quantity: looked.quantity }, facts);
  if (!resolved.ok) return { price: null, trace: forBuyer(resolved.refusal.trace) };
  const { price, net, ladder, trace } = resolved.value;
  const priceAt = (quantity: Quantity) => {
    const other = resolvePrice({ itemId, quantity }, facts);
    return other.ok ? other.value : null;
  };
  const ups = roundUps(looked, entry, { now: { price, net }, nextStep: nextBreak(ladder, looked.unit)?.quantity ?? null, priceAt });
  return { price: { price, net, ladder, roundUps: ups }, trace: forBuyer(trace) };
}

async function supplyOf(context: Context, { itemId }: CatalogEntry, { looked, standing }: Looking): Promise<Pick<ItemShown, 'portions' | 'free'>> {
  const supplies = await loadSupply(context.store.reader(hostScope('shared-supply')), [itemId], standing.now.day);
  const terms = askTerms(standing);
  const unitContent = looked.unit.content;
  const [portions = []] = promiseLines([{ itemId, quantity: looked.quantity, unitContent }], terms, supplies);
  const supply = supplies.get(itemId);
  return {
    portions: portions.map(({ quantity, deliverOn }) => ({ quantity, deliverOn })),
    free: supply ? freeByDay(supply, terms, { unitContent, days: DAYS_SHOWN }) : [],
  };
}
