import type { ExpectedReceipt, ReceiptPage, ReceiptView } from '#app/domain/fulfillment/expected-receipt.ts';
import { type Day, type Instant, localTime } from '#app/domain/shared/days.ts';
import type { ListQuery, PageOf } from '#app/domain/shared/page-of.ts';
import type { Database } from '../../database.ts';
import { loadHostZone } from '../../repositories/host-facts.ts';
import { containing } from '../containing.ts';

const PAGE_SIZE = 50;

const COLUMNS = [
  'receipt.id',
  'receipt.quantity',
  'receipt.promised',
  'receipt.expected_on',
  'receipt.status',
  'item.sku',
  'item.name',
  'item.base_unit',
  'supplier.name as supplier_name',
] as const;

type Asked = ListQuery & { readonly view: ReceiptView; readonly now: Instant };

/** Supply on its way, earliest day first; what is late stands at the top by itself. Needs the host scope. */
export async function listExpectedReceipts(db: Database, asked: Asked): Promise<PageOf<ExpectedReceipt>> {
  const today = localTime(asked.now, await loadHostZone(db)).day;
  const found = wanted(db, asked, today);
  const counted = await found.select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('count')).executeTakeFirstOrThrow();
  const rows = await found
    .select(COLUMNS)
    .orderBy('receipt.expected_on')
    .orderBy('item.sku')
    .orderBy('receipt.id')
    .limit(PAGE_SIZE)
    .offset((asked.page - 1) * PAGE_SIZE)
    .execute();
  return {
    rows: rows.map((row) => ({ ...toReceipt(row), isFirm: row.status === 'firm', isLate: row.expected_on < today })),
    total: counted.count,
    pageSize: PAGE_SIZE,
  };
}

/** One receipt, whatever became of it. Needs the host scope. */
export async function findReceipt(db: Database, receiptId: string): Promise<ReceiptPage | null> {
  const row = await from(db).select(COLUMNS).select('receipt.received_quantity').where('receipt.id', '=', receiptId).executeTakeFirst();
  if (!row) return null;
  const noted = await db
    .selectFrom('audit_rows')
    .select('detail')
    .where('subject_kind', '=', 'receipt')
    .where('subject_id', '=', receiptId)
    .where('action', '=', 'receipt-booked')
    .executeTakeFirst();
  const { linesChanged = 0 }: { linesChanged?: number } = JSON.parse(noted?.detail ?? '{}');
  return { ...toReceipt(row), status: row.status, booked: row.received_quantity === null ? null : { received: row.received_quantity, linesChanged } };
}

function from(db: Database) {
  return db
    .selectFrom('receipts as receipt')
    .innerJoin('items as item', 'item.id', 'receipt.item_id')
    .innerJoin('suppliers as supplier', 'supplier.id', 'item.supplier_id');
}

function wanted(db: Database, { view, q }: Asked, today: Day) {
  const like = containing(q);
  return from(db)
    .where('receipt.status', 'in', view === 'firm' || view === 'planned' ? [view] : ['planned', 'firm'])
    .$if(view === 'late', (query) => query.where('receipt.expected_on', '<', today))
    .$if(q !== '', (query) =>
      query.where((eb) => eb.or([eb(eb.fn<string>('lower', ['item.sku']), 'like', like), eb(eb.fn<string>('lower', ['item.name']), 'like', like)])),
    );
}

type Row = {
  readonly id: string;
  readonly quantity: number;
  readonly promised: number;
  readonly expected_on: string;
  readonly sku: string;
  readonly name: string;
  readonly base_unit: string;
  readonly supplier_name: string;
};

function toReceipt(row: Row) {
  return {
    id: row.id,
    sku: row.sku,
    name: row.name,
    baseUnit: row.base_unit,
    supplierName: row.supplier_name,
    quantity: row.quantity,
    promised: row.promised,
    expectedOn: row.expected_on as Day,
  };
}
