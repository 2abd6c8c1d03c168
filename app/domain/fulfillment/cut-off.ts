import { addDays, type Day, daysBetween, weekday } from '../shared/days.ts';
import { firstDelivery, readyFromShelf } from './ship-days.ts';
import type { ShipCalendar } from './supply.ts';

/** The last moment for the next delivery: until `time` of `day` at the warehouse, goods on the shelf arrive on `deliverOn`. */
export type CutOff = { readonly day: Day; readonly time: string; readonly minutesLeft: number; readonly deliverOn: Day };

/**
 * The next cut-off of a ship-to on a working day, with whole minutes left by the wall clock (a change of the clocks in between
 * is not counted). Source: domain.md part 9, experience.md 3.1.
 */
export function nextCutOff(now: { readonly day: Day; readonly time: string }, calendar: ShipCalendar): CutOff {
  const day = readyFromShelf(now, calendar);
  const minutesLeft = daysBetween(now.day, day) * 1_440 + minutesOf(calendar.cutOff) - minutesOf(now.time);
  const { deliverOn } = firstDelivery({ readyOn: day, requestedOn: now.day, calendar });
  return { day, time: calendar.cutOff, minutesLeft, deliverOn };
}

/** The delivery days of a ship-to from a day on, that day included. */
export function deliveryDays(from: Day, calendar: ShipCalendar, count: number): readonly Day[] {
  const days: Day[] = [];
  for (let on = from; days.length < count; on = addDays(on, 1)) if (calendar.deliveryDays.includes(weekday(on))) days.push(on);
  return days;
}

function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
