import type { OwnItem } from '#app/domain/catalog/own-item.ts';
import type { Day } from '#app/domain/shared/days.ts';
import { type ItemId, id } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';

type StockShown = Pick<OwnItem, 'onHand' | 'expected'>;

/** What lies on the shelf and what is expected of some items, firm or planned; says nothing of who it is for. Needs the host scope. */
export async function loadStockShown(host: Database, itemIds: readonly ItemId[]): Promise<ReadonlyMap<ItemId, StockShown>> {
  if (itemIds.length === 0) return new Map();
  const stock = await host
    .selectFrom('stock')
    .select((eb) => ['item_id', eb.cast<number>(eb.fn.sum('on_hand'), 'bigint').as('on_hand')])
    .where('item_id', 'in', itemIds)
    .groupBy('item_id')
    .execute();
  const receipts = await host
    .selectFrom('receipts')
    .select(['item_id', 'quantity', 'expected_on', 'status'])
    .where('item_id', 'in', itemIds)
    .where('status', 'in', ['firm', 'planned'])
    .orderBy('expected_on')
    .orderBy('id')
    .execute();
  const onHand = new Map(stock.map((row) => [id<ItemId>(row.item_id), row.on_hand]));
  return new Map(
    itemIds.map((itemId) => [
      itemId,
      {
        onHand: onHand.get(itemId) ?? 0,
        expected: receipts
          .filter((row) => row.item_id === itemId)
          .map((row) => ({ quantity: row.quantity, expectedOn: row.expected_on as Day, isFirm: row.status === 'firm' })),
      },
    ]),
  );
}
