import type { OrderPage, OrderPageLine } from '#app/domain/ordering/order-page.ts';
import type { PriceTrace } from '#app/domain/pricing/price-trace.ts';
import type { Day, Instant } from '#app/domain/shared/days.ts';
import type { AccountId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import type { Database } from '../../database.ts';

const ORDER_COLUMNS = [
  'orders.id',
  'orders.account_id',
  'orders.number',
  'orders.status',
  'orders.hold_reason',
  'orders.po_number',
  'orders.currency',
  'orders.net',
  'orders.carriage',
  'orders.total',
  'orders.tax_groups',
  'orders.payment_days',
  'orders.requested_on',
  'orders.placed_at',
  'orders.placed_by',
  'orders.acting_user_id',
  'account.name as account_name',
  'site.name as site_name',
] as const;

const LINE_COLUMNS = [
  'line.id',
  'line.position',
  'line.sku',
  'line.name',
  'line.account_code',
  'line.unit_label',
  'line.unit_content',
  'line.quantity',
  'line.price_ten_thousandths',
  'line.price_basis',
  'line.net',
  'line.pack_plan',
  'line.shipped',
  'line.invoiced',
  'line.status',
  'line.label_program',
  'line.label_version',
  'items.base_unit',
] as const;

/** One order by its number, of some accounts, or (null, host scope only) of any. Null: not there, or not theirs. */
export async function findOrder(db: Database, number: string, accounts: readonly AccountId[] | null): Promise<OrderPage | null> {
  const own = accounts ?? [];
  const order = await db
    .selectFrom('orders')
    .innerJoin('accounts as account', 'account.id', 'orders.account_id')
    .innerJoin('accounts as site', 'site.id', 'orders.site_id')
    .select(ORDER_COLUMNS)
    .where('orders.number', '=', number)
    .$if(accounts !== null, (query) => query.where('orders.account_id', 'in', own).where('account.id', 'in', own).where('site.id', 'in', own))
    .executeTakeFirst();
  if (!order) return null;
  const accountId = order.account_id as AccountId;
  const lines = await loadLines(db, { orderId: order.id, accountId, currency: order.currency });
  const events = await loadEvents(db, { orderId: order.id, accountId });
  const actors = [order.placed_by, ...events.flatMap((event) => event.actor_id ?? [])];
  const names = accounts === null ? await loadAllNames(db, actors) : await loadNames(db, accountId, actors);
  return {
    number: order.number,
    status: order.status,
    hold: order.hold_reason === null ? null : JSON.parse(order.hold_reason),
    poNumber: order.po_number,
    accountName: order.account_name,
    siteName: order.site_name,
    requestedOn: order.requested_on as Day,
    placedAt: order.placed_at as Instant,
    placedBy: names.get(order.placed_by) ?? null,
    isActing: order.acting_user_id !== null,
    paymentDays: order.payment_days,
    net: money(order.net, order.currency),
    carriage: money(order.carriage, order.currency),
    taxGroups: JSON.parse(order.tax_groups),
    total: money(order.total, order.currency),
    lines,
    events: events.map((event) => ({
      at: event.at as Instant,
      kind: event.kind,
      who: event.actor_id === null ? null : (names.get(event.actor_id) ?? null),
      lines: linesIn(event.detail),
    })),
    deliveries: await loadDeliveries(db, { orderId: order.id, accountId }),
  };
}

/** The full trace of one line as it was stored when the order was placed. */
export async function findLineTrace(
  db: Database,
  of: { readonly number: string; readonly position: number },
  accounts: readonly AccountId[] | null,
): Promise<PriceTrace | null> {
  const own = accounts ?? [];
  const row = await db
    .selectFrom('order_lines')
    .innerJoin('orders', 'orders.id', 'order_lines.order_id')
    .select('order_lines.trace')
    .where('orders.number', '=', of.number)
    .where('order_lines.position', '=', of.position)
    .$if(accounts !== null, (query) => query.where('orders.account_id', 'in', own).where('order_lines.account_id', 'in', own))
    .executeTakeFirst();
  return row ? JSON.parse(row.trace) : null;
}

type Of = { readonly orderId: string; readonly accountId: AccountId };

async function loadLines(db: Database, { orderId, accountId, currency }: Of & { readonly currency: string }): Promise<readonly OrderPageLine[]> {
  const rows = await db
    .selectFrom('order_lines as line')
    .innerJoin('items', 'items.id', 'line.item_id')
    .select(LINE_COLUMNS)
    .where('line.order_id', '=', orderId)
    .where('line.account_id', '=', accountId)
    .orderBy('line.position')
    .execute();
  const promises = await db
    .selectFrom('promises')
    .select(['order_line_id', 'quantity', 'deliver_on', 'shipment_id'])
    .where('order_id', '=', orderId)
    .where('account_id', '=', accountId)
    .where('status', '=', 'open')
    .orderBy('deliver_on', (by) => by.asc().nullsLast())
    .execute();
  const byLine = new Map<string, (typeof promises)[number][]>(rows.map((row) => [row.id, []]));
  for (const promise of promises) byLine.get(promise.order_line_id)?.push(promise);
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    sku: row.sku,
    name: row.name,
    accountCode: row.account_code,
    count: row.quantity / row.unit_content,
    unitLabel: row.unit_label,
    unitContent: row.unit_content,
    baseUnit: row.base_unit,
    quantity: row.quantity,
    price: { tenThousandths: row.price_ten_thousandths, basis: row.price_basis, currency },
    net: money(row.net, currency),
    label: row.label_program === null || row.label_version === null ? null : { program: row.label_program, version: row.label_version },
    isOpen: row.status === 'open',
    packs: JSON.parse(row.pack_plan),
    shipped: row.shipped,
    invoiced: row.invoiced,
    portions: (byLine.get(row.id) ?? []).map((promise) => ({
      quantity: promise.quantity,
      deliverOn: promise.deliver_on as Day | null,
      isPicking: promise.shipment_id !== null,
    })),
  }));
}

