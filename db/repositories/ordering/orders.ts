import type { Order, OrderLine } from '#app/domain/ordering/order.ts';
import { type AccountId, id, type OrderId } from '#app/domain/shared/ids.ts';
import type { Database, Tx } from '../../database.ts';
import { isUniqueViolation } from '../../dialect.ts';
import type { OrderLineRow, OrderRow } from '../../schema.ts';

/** What an earlier submission with this key became. */
export type EarlierSubmission = { readonly orderId: OrderId; readonly number: string; readonly fingerprint: string };

export async function findSubmission(db: Database, accountId: AccountId, submissionKey: string): Promise<EarlierSubmission | null> {
  const row = await db
    .selectFrom('orders')
    .select(['id', 'number', 'fingerprint'])
    .where('account_id', '=', accountId)
    .where('submission_key', '=', submissionKey)
    .executeTakeFirst();
  return row ? { orderId: id<OrderId>(row.id), number: row.number, fingerprint: row.fingerprint } : null;
}

/** The number of an order of the account, for the way from a draft to what it became. */
export async function loadOrderNumber(db: Database, orderId: OrderId, { accounts }: { readonly accounts: readonly AccountId[] }): Promise<string | null> {
  const row = await db.selectFrom('orders').select('number').where('id', '=', orderId).where('account_id', 'in', accounts).executeTakeFirst();
  return row?.number ?? null;
}

export async function isPoNumberTaken(db: Database, accountId: AccountId, poNumber: string): Promise<boolean> {
  if (poNumber === '') return false;
  const row = await db
    .selectFrom('orders')
    .select('id')
    .where('account_id', '=', accountId)
    .where('po_number', '=', poNumber)
    .where('status', '<>', 'canceled')
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether saving failed because another transaction took the submission key or the PO number first: asking again will see it. */
export function isOrderRace(error: unknown): boolean {
  return isUniqueViolation(error, 'orders_submission') || isUniqueViolation(error, 'orders_po');
}

/** Writes an order and its lines: two statements for any number of lines. */
export async function insertOrder(tx: Tx, order: Order): Promise<void> {
  await tx.insertInto('orders').values(toOrderRow(order)).execute();
  await tx
    .insertInto('order_lines')
    .values(order.lines.map((line) => toLineRow(order, line)))
    .execute();
}

function toOrderRow(order: Order): OrderRow {
  const { sum } = order;
  return {
    id: order.id,
    account_id: order.accountId,
    site_id: order.siteId,
    number: order.number,
    status: order.status,
    po_number: order.poNumber,
    currency: sum.total.currency,
    net: sum.net.minor,
    carriage: sum.carriage.minor,
    tax: sum.tax.minor,
    total: sum.total.minor,
    tax_groups: JSON.stringify(sum.taxGroups),
    carriage_tax_category: sum.carriageTax?.category ?? null,
    carriage_tax_rate_basis_points: sum.carriageTax?.rateBasisPoints ?? null,
    payment_days: order.paymentDays,
    priority_rank: order.rank,
    requested_on: order.requestedOn,
    placed_at: order.placedAt,
    placed_by: order.placedBy,
    acting_user_id: order.actingUserId,
    hold_reason: order.hold === null ? null : JSON.stringify(order.hold),
    submission_key: order.submissionKey,
    fingerprint: order.fingerprint,
    draft_id: order.draftId,
    version: 1,
  };
}

function toLineRow(order: Order, { id: lineId, position, typed, line }: OrderLine): OrderLineRow {
  return {
    id: lineId,
    account_id: order.accountId,
    order_id: order.id,
    position,
    item_id: line.entry.itemId,
    sku: line.entry.sku,
    name: line.entry.name,
    account_code: line.entry.accountCode,
    typed_code: typed.code,
    typed_quantity: line.entered,
    typed_unit: typed.unit,
    unit_code: line.unit.unitCode,
    unit_label: line.unit.label,
    unit_content: line.unit.content,
    quantity: line.quantity,
    price_ten_thousandths: line.price.tenThousandths,
    price_basis: line.price.basis,
    net: line.net.minor,
    tax_category: line.tax.category,
    tax_rate_basis_points: line.tax.rateBasisPoints,
    trace: JSON.stringify(line.trace),
    pack_plan: JSON.stringify(line.packs),
    status: 'open',
    shipped: 0,
    invoiced: 0,
    label_version_id: line.label?.id ?? null,
    label_program: line.label?.program ?? null,
    label_version: line.label?.version ?? null,
  };
}
