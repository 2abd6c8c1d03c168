import type { Staff } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { Day } from '#app/domain/shared/days.ts';
import { type AccountId, id, type ShipmentId } from '#app/domain/shared/ids.ts';
import type { Context } from '#app/ports/context.ts';
import { shipShipment } from '#app/use-cases/fulfillment/ship-shipment.ts';
import { startShipment } from '#app/use-cases/fulfillment/start-shipment.ts';
import { accepted, count, type Tally } from './tally.ts';

const MOST_PORTIONS = 500;
const CONSIGNMENT = { packages: 1, weightGrams: null, carrier: null, tracking: null, note: '' };

export type Shipped = { readonly shipmentId: ShipmentId; readonly accountId: AccountId; readonly lines: number };

/** Picks and ships, whole, everything on the shelf that is to leave by this day, by ship-to. */
export async function shipDue(context: Context, operations: Staff, { on, tally }: { readonly on: Day; readonly tally: Tally }): Promise<readonly Shipped[]> {
  const shipped: Shipped[] = [];
  for (const promiseIds of await loadsDue(context, on)) {
    const { number } = accepted(await startShipment(context, operations, { promiseIds }), 'starting a shipment');
    const lines = await pickedLines(context, number);
    const [first] = lines;
    if (!first) continue;
    const counted = lines.map(({ picked }) => picked);
    const command = { number, version: first.version, counted, acceptsBroken: true, consignment: CONSIGNMENT };
    accepted(await shipShipment(context, operations, command), `shipping ${number}`);
    shipped.push({ shipmentId: id<ShipmentId>(first.id), accountId: id<AccountId>(first.account_id), lines: lines.length });
  }
  count(tally, 'shipments', shipped.length);
  count(
    tally,
    'shipment lines',
    shipped.reduce((sum, { lines }) => sum + lines, 0),
  );
  return shipped;
}

/** What leaves together: promises of one ship-to and warehouse, no more than fit on a picking list. */
async function loadsDue({ store }: Context, on: Day): Promise<readonly (readonly string[])[]> {
  const due = await store
    .reader(hostScope('demo'))
    .selectFrom('promises')
    .innerJoin('orders', 'orders.id', 'promises.order_id')
    .select(['promises.id', 'promises.warehouse_id', 'orders.site_id'])
    .where('promises.status', '=', 'open')
    .where('promises.source', '=', 'stock')
    .where('promises.shipment_id', 'is', null)
    .where('promises.ship_on', '<=', on)
    .where('orders.status', '<>', 'on-hold')
    .orderBy('orders.site_id')
    .orderBy('promises.warehouse_id')
    .orderBy('promises.id')
    .execute();
  const loads: { readonly key: string; readonly ids: string[] }[] = [];
  for (const { id: promiseId, site_id, warehouse_id } of due) {
    const key = `${site_id} ${warehouse_id}`;
    const last = loads.at(-1);
    if (last?.key === key && last.ids.length < MOST_PORTIONS) last.ids.push(promiseId);
    else loads.push({ key, ids: [promiseId] });
  }
  return loads.map(({ ids }) => ids);
}

function pickedLines({ store }: Context, number: string) {
  return store
    .reader(hostScope('demo'))
    .selectFrom('shipments')
    .innerJoin('shipment_lines as line', 'line.shipment_id', 'shipments.id')
    .select(['shipments.id', 'shipments.account_id', 'shipments.version', 'line.picked'])
    .where('shipments.number', '=', number)
    .orderBy('line.position')
    .execute();
}
