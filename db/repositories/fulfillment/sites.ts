import type { ShipCalendar } from '#app/domain/fulfillment/supply.ts';

/** When a ship-to takes goods. delivery_days: ISO weekdays written together, such as '12345'. */
export function toCalendar(row: { readonly delivery_days: string; readonly transit_days: number; readonly cut_off: string }): ShipCalendar {
  return { deliveryDays: [...row.delivery_days].map(Number), transitDays: row.transit_days, cutOff: row.cut_off };
}
