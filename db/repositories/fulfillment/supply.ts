import type { ItemSupply, Protection } from '#app/domain/fulfillment/supply.ts';
import type { Day } from '#app/domain/shared/days.ts';
import { type AccountId, type ItemId, id, type ReceiptId, type WarehouseId } from '#app/domain/shared/ids.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import { asHost, type Database, type Tx } from '../../database.ts';
import { forUpdate } from '../../dialect.ts';
import { prepared } from '../../prepared.ts';

const FREE_STOCK = '';

type Supplies = Map<ItemId, ItemSupply & { readonly receipts: ItemSupply['receipts'][number][]; readonly protections: Protection[] }>;

/** Free supply of items for showing: nothing is locked, so it may change before an order is placed. */
export async function loadSupply(hostDb: Database, itemIds: readonly ItemId[], today: Day): Promise<ReadonlyMap<ItemId, ItemSupply>> {
  if (itemIds.length === 0) return new Map();
  const stock = await readStock(hostDb, { itemIds });
  return gather(hostDb, { stock, itemIds, today });
}

/** The same with the stock rows locked in item order, so that two orders can never promise one unit twice. */
export async function lockSupply(tx: Tx, itemIds: readonly ItemId[], today: Day): Promise<ReadonlyMap<ItemId, ItemSupply>> {
  if (itemIds.length === 0) return new Map();
  const host = asHost(tx, 'shared-supply');
  const stock = await lockStock(host, { itemIds });
  return gather(host, { stock, itemIds, today });
}

type OfItems = { readonly itemIds: readonly ItemId[] };

function selectStock(db: Database, { itemIds }: OfItems) {
  return db
    .selectFrom('stock')
    .select(['item_id', 'warehouse_id', 'on_hand', 'reserved'])
    .where('item_id', 'in', itemIds)
    .where('owner', '=', FREE_STOCK)
    .orderBy('item_id')
    .orderBy('warehouse_id');
}

const readStock = prepared(selectStock);
const lockStock = prepared((db, items: OfItems) => forUpdate(selectStock(db, items)));

const readReceipts = prepared((db, { itemIds, today }: OfItems & { readonly today: Day }) =>
  db
    .selectFrom('receipts')
    .select(['id', 'item_id', 'expected_on', 'quantity', 'promised'])
    .where('item_id', 'in', itemIds)
    .where('status', '=', 'firm')
    .where('owner', '=', FREE_STOCK)
    .where('expected_on', '>=', today)
    .orderBy('item_id')
    .orderBy('expected_on')
    .orderBy('id'),
);

const readProtections = prepared((db, { itemIds, today }: OfItems & { readonly today: Day }) =>
  db
    .selectFrom('protections')
    .select(['id', 'item_id', 'account_id', 'quantity', 'used', 'kind', 'rank', 'release_on'])
    .where('item_id', 'in', itemIds)
    .where('release_on', '>', today)
    .orderBy('id'),
);

type StockFacts = {
  readonly stock: readonly { readonly item_id: string; readonly warehouse_id: string; readonly on_hand: number; readonly reserved: number }[];
  readonly itemIds: readonly ItemId[];
  readonly today: Day;
};

async function gather(db: Database, { stock, itemIds, today }: StockFacts): Promise<ReadonlyMap<ItemId, ItemSupply>> {
  const receipts = await readReceipts(db, { itemIds, today });
  const protections = await readProtections(db, { itemIds, today });

  const supplies: Supplies = new Map();
  for (const row of stock) {
    const itemId = id<ItemId>(row.item_id);
    if (supplies.has(itemId)) continue;
    supplies.set(itemId, { itemId, warehouseId: id<WarehouseId>(row.warehouse_id), free: quantity(row.on_hand - row.reserved), receipts: [], protections: [] });
  }
  await addItemsWithoutStock(db, supplies, itemIds);
  for (const row of receipts) {
    supplies
      .get(id<ItemId>(row.item_id))
      ?.receipts.push({ receiptId: id<ReceiptId>(row.id), expectedOn: row.expected_on as Day, free: quantity(row.quantity - row.promised) });
  }
  for (const row of protections) supplies.get(id<ItemId>(row.item_id))?.protections.push(toProtection(row));
  return supplies;
}

/** An item that was never stocked has an empty shelf in the first warehouse. */
async function addItemsWithoutStock(db: Database, supplies: Supplies, itemIds: readonly ItemId[]): Promise<void> {
  const missing = itemIds.filter((itemId) => !supplies.has(itemId));
  if (missing.length === 0) return;
  const warehouse = await db.selectFrom('warehouses').select('id').orderBy('code').limit(1).executeTakeFirstOrThrow();
  for (const itemId of missing) supplies.set(itemId, { itemId, warehouseId: id<WarehouseId>(warehouse.id), free: quantity(0), receipts: [], protections: [] });
}

function toProtection(row: {
  readonly id: string;
  readonly account_id: string;
  readonly quantity: number;
  readonly used: number;
  readonly kind: 'core' | 'prioritized';
  readonly rank: number;
  readonly release_on: string;
}): Protection {
  return {
    protectionId: row.id,
    holderId: id<AccountId>(row.account_id),
    left: quantity(row.quantity - row.used),
    kind: row.kind,
    rank: row.rank,
    releaseOn: row.release_on as Day,
  };
}
