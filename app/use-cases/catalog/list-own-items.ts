import type { Supplier } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { OwnItem } from '#app/domain/catalog/own-item.ts';
import type { ListQuery, PageOf } from '#app/domain/shared/page-of.ts';
import type { Context } from '#app/ports/context.ts';
import { loadOwnItems } from '#db/repositories/catalog/own-items.ts';
import { loadStockShown } from '#db/repositories/fulfillment/stock-shown.ts';

const PAGE_SIZE = 50;

/** A supplier's items with the host's stock of them. Stock knows no supplier: only items found behind the wall are looked up. */
export async function listOwnItems(context: Context, supplier: Supplier, query: ListQuery): Promise<PageOf<OwnItem>> {
  const { items, total } = await loadOwnItems(context.store.reader(supplier.scope), supplier.supplierId, { ...query, pageSize: PAGE_SIZE });
  const stock = await loadStockShown(
    context.store.reader(hostScope('shared-supply')),
    items.map((item) => item.itemId),
  );
  return { rows: items.map(({ itemId, ...item }) => ({ onHand: 0, expected: [], ...item, ...stock.get(itemId) })), total, pageSize: PAGE_SIZE };
}
