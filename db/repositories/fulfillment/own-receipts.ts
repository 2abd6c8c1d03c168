import type { OwnReceipt, OwnReceiptView } from '#app/domain/fulfillment/own-receipt.ts';
import type { Day } from '#app/domain/shared/days.ts';
import type { ReceiptId, SupplierId } from '#app/domain/shared/ids.ts';
import type { PageOf } from '#app/domain/shared/page-of.ts';
import type { Database, Tx } from '../../database.ts';
import { lockReceipt, type Receipt } from './receipts.ts';

const PAGE_SIZE = 50;
const STATUS = { 'to-confirm': 'planned', confirmed: 'firm' } as const;

type Asked = { readonly supplierId: SupplierId; readonly view: OwnReceiptView; readonly page: number; readonly today: Day };

/** What a supplier is to deliver of its own items, earliest day first. Needs the host scope: receipts know no supplier, their items do. */
export async function loadOwnReceipts(host: Database, { supplierId, view, page, today }: Asked): Promise<PageOf<OwnReceipt>> {
  const found = host
    .selectFrom('receipts as receipt')
    .innerJoin('items as item', 'item.id', 'receipt.item_id')
    .where('item.supplier_id', '=', supplierId)
    .where('receipt.status', '=', STATUS[view]);
  const { total } = await found.select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('total')).executeTakeFirstOrThrow();
  const rows = await found
    .select(['receipt.id', 'receipt.quantity', 'receipt.expected_on', 'item.sku', 'item.name', 'item.base_unit'])
    .orderBy('receipt.expected_on')
    .orderBy('item.sku')
    .orderBy('receipt.id')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute();
  return {
    rows: rows.map((row) => ({
      id: row.id,
      sku: row.sku,
      name: row.name,
      baseUnit: row.base_unit,
      quantity: row.quantity,
      expectedOn: row.expected_on as Day,
      isFirm: view === 'confirmed',
      isLate: row.expected_on < today,
    })),
    total,
    pageSize: PAGE_SIZE,
  };
}

/** A receipt of one of the supplier's own items, locked; null: not there, or not theirs. Needs the host scope. */
export async function lockOwnReceipt(
  tx: Tx,
  { receiptId, supplierId }: { readonly receiptId: ReceiptId; readonly supplierId: SupplierId },
): Promise<Receipt | null> {
  const receipt = await lockReceipt(tx, receiptId);
  if (!receipt) return null;
  const own = await tx.selectFrom('items').select('id').where('id', '=', receipt.itemId).where('supplier_id', '=', supplierId).executeTakeFirst();
  return own ? receipt : null;
}

/** Makes a locked receipt firm on a day. */
export async function firmReceipt(tx: Tx, { receiptId, on }: { readonly receiptId: ReceiptId; readonly on: Day }): Promise<void> {
  await tx.updateTable('receipts').set({ status: 'firm', expected_on: on }).where('id', '=', receiptId).execute();
}
