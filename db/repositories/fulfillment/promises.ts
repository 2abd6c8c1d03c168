import { type RawBuilder, sql } from 'kysely';
import type { Portion } from '#app/domain/fulfillment/supply.ts';
import { type AccountId, type ItemId, id, type OrderId, type OrderLineId, type ReceiptId, type ShipmentId, type WarehouseId } from '#app/domain/shared/ids.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import { asHost, type Database, type Tx } from '../../database.ts';
import { forUpdate } from '../../dialect.ts';
import type { PromiseRow } from '../../schema.ts';

/** A portion of an order line as it is kept. */
export type LinePromise = {
  readonly promiseId: string;
  readonly accountId: AccountId;
  readonly orderId: OrderId;
  readonly orderLineId: OrderLineId;
  readonly itemId: ItemId;
  readonly portion: Portion;
};

/** Writes portions and takes them off shelf, receipts and protections: at most five statements for any number of lines. */
export async function keepPromises(tx: Tx, promises: readonly LinePromise[]): Promise<void> {
  if (promises.length === 0) return;
  await tx.insertInto('promises').values(promises.map(toPromiseRow)).execute();
  await insertUses(tx, promises);
  await moveSupply(tx, promises, 1);
}

async function insertUses(tx: Tx, promises: readonly LinePromise[]): Promise<void> {
  const uses = promises.flatMap(({ promiseId, accountId, portion }) =>
    portion.protections.map((use) => ({ protection_id: use.protectionId, promise_id: promiseId, account_id: accountId, quantity: use.quantity })),
  );
  if (uses.length > 0) await tx.insertInto('protection_uses').values(uses).execute();
}

/** Ends promises and gives back to shelf, receipts and protections what they held. Their rows stay, as voided. */
export async function voidPromises(tx: Tx, promises: readonly LinePromise[]): Promise<void> {
  if (promises.length === 0) return;
  const host = asHost(tx, 'shared-supply');
  const ids = promises.map((promise) => promise.promiseId);
  await host.updateTable('promises').set({ status: 'voided' }).where('id', 'in', ids).execute();
  await host.deleteFrom('protection_uses').where('promise_id', 'in', ids).execute();
  await moveSupply(tx, promises, -1);
}

/** The open promises of some order lines, with the protections they use. */
export async function loadOpenPromises(
  db: Database,
  of: { readonly accounts: readonly AccountId[]; readonly lineIds: readonly OrderLineId[] },
): Promise<readonly LinePromise[]> {
  if (of.lineIds.length === 0) return [];
  const rows = await db
    .selectFrom('promises')
    .select(PROMISE_COLUMNS)
    .where('account_id', 'in', of.accounts)
    .where('order_line_id', 'in', of.lineIds)
    .where('status', '=', 'open')
    .orderBy('id')
    .execute();
  return withProtections(db, rows, of.accounts);
}

/** The promises that are being picked for a shipment, locked, with the protections they use. Needs the host scope. */
export async function lockPickedPromises(host: Tx, of: { readonly shipmentId: ShipmentId; readonly accountId: AccountId }): Promise<readonly LinePromise[]> {
  const rows = await forUpdate(
    host.selectFrom('promises').select(PROMISE_COLUMNS).where('shipment_id', '=', of.shipmentId).where('status', '=', 'open').orderBy('id'),
  ).execute();
  return withProtections(host, rows, [of.accountId]);
}

async function withProtections(db: Database, rows: readonly PromiseRow[], accounts: readonly AccountId[]): Promise<readonly LinePromise[]> {
  if (rows.length === 0) return [];
  const promiseIds = rows.map((row) => row.id);
  const uses = await db
    .selectFrom('protection_uses')
    .select(['promise_id', 'protection_id', 'quantity'])
    .where('account_id', 'in', accounts)
    .where('promise_id', 'in', promiseIds)
    .execute();
  return rows.map((row) =>
    toLinePromise(
      row,
      uses.filter((use) => use.promise_id === row.id),
    ),
  );
}

/** A promise of which only the first part leaves: the rest becomes a promise of its own, waiting on the shelf as before. */
export type CutPromise = { readonly promise: LinePromise; readonly leaves: Portion; readonly stays: Portion; readonly restId: string };

/** Marks picked promises as shipped, the cut ones with what left of them, and gives the others back to the shelf. Needs the host scope. */
export async function closePicking(
  host: Tx,
  of: { readonly leaving: readonly string[]; readonly staying: readonly string[]; readonly cut: readonly CutPromise[] },
): Promise<void> {
  const { leaving, staying, cut } = of;
  if (cut.length > 0) await cutPromises(host, cut);
  const shipped = [...leaving, ...cut.map(({ promise }) => promise.promiseId)];
  if (shipped.length > 0) await host.updateTable('promises').set({ status: 'shipped' }).where('id', 'in', shipped).execute();
  if (staying.length > 0) await host.updateTable('promises').set({ shipment_id: null }).where('id', 'in', staying).execute();
}

