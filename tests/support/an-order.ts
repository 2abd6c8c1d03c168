import { randomUUID } from 'node:crypto';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { Store } from '#db/database.ts';
import type { OrderRow } from '#db/schema.ts';
import { aBuyer, anItem, aProtection, aReceipt, insert, stock, theWarehouse } from './builders.ts';

const PLACED_AT = '2026-03-04T12:00:00.000Z';
/** £10.00 of goods and £5.00 of carriage, both taxed at 20 %. */
const SUMS = {
  currency: 'GBP',
  net: 1_000,
  carriage: 500,
  tax: 300,
  total: 1_800,
  carriage_tax_category: 'S',
  carriage_tax_rate_basis_points: 2_000,
  tax_groups: JSON.stringify([{ category: 'S', rateBasisPoints: 2_000, net: { minor: 1_500, currency: 'GBP' }, tax: { minor: 300, currency: 'GBP' } }]),
};

/**
 * A placed order as the rows keep it, with everything that must agree with it: ten pieces, six from the shelf (two of them
 * protected), three from a receipt and one without a day; event, audit row and the job that confirms it.
 */
export async function anOrder(store: Store): Promise<OrderRow> {
  const buyer = await aBuyer(store);
  const item = await anItem(store);
  const [orderId, lineId, shelfId] = [randomUUID(), randomUUID(), randomUUID()];
  const owner = { account_id: buyer.accountId, order_id: orderId };
  const order: OrderRow = {
    id: orderId,
    account_id: buyer.accountId,
    site_id: buyer.siteId,
    number: `O-${orderId.slice(0, 8)}`,
    status: 'part-confirmed',
    po_number: null,
    ...SUMS,
    payment_days: 30,
    priority_rank: 9,
    requested_on: '2026-03-06',
    placed_at: PLACED_AT,
    placed_by: buyer.userId,
    acting_user_id: null,
    hold_reason: null,
    submission_key: randomUUID(),
    fingerprint: 'f',
    draft_id: null,
    version: 1,
  };
  await insert(store, 'orders', order);
  await insert(store, 'order_lines', {
    ...owner,
    id: lineId,
    position: 0,
    item_id: item.id,
    sku: item.sku,
    name: item.name,
    account_code: null,
    typed_code: item.sku,
    typed_quantity: 10,
    typed_unit: 'each',
    unit_code: 'C62',
    unit_label: 'each',
    unit_content: 1,
    quantity: 10,
    price_ten_thousandths: 1_000_000,
    price_basis: 1,
    net: 1_000,
    tax_category: 'S',
    tax_rate_basis_points: 2_000,
    trace: '[]',
    pack_plan: '[]',
    status: 'open',
    shipped: 0,
    invoiced: 0,
    label_version_id: null,
    label_program: null,
    label_version: null,
  });
  await promiseTen(store, { owner, lineId, shelfId, itemId: item.id });
  await insert(store, 'order_events', { ...owner, id: randomUUID(), at: PLACED_AT, actor_id: buyer.userId, acting_for_id: null, kind: 'placed', detail: '{}' });
  await insert(store, 'audit_rows', {
    id: randomUUID(),
    at: PLACED_AT,
    actor_id: buyer.userId,
    acting_for_id: null,
    account_id: buyer.accountId,
    action: 'order-placed',
    subject_kind: 'order',
    subject_id: orderId,
    detail: '{}',
  });
  await insert(store, 'jobs', {
    id: randomUUID(),
    kind: 'confirm-order',
    payload: JSON.stringify({ orderId, accountId: buyer.accountId }),
    status: 'waiting',
    run_at: PLACED_AT,
    attempts: 0,
    max_attempts: 8,
    lease_owner: null,
    lease_until: null,
    last_error: null,
    created_at: PLACED_AT,
    done_at: null,
  });
  return order;
}

type Ten = {
  readonly owner: { readonly account_id: string; readonly order_id: string };
  readonly lineId: string;
  readonly shelfId: string;
  readonly itemId: string;
};

async function promiseTen(store: Store, { owner, lineId, shelfId, itemId }: Ten): Promise<void> {
  await stock(store, { itemId, onHand: 8 });
  const receipt = await aReceipt(store, { item_id: itemId, quantity: 5, promised: 3, expected_on: '2026-03-20' });
  const protection = await aProtection(store, { account_id: owner.account_id, item_id: itemId, quantity: 4, used: 2 });
  const line = { ...owner, order_line_id: lineId, item_id: itemId, warehouse_id: await theWarehouse(store), status: 'open', shipment_id: null } as const;
  await insert(store, 'promises', { ...line, id: shelfId, quantity: 6, source: 'stock', receipt_id: null, ship_on: '2026-03-05', deliver_on: '2026-03-06' });
  await insert(store, 'promises', {
    ...line,
    id: randomUUID(),
    quantity: 3,
    source: 'receipt',
    receipt_id: receipt.id,
    ship_on: '2026-03-21',
    deliver_on: '2026-03-22',
  });
  await insert(store, 'promises', { ...line, id: randomUUID(), quantity: 1, source: 'none', receipt_id: null, ship_on: null, deliver_on: null });
  await insert(store, 'protection_uses', { protection_id: protection.id, promise_id: shelfId, account_id: owner.account_id, quantity: 2 });
  await store.transaction(hostScope('test'), (tx) => tx.updateTable('stock').set({ reserved: 6 }).where('item_id', '=', itemId).execute());
}
