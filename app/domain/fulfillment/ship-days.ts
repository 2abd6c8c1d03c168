import { addDays, type Day, weekday } from '../shared/days.ts';
import type { ShipCalendar } from './supply.ts';

/** The day goods leave the warehouse and the day they arrive. */
export type ShipDays = { readonly shipOn: Day; readonly deliverOn: Day };

/**
 * The first delivery day of a ship-to for goods that are ready on a day, not before the requested one. Transit counts
 * working days (Monday to Friday); deliveries fall on the ship-to's weekdays. Source: domain.md parts 7 and 9.
 */
export function firstDelivery(goods: { readonly readyOn: Day; readonly requestedOn: Day; readonly calendar: ShipCalendar }): ShipDays {
  const { calendar } = goods;
  const earliest = workingDaysAfter(nextWorkingDay(goods.readyOn), calendar.transitDays);
  let deliverOn = earliest > goods.requestedOn ? earliest : goods.requestedOn;
  while (!calendar.deliveryDays.includes(weekday(deliverOn))) deliverOn = addDays(deliverOn, 1);
  return { shipOn: workingDaysBefore(deliverOn, calendar.transitDays), deliverOn };
}

/** The day on which goods from the shelf can leave: today before the ship-to's cut-off, else tomorrow. Source: domain.md part 9. */
export function readyFromShelf(now: { readonly day: Day; readonly time: string }, calendar: ShipCalendar): Day {
  return nextWorkingDay(now.time < calendar.cutOff ? now.day : addDays(now.day, 1));
}

function nextWorkingDay(from: Day): Day {
  let on = from;
  while (weekday(on) > 5) on = addDays(on, 1);
  return on;
}

function workingDaysAfter(from: Day, count: number): Day {
  let on = from;
  for (let left = count; left > 0; left--) on = nextWorkingDay(addDays(on, 1));
  return on;
}

function workingDaysBefore(from: Day, count: number): Day {
  let on = from;
  for (let left = count; left > 0; left--) {
    do on = addDays(on, -1);
    while (weekday(on) > 5);
  }
  return on;
}