async function loadDeliveries(db: Database, { orderId, accountId }: Of): Promise<OrderPage['deliveries']> {
  const rows = await db
    .selectFrom('shipments as shipment')
    .innerJoin('shipment_lines as line', 'line.shipment_id', 'shipment.id')
    .select(['shipment.number', 'shipment.status', 'shipment.ship_on', 'shipment.shipped_on', 'shipment.created_at'])
    .distinct()
    .where('line.order_id', '=', orderId)
    .where('line.account_id', '=', accountId)
    .where('shipment.account_id', '=', accountId)
    .where('shipment.status', '<>', 'canceled')
    .orderBy('shipment.created_at')
    .execute();
  return rows.map((row) => ({ number: row.number, isShipped: row.status === 'shipped', on: (row.shipped_on ?? row.ship_on) as Day }));
}

function loadEvents(db: Database, { orderId, accountId }: Of) {
  return db
    .selectFrom('order_events')
    .select(['at', 'kind', 'actor_id', 'detail'])
    .where('order_id', '=', orderId)
    .where('account_id', '=', accountId)
    .orderBy('at')
    .orderBy('id')
    .limit(200)
    .execute();
}

/** Names of the account's own people and of its team at the host; whoever else acted stays unnamed. */
async function loadNames(db: Database, accountId: AccountId, userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = await db.selectFrom('users').select(['id', 'name']).where('account_id', '=', accountId).where('id', 'in', userIds).execute();
  const team = await db
    .selectFrom('account_team')
    .select(['user_id as id', 'name'])
    .where('account_id', '=', accountId)
    .where('user_id', 'in', userIds)
    .execute();
  return new Map([...team, ...people].map((person) => [person.id, person.name]));
}

/** Names of whoever acted, for the host's own pages. Needs the host scope. */
async function loadAllNames(db: Database, userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('users').select(['id', 'name']).where('id', 'in', userIds).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

function linesIn(detail: string): number {
  const { lines }: { lines?: unknown } = JSON.parse(detail);
  if (Array.isArray(lines)) return lines.length;
  return typeof lines === 'number' ? lines : 1;
}