async function cutPromises(host: Tx, cut: readonly CutPromise[]): Promise<void> {
  const promiseIds = cut.map(({ promise }) => promise.promiseId);
  const sizes = new Map(cut.map(({ promise, leaves }) => [promise.promiseId, leaves.quantity]));
  await sql`
    with sizes(id, quantity) as (values ${sql.join(toPairs(sizes))})
    update promises set quantity = sizes.quantity from sizes where promises.id = sizes.id`.execute(host);
  const rests = cut.map(({ promise, stays, restId }): LinePromise => ({ ...promise, promiseId: restId, portion: stays }));
  await host.insertInto('promises').values(rests.map(toPromiseRow)).execute();
  await host.deleteFrom('protection_uses').where('promise_id', 'in', promiseIds).execute();
  await insertUses(host, [...cut.map(({ promise, leaves }): LinePromise => ({ ...promise, portion: leaves })), ...rests]);
}

export const PROMISE_COLUMNS = [
  'id',
  'account_id',
  'order_id',
  'order_line_id',
  'item_id',
  'warehouse_id',
  'quantity',
  'source',
  'receipt_id',
  'ship_on',
  'deliver_on',
  'status',
  'shipment_id',
] as const;

export function toLinePromise(row: PromiseRow, uses: readonly { readonly protection_id: string; readonly quantity: number }[]): LinePromise {
  return {
    promiseId: row.id,
    accountId: id<AccountId>(row.account_id),
    orderId: id<OrderId>(row.order_id),
    orderLineId: id<OrderLineId>(row.order_line_id),
    itemId: id<ItemId>(row.item_id),
    portion: {
      quantity: quantity(row.quantity),
      warehouseId: id<WarehouseId>(row.warehouse_id),
      source: toSource(row),
      shipOn: row.ship_on as Portion['shipOn'],
      deliverOn: row.deliver_on as Portion['deliverOn'],
      protections: uses.map((use) => ({ protectionId: use.protection_id, quantity: quantity(use.quantity) })),
    },
  };
}

function toSource(row: PromiseRow): Portion['source'] {
  if (row.source === 'receipt' && row.receipt_id !== null) return { kind: 'receipt', receiptId: id<ReceiptId>(row.receipt_id) };
  return row.source === 'stock' ? { kind: 'stock' } : { kind: 'none' };
}

function toPromiseRow({ promiseId, accountId, orderId, orderLineId, itemId, portion }: LinePromise): PromiseRow {
  return {
    id: promiseId,
    account_id: accountId,
    order_id: orderId,
    order_line_id: orderLineId,
    item_id: itemId,
    warehouse_id: portion.warehouseId,
    quantity: portion.quantity,
    source: portion.source.kind,
    receipt_id: portion.source.kind === 'receipt' ? portion.source.receiptId : null,
    ship_on: portion.shipOn,
    deliver_on: portion.deliverOn,
    status: 'open',
    shipment_id: null,
  };
}

/** Supply is shared, so its counters are moved past the wall; CHECK constraints refuse whatever would oversell. */
async function moveSupply(tx: Tx, promises: readonly LinePromise[], sign: 1 | -1): Promise<void> {
  const host = asHost(tx, 'shared-supply');
  const shelf = new Map<string, { readonly itemId: string; readonly warehouseId: string; quantity: number }>();
  const receipts = new Map<string, number>();
  const protections = new Map<string, number>();
  for (const { itemId, portion } of promises) {
    if (portion.source.kind === 'stock') {
      const key = `${itemId} ${portion.warehouseId}`;
      const entry = shelf.get(key) ?? { itemId, warehouseId: portion.warehouseId, quantity: 0 };
      entry.quantity += sign * portion.quantity;
      shelf.set(key, entry);
    }
    if (portion.source.kind === 'receipt') add(receipts, portion.source.receiptId, sign * portion.quantity);
    for (const use of portion.protections) add(protections, use.protectionId, sign * use.quantity);
  }
  if (shelf.size > 0) await moveStock(host, [...shelf.values()]);
  if (receipts.size > 0) await moveReceipts(host, receipts);
  if (protections.size > 0) await moveProtections(host, protections);
}

function add(sums: Map<string, number>, key: string, change: number): void {
  sums.set(key, (sums.get(key) ?? 0) + change);
}

async function moveStock(host: Tx, moves: readonly { readonly itemId: string; readonly warehouseId: string; readonly quantity: number }[]): Promise<void> {
  const rows = moves.map((move) => sql`(cast(${move.itemId} as text), cast(${move.warehouseId} as text), cast(${move.quantity} as bigint))`);
  await sql`
    with moves(item_id, warehouse_id, quantity) as (values ${sql.join(rows)})
    update stock set reserved = stock.reserved + moves.quantity from moves
    where stock.item_id = moves.item_id and stock.warehouse_id = moves.warehouse_id and stock.owner = ''`.execute(host);
}

async function moveReceipts(host: Tx, moves: ReadonlyMap<string, number>): Promise<void> {
  await sql`
    with moves(id, quantity) as (values ${sql.join(toPairs(moves))})
    update receipts set promised = receipts.promised + moves.quantity from moves where receipts.id = moves.id`.execute(host);
}

async function moveProtections(host: Tx, moves: ReadonlyMap<string, number>): Promise<void> {
  await sql`
    with moves(id, quantity) as (values ${sql.join(toPairs(moves))})
    update protections set used = protections.used + moves.quantity from moves where protections.id = moves.id`.execute(host);
}

function toPairs(moves: ReadonlyMap<string, number>): RawBuilder<unknown>[] {
  return [...moves].map(([key, change]) => sql`(cast(${key} as text), cast(${change} as bigint))`);
}
