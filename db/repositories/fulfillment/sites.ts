import type { ShipCalendar } from '#app/domain/fulfillment/supply.ts';
import { assert } from '#app/domain/shared/assert.ts';
import type { AccountId } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';

/** Where and when a ship-to takes goods. hostZone: the zone of the legal entity, whose days prices and cut-offs go by. */
export type ShipTo = { readonly country: string; readonly zone: string; readonly hostZone: string; readonly calendar: ShipCalendar };

export async function loadShipTo(db: Database, siteId: AccountId): Promise<ShipTo> {
  const row = await db
    .selectFrom('sites')
    .select((eb) => [
      'country',
      'zone',
      'delivery_days',
      'transit_days',
      'cut_off',
      eb.selectFrom('host_facts').select('host_facts.value').where('host_facts.name', '=', 'zone').as('host_zone'),
    ])
    .where('account_id', '=', siteId)
    .executeTakeFirst();
  assert(row, `account ${siteId} is a site with an address`);
  return { country: row.country, zone: row.zone, hostZone: row.host_zone ?? 'UTC', calendar: toCalendar(row) };
}

/** delivery_days: ISO weekdays written together, such as '12345'. */
export function toCalendar(row: { readonly delivery_days: string; readonly transit_days: number; readonly cut_off: string }): ShipCalendar {
  return { deliveryDays: [...row.delivery_days].map(Number), transitDays: row.transit_days, cutOff: row.cut_off };
}
