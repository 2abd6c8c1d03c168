import { type Day, daysBetween, weekday } from '../../shared/days.ts';

/** Whole weeks, in days, by which a ledger moves so that its last day falls into the week before today's (Monday to Sunday). */
export function weeksForward({ last, today }: { readonly last: Day; readonly today: Day }): number {
  return daysBetween(last, today) + weekday(last) - weekday(today) - 7;
}
