import type { ShelfPromise, StockListed, StockMoveTold, StockPage, StockView } from '#app/domain/fulfillment/stock-page.ts';
import type { Day, Instant } from '#app/domain/shared/days.ts';
import type { ListQuery, PageOf } from '#app/domain/shared/page-of.ts';
import type { Database } from '../../database.ts';
import { containing } from '../containing.ts';

const PAGE_SIZE = 50;

/** What lies on the shelves and is nobody's own, by item. Needs the host scope. */
export async function listStock(db: Database, { q, page, view }: ListQuery & { readonly view: StockView }): Promise<PageOf<StockListed>> {
  const like = containing(q);
  const found = selectStock(db)
    .$if(view === 'promised', (query) => query.where('stock.reserved', '>', 0))
    .$if(view === 'none', (query) => query.whereRef('stock.on_hand', '=', 'stock.reserved'))
    .$if(q !== '', (query) =>
      query.where((eb) => eb.or((['item.sku', 'item.name'] as const).map((column) => eb(eb.fn<string>('lower', [column]), 'like', like)))),
    );
  const counted = await found.select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('count')).executeTakeFirstOrThrow();
  const rows = await found
    .select(COLUMNS)
    .orderBy('item.sku')
    .orderBy('warehouse.code')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute();
  return { rows: rows.map(toListed), total: counted.count, pageSize: PAGE_SIZE };
}

/** One item on its shelf with who it is promised to and a page of its journal; null: never stocked. Needs the host scope. */
export async function findStock(db: Database, of: { readonly sku: string; readonly page: number }): Promise<StockPage | null> {
  const row = await selectStock(db)
    .select(COLUMNS)
    .select(['stock.item_id', 'stock.warehouse_id'])
    .where('item.sku', '=', of.sku)
    .orderBy('warehouse.code')
    .executeTakeFirst();
  if (!row) return null;
  const moves = selectMoves(db, row);
  const counted = await moves.select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('count')).executeTakeFirstOrThrow();
  const told = await moves
    .leftJoin('users as actor', 'actor.id', 'move.actor_id')
    .leftJoin('shipments as shipment', 'shipment.id', 'move.reference')
    .leftJoin('goods_returns as back', 'back.id', 'move.reference')
    .select([
      'move.id',
      'move.at',
      'move.kind',
      'move.quantity',
      'move.reference',
      'actor.name as who',
      'shipment.number as shipment_number',
      'back.number as return_number',
    ])
    .orderBy('move.at', 'desc')
    .orderBy('move.id', 'desc')
    .limit(PAGE_SIZE)
    .offset((of.page - 1) * PAGE_SIZE)
    .execute();
  return {
    ...toListed(row),
    warehouseCode: row.warehouse_code,
    promises: await loadPromises(db, row),
    moves: told.map((move) => ({ id: move.id, at: move.at as Instant, kind: move.kind, quantity: move.quantity, about: aboutOf(move), who: move.who })),
    moveCount: counted.count,
    pageSize: PAGE_SIZE,
  };
}

const COLUMNS = [
  'item.sku',
  'item.name',
  'item.base_unit',
  'warehouse.code as warehouse_code',
  'warehouse.name as warehouse_name',
  'stock.on_hand',
  'stock.reserved',
] as const;

function selectStock(db: Database) {
  return db
    .selectFrom('stock')
    .innerJoin('items as item', 'item.id', 'stock.item_id')
    .innerJoin('warehouses as warehouse', 'warehouse.id', 'stock.warehouse_id')
    .where('stock.owner', '=', '');
}

type Shelf = { readonly item_id: string; readonly warehouse_id: string };

function selectMoves(db: Database, shelf: Shelf) {
  return db
    .selectFrom('stock_moves as move')
    .where('move.item_id', '=', shelf.item_id)
    .where('move.warehouse_id', '=', shelf.warehouse_id)
    .where('move.owner', '=', '');
}

type Row = {
  readonly sku: string;
  readonly name: string;
  readonly base_unit: string;
  readonly warehouse_name: string;
  readonly on_hand: number;
  readonly reserved: number;
};

function toListed(row: Row): StockListed {
  return {
    sku: row.sku,
    name: row.name,
    baseUnit: row.base_unit,
    warehouseName: row.warehouse_name,
    onHand: row.on_hand,
    promised: row.reserved,
    free: row.on_hand - row.reserved,
  };
}

type Move = { readonly kind: string; readonly reference: string; readonly shipment_number: string | null; readonly return_number: string | null };

function aboutOf(move: Move): StockMoveTold['about'] {
  if (move.shipment_number !== null) return { kind: 'shipment', text: move.shipment_number };
  if (move.return_number !== null) return { kind: 'return', text: move.return_number };
  return move.kind === 'count' ? { kind: 'reason', text: move.reference } : null;
}

/** Whoever is promised the goods, first to leave first. */
async function loadPromises(db: Database, shelf: Shelf): Promise<readonly ShelfPromise[]> {
  const rows = await db
    .selectFrom('promises as promise')
    .innerJoin('orders as placed', 'placed.id', 'promise.order_id')
    .innerJoin('accounts as site', 'site.id', 'placed.site_id')
    .leftJoin('shipments as shipment', 'shipment.id', 'promise.shipment_id')
    .select(['placed.number', 'site.name as site_name', 'promise.quantity', 'promise.ship_on', 'shipment.number as shipment_number'])
    .where('promise.item_id', '=', shelf.item_id)
    .where('promise.warehouse_id', '=', shelf.warehouse_id)
    .where('promise.source', '=', 'stock')
    .where('promise.status', '=', 'open')
    .orderBy('promise.ship_on')
    .orderBy('placed.number')
    .orderBy('promise.id')
    .limit(PAGE_SIZE)
    .execute();
  return rows.map((row) => ({
    orderNumber: row.number,
    siteName: row.site_name,
    quantity: row.quantity,
    shipOn: row.ship_on as Day | null,
    shipmentNumber: row.shipment_number,
  }));
}
