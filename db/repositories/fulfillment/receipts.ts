import type { Day, Instant } from '#app/domain/shared/days.ts';
import { type ItemId, id, type ReceiptId, type UserId, type WarehouseId } from '#app/domain/shared/ids.ts';
import type { Tx } from '../../database.ts';
import { forUpdate } from '../../dialect.ts';

/** Supply on its way: base units expected on a day. */
export type Receipt = {
  readonly id: ReceiptId;
  readonly itemId: ItemId;
  readonly warehouseId: WarehouseId;
  readonly owner: string;
  readonly quantity: number;
  readonly expectedOn: Day;
  readonly status: 'planned' | 'firm' | 'received' | 'canceled';
};

export async function lockReceipt(tx: Tx, receiptId: ReceiptId): Promise<Receipt | null> {
  const row = await forUpdate(
    tx.selectFrom('receipts').select(['id', 'item_id', 'warehouse_id', 'owner', 'quantity', 'expected_on', 'status']).where('id', '=', receiptId),
  ).executeTakeFirst();
  if (!row) return null;
  return {
    id: id<ReceiptId>(row.id),
    itemId: id<ItemId>(row.item_id),
    warehouseId: id<WarehouseId>(row.warehouse_id),
    owner: row.owner,
    quantity: row.quantity,
    expectedOn: row.expected_on as Day,
    status: row.status,
  };
}

/** Writes a receipt as booked, puts the goods on the shelf and notes the move in the journal. */
export async function bookOntoShelf(
  tx: Tx,
  booked: { readonly receipt: Receipt; readonly received: number; readonly moveId: string; readonly at: Instant; readonly actorId: UserId },
): Promise<void> {
  const { receipt, received, at } = booked;
  await tx.updateTable('receipts').set({ status: 'received', received_quantity: received, booked_at: at }).where('id', '=', receipt.id).execute();
  await tx
    .insertInto('stock')
    .values({ item_id: receipt.itemId, warehouse_id: receipt.warehouseId, owner: receipt.owner, on_hand: received, reserved: 0 })
    .onConflict((conflict) => conflict.columns(['item_id', 'warehouse_id', 'owner']).doUpdateSet((eb) => ({ on_hand: eb('stock.on_hand', '+', received) })))
    .execute();
  if (received === 0) return;
  await tx
    .insertInto('stock_moves')
    .values({
      id: booked.moveId,
      item_id: receipt.itemId,
      warehouse_id: receipt.warehouseId,
      owner: receipt.owner,
      quantity: received,
      kind: 'receipt',
      reference: receipt.id,
      at,
      actor_id: booked.actorId,
    })
    .execute();
}
