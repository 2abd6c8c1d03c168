import { sql } from 'kysely';
import { groupToShip, type ShelfPortion, type ShipToListed, type ShipToPage } from '#app/domain/fulfillment/to-ship.ts';
import { type Day, type Instant, localTime } from '#app/domain/shared/days.ts';
import { type AccountId, id, type WarehouseId } from '#app/domain/shared/ids.ts';
import type { ListQuery, PageOf } from '#app/domain/shared/page-of.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import type { Database } from '../../database.ts';
import { loadHostZone } from '../../repositories/host-facts.ts';
import { containing } from '../containing.ts';

const PAGE_SIZE = 50;
/** As many portions of a ship-to as fit one picking list; what is left is shown when these are picked. */
const MOST_PORTIONS = 1_000;

/** Ship-tos with goods that lie on the shelf for them, the longest due first. Needs the host scope. */
export async function listShipTos(db: Database, { q, page, now }: ListQuery & { readonly now: Instant }): Promise<PageOf<ShipToListed>> {
  const today = localTime(now, await loadHostZone(db)).day;
  const like = containing(q);
  const found = toShip(db).$if(q !== '', (query) =>
    query.where((eb) => eb.or((['site.name', 'site.code', 'account.name'] as const).map((column) => eb(eb.fn<string>('lower', [column]), 'like', like)))),
  );
  const counted = await found.select((eb) => eb.cast<number>(eb.fn.count('site.id').distinct(), 'bigint').as('count')).executeTakeFirstOrThrow();
  const due = sql<number>`cast(count(distinct case when promise.ship_on <= ${today} then promise.order_line_id end) as bigint)`;
  const early = sql<number>`cast(count(distinct case when promise.ship_on > ${today} then promise.order_line_id end) as bigint)`;
  const rows = await found
    .innerJoin('sites', 'sites.account_id', 'site.id')
    .select((eb) => [
      'site.code',
      'site.name',
      'sites.city',
      eb.fn.min('account.name').as('account_name'),
      eb.fn.min('promise.ship_on').as('first_ship_on'),
      due.as('due'),
      early.as('early'),
    ])
    .groupBy(['site.id', 'site.code', 'site.name', 'sites.city'])
    .orderBy('first_ship_on')
    .orderBy('site.name')
    .orderBy('site.code')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute();
  return {
    rows: rows.map((row) => ({
      code: row.code,
      name: row.name,
      city: row.city,
      accountName: row.account_name,
      due: row.due,
      early: row.early,
      firstShipOn: row.first_ship_on as Day,
    })),
    total: counted.count,
    pageSize: PAGE_SIZE,
  };
}

/** One ship-to by its code with all that could be picked for it; null: no such ship-to. Needs the host scope. */
export async function findShipTo(db: Database, code: string, now: Instant): Promise<ShipToPage | null> {
  const site = await db
    .selectFrom('sites')
    .innerJoin('accounts as account', 'account.id', 'sites.account_id')
    .select(['account.id', 'account.code', 'account.name', 'sites.line1', 'sites.line2', 'sites.city', 'sites.postcode'])
    .where('account.code', '=', code)
    .executeTakeFirst();
  if (!site) return null;
  const today = localTime(now, await loadHostZone(db)).day;
  const picking = await db
    .selectFrom('shipments')
    .select('number')
    .where('site_id', '=', site.id)
    .where('status', '=', 'picking')
    .orderBy('created_at')
    .execute();
  return {
    code: site.code,
    name: site.name,
    lines: [site.line1, site.line2, `${site.city} ${site.postcode}`].filter((line) => line !== ''),
    today,
    groups: groupToShip(await loadPortions(db, site.id), today),
    picking: picking.map((row) => row.number),
  };
}

async function loadPortions(db: Database, siteId: string): Promise<readonly ShelfPortion[]> {
  const rows = await toShip(db)
    .innerJoin('order_lines as line', 'line.id', 'promise.order_line_id')
    .innerJoin('items', 'items.id', 'promise.item_id')
    .innerJoin('warehouses as warehouse', 'warehouse.id', 'promise.warehouse_id')
    .select(['promise.id', 'promise.account_id', 'promise.warehouse_id', 'promise.quantity', 'promise.ship_on'])
    .select(['account.name as account_name', 'warehouse.name as warehouse_name', 'placed.number', 'placed.po_number'])
    .select(['line.sku', 'line.name', 'line.unit_label', 'line.unit_content', 'items.base_unit'])
    .where('placed.site_id', '=', siteId)
    .orderBy('promise.ship_on')
    .orderBy('placed.number')
    .orderBy('line.position')
    .orderBy('promise.id')
    .limit(MOST_PORTIONS)
    .execute();
  return rows.map((row) => ({
    promiseId: row.id,
    accountId: id<AccountId>(row.account_id),
    accountName: row.account_name,
    warehouseId: id<WarehouseId>(row.warehouse_id),
    warehouseName: row.warehouse_name,
    orderNumber: row.number,
    poNumber: row.po_number,
    sku: row.sku,
    name: row.name,
    unitLabel: row.unit_label,
    unitContent: row.unit_content,
    baseUnit: row.base_unit,
    quantity: quantity(row.quantity),
    shipOn: row.ship_on as Day,
  }));
}

/** Promised, on the shelf, not being picked, of an order that may go on. */
function toShip(db: Database) {
  return db
    .selectFrom('promises as promise')
    .innerJoin('orders as placed', 'placed.id', 'promise.order_id')
    .innerJoin('accounts as site', 'site.id', 'placed.site_id')
    .innerJoin('accounts as account', 'account.id', 'placed.account_id')
    .where('promise.status', '=', 'open')
    .where('promise.source', '=', 'stock')
    .where('promise.shipment_id', 'is', null)
    .where('placed.status', '<>', 'on-hold');
}
