import type { Buyer } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { type AskTerms, promiseLines } from '#app/domain/fulfillment/promise.ts';
import { orderTerms } from '#app/domain/ordering/order-terms.ts';
import { type ShelfRow, toShelfRow } from '#app/domain/ordering/shelf-row.ts';
import { resolveEach } from '#app/domain/pricing/resolve-price.ts';
import type { Context } from '#app/ports/context.ts';
import type { Database } from '#db/database.ts';
import type { Standing } from '#db/repositories/accounts/standing.ts';
import type { ListItem } from '#db/repositories/catalog/assortment.ts';
import { loadShelfItems } from '#db/repositories/catalog/shelf-items.ts';
import { loadSupply } from '#db/repositories/fulfillment/supply.ts';
import { loadLastBought } from '#db/repositories/ordering/last-bought.ts';
import { loadPriceFacts } from '#db/repositories/pricing/price-facts.ts';

type Shelf = { readonly db: Database; readonly standing: Standing; readonly rows: readonly ListItem[] };

/** The rows of a list with the account's price for one unit, the day one unit would arrive, and when it was last bought. */
export async function fillShelf(context: Context, buyer: Buyer, { db, standing, rows }: Shelf): Promise<readonly ShelfRow[]> {
  const { chain, now } = standing;
  const items = await loadShelfItems(
    db,
    rows,
    chain.map((node) => node.accountId),
  );
  const itemIds = items.map((item) => item.itemId);
  const facts = await loadPriceFacts(db, { chain, items: items.map((item) => item.priceItem), on: now.day, currency: chain[0].currency });
  const supplies = await loadSupply(context.store.reader(hostScope('shared-supply')), itemIds, now.day);
  const boughtOn = await loadLastBought(db, itemIds, buyer.scope.accounts);
  const asks = items.map(({ itemId, unit }) => ({ itemId, quantity: unit.content, unitContent: unit.content }));
  const promises = promiseLines(asks, askTerms(standing), supplies);
  const prices = resolveEach(asks, facts);
  return items.map((item, at) => {
    const price = prices[at];
    return toShelfRow(item, { priced: price?.ok ? price.value : null, portions: promises[at] ?? [], boughtOn: boughtOn.get(item.itemId) ?? null });
  });
}

/** As soon as possible, by the terms of the account. */
export function askTerms({ chain, contracts, calendar, now }: Standing): AskTerms {
  const { rank } = orderTerms({ chain, contracts, carriageRules: [], country: chain[0].country });
  return { holderIds: chain.map((node) => node.accountId), rank, requestedOn: now.day, calendar, now };
}
