import type { ShipmentState } from '#app/domain/fulfillment/shipment.ts';
import type { ReturnTold, ShipmentListed, ShipmentPage, ShipmentPageLine, ShipmentView } from '#app/domain/fulfillment/shipment-page.ts';
import type { Day, Instant } from '#app/domain/shared/days.ts';
import type { AccountId } from '#app/domain/shared/ids.ts';
import type { ListQuery, PageOf } from '#app/domain/shared/page-of.ts';
import type { Database } from '../../database.ts';
import type { ShipmentRow } from '../../schema.ts';
import { containing } from '../containing.ts';
import { loadPackReader } from './packed-as.ts';

const PAGE_SIZE = 50;

const STATUSES: Readonly<Record<ShipmentView, readonly ShipmentRow['status'][]>> = {
  picking: ['picking'],
  shipped: ['shipped'],
  canceled: ['canceled'],
  kept: ['picking', 'shipped'],
  all: ['picking', 'shipped', 'canceled'],
};

/** Shipments newest first, of some accounts, or (null, host scope only) of all. */
export async function listShipments(
  db: Database,
  accounts: readonly AccountId[] | null,
  { view, q, page }: ListQuery & { readonly view: ShipmentView },
): Promise<PageOf<ShipmentListed>> {
  const like = containing(q);
  const found = selectShipments(db, accounts)
    .where('shipment.status', 'in', STATUSES[view])
    .$if(q !== '', (query) =>
      query.where((eb) =>
        eb.or(
          (['shipment.number', 'shipment.tracking', 'site.name', 'account.name'] as const).map((column) => eb(eb.fn<string>('lower', [column]), 'like', like)),
        ),
      ),
    );
  const counted = await found.select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('count')).executeTakeFirstOrThrow();
  const rows = await found
    .select(['shipment.id', 'shipment.number', 'shipment.status', 'shipment.ship_on', 'shipment.shipped_on'])
    .select(['shipment.packages', 'shipment.carrier', 'shipment.tracking', 'account.name as account_name', 'site.name as site_name'])
    .orderBy('shipment.created_at', 'desc')
    .orderBy('shipment.id', 'desc')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute();
  const orders = await ordersOf(
    db,
    accounts,
    rows.map((row) => row.id),
  );
  return {
    rows: rows.map((row) => ({
      number: row.number,
      status: row.status,
      accountName: row.account_name,
      siteName: row.site_name,
      ...(orders.get(row.id) ?? { orders: [], lines: 0 }),
      on: (row.shipped_on ?? row.ship_on) as Day,
      packages: row.packages,
      carrier: row.carrier,
      tracking: row.tracking,
    })),
    total: counted.count,
    pageSize: PAGE_SIZE,
  };
}

/** One shipment by its number, of some accounts, or (null, host scope only) of any. Null: not there, or not theirs. */
export async function findShipment(db: Database, number: string, accounts: readonly AccountId[] | null): Promise<ShipmentPage | null> {
  const own = accounts ?? [];
  const row = await selectShipments(db, accounts)
    .innerJoin('sites', 'sites.account_id', 'shipment.site_id')
    .innerJoin('warehouses as warehouse', 'warehouse.id', 'shipment.warehouse_id')
    .select(['shipment.id', 'shipment.account_id', 'shipment.number', 'shipment.status', 'shipment.version', 'shipment.ship_on', 'shipment.created_at'])
    .select([
      'shipment.packages',
      'shipment.weight_grams',
      'shipment.carrier',
      'shipment.tracking',
      'shipment.note',
      'shipment.shipped_on',
      'shipment.shipped_at',
    ])
    .select(['account.name as account_name', 'site.name as site_name', 'warehouse.name as warehouse_name'])
    .select(['sites.line1', 'sites.line2', 'sites.city', 'sites.postcode'])
    .$if(accounts !== null, (query) => query.where('sites.account_id', 'in', own))
    .where('shipment.number', '=', number)
    .executeTakeFirst();
  if (!row) return null;
  const of = { shipmentId: row.id, accountId: row.account_id };
  return {
    number: row.number,
    state: toState(row),
    version: row.version,
    accountName: row.account_name,
    siteName: row.site_name,
    siteLines: [row.line1, row.line2, `${row.city} ${row.postcode}`].filter((line) => line !== ''),
    warehouseName: row.warehouse_name,
    shipOn: row.ship_on as Day,
    startedAt: row.created_at as Instant,
    lines: await loadLines(db, of),
    returns: await loadReturns(db, of),
  };
}

function selectShipments(db: Database, accounts: readonly AccountId[] | null) {
  const own = accounts ?? [];
  return db
    .selectFrom('shipments as shipment')
    .innerJoin('accounts as account', 'account.id', 'shipment.account_id')
    .innerJoin('accounts as site', 'site.id', 'shipment.site_id')
    .$if(accounts !== null, (query) => query.where('shipment.account_id', 'in', own).where('account.id', 'in', own).where('site.id', 'in', own));
}

type StateRow = Pick<ShipmentRow, 'status' | 'packages' | 'weight_grams' | 'carrier' | 'tracking' | 'note' | 'shipped_on' | 'shipped_at'>;

function toState(row: StateRow): ShipmentState {
  if (row.status !== 'shipped') return { status: row.status };
  const { packages, weight_grams: weightGrams, carrier, tracking, note } = row;
  return {
    status: 'shipped',
    shippedOn: row.shipped_on as Day,
    shippedAt: row.shipped_at as Instant,
    consignment: { packages: packages ?? 0, weightGrams, carrier, tracking, note },
  };
}

async function ordersOf(db: Database, accounts: readonly AccountId[] | null, shipmentIds: readonly string[]) {
  const orders = new Map<string, { readonly orders: string[]; lines: number }>();
  if (shipmentIds.length === 0) return orders;
  const own = accounts ?? [];
  const rows = await db
    .selectFrom('shipment_lines as line')
    .innerJoin('orders', 'orders.id', 'line.order_id')
    .select((eb) => ['line.shipment_id', 'orders.number', eb.cast<number>(eb.fn.countAll(), 'bigint').as('lines')])
    .where('line.shipment_id', 'in', shipmentIds)
    .$if(accounts !== null, (query) => query.where('line.account_id', 'in', own).where('orders.account_id', 'in', own))
    .groupBy(['line.shipment_id', 'orders.number'])
    .orderBy('orders.number')
    .execute();
  for (const row of rows) {
    const known = orders.get(row.shipment_id) ?? { orders: [], lines: 0 };
    known.orders.push(row.number);
    known.lines += row.lines;
    orders.set(row.shipment_id, known);
  }
  return orders;
}

type Of = { readonly shipmentId: string; readonly accountId: string };

async function loadLines(db: Database, { shipmentId, accountId }: Of): Promise<readonly ShipmentPageLine[]> {
  const rows = await db
    .selectFrom('shipment_lines as line')
    .innerJoin('order_lines as ordered', 'ordered.id', 'line.order_line_id')
    .innerJoin('orders', 'orders.id', 'line.order_id')
    .innerJoin('items', 'items.id', 'line.item_id')
    .select(['line.position', 'line.item_id', 'line.picked', 'line.shipped', 'line.returned', 'line.pack_plan', 'items.base_unit'])
    .select(['orders.number', 'orders.po_number', 'ordered.sku', 'ordered.name', 'ordered.account_code', 'ordered.unit_label', 'ordered.unit_content'])
    .where('line.shipment_id', '=', shipmentId)
    .where('line.account_id', '=', accountId)
    .where('ordered.account_id', '=', accountId)
    .where('orders.account_id', '=', accountId)
    .orderBy('line.position')
    .execute();
  const packsOf = await loadPackReader(
    db,
    rows.map((row) => row.item_id),
  );
  return rows.map((row) => ({
    position: row.position,
    orderNumber: row.number,
    poNumber: row.po_number,
    sku: row.sku,
    accountCode: row.account_code,
    name: row.name,
    unitLabel: row.unit_label,
    unitContent: row.unit_content,
    baseUnit: row.base_unit,
    picked: row.picked,
    shipped: row.shipped,
    returned: row.returned,
    packs: packsOf(row),
  }));
}

async function loadReturns(db: Database, { shipmentId, accountId }: Of): Promise<readonly ReturnTold[]> {
  const rows = await db
    .selectFrom('goods_returns')
    .select(['number', 'received_on', 'reason'])
    .where('shipment_id', '=', shipmentId)
    .where('account_id', '=', accountId)
    .orderBy('recorded_at')
    .execute();
  return rows.map((row) => ({ number: row.number, receivedOn: row.received_on as Day, reason: row.reason }));
}
