import { hostScope } from '#app/domain/accounts/scope.ts';
import { addDays, type Day, day, instant } from '#app/domain/shared/days.ts';
import type { Clock, Context } from '#app/ports/context.ts';
import { draftShipped, issueClean } from './bill-shipped.ts';
import { creditDocument } from './credit-document.ts';
import { type MonthPeople, monthPeople } from './month-people.ts';
import { loadPastMonth, type PastDocument } from './past-month.ts';
import { payDue } from './pay-due.ts';
import { placeDocument } from './place-document.ts';
import { shipDue } from './ship-due.ts';
import { stockUp } from './stock-up.ts';
import { countRefused, emptyTally, type Tally, timed } from './tally.ts';

/** How long after its invoice a customer pays, and after the month what was ordered last has left and been paid. */
const PAYS_AFTER_DAYS = 7;
const DAYS_AFTER = 14;
const LONGEST_MONTH = 31;

/** A clock that stands until the month moves it. */
export type MovedClock = Clock & { readonly moveTo: (on: Day, time: string) => void };
/** paidPercent: of how many invoices in a hundred the money comes. */
export type LiveMonth = { readonly month: string; readonly paidPercent: number; readonly onDay: (on: Day) => void };

export function movedClock(): MovedClock {
  let now = instant('2000-01-01T00:00:00.000Z');
  return {
    now: () => now,
    moveTo: (on, time) => {
      now = instant(`${on}T${time}:00.000Z`);
    },
  };
}

/**
 * Lives a month of the history again, day by day, through the use-cases: what was invoiced is ordered, shipped, invoiced anew,
 * reviewed by rule and paid in part; what came back is taken back and credited.
 */
export async function liveMonth(context: Context & { readonly clock: MovedClock }, { month, paidPercent, onDay }: LiveMonth): Promise<Tally> {
  const tally = emptyTally();
  const db = context.store.reader(hostScope('demo'));
  const documents = await loadPastMonth(db, month);
  const first = day(`${month}-01`);
  context.clock.moveTo(first, '05:00');
  const people = await monthPeople(db, context.clock);
  await timed(tally, 'stock up', () => stockUp(context, people.operations, { documents, tally }));

  const issued = new Map<Day, readonly string[]>();
  for (let on = first; on <= addDays(first, LONGEST_MONTH + DAYS_AFTER); on = addDays(on, 1)) {
    onDay(on);
    const today = documents.filter(({ issuedOn }) => issuedOn === on);
    issued.set(on, await liveDay({ context, people, tally }, { on, today }));
    const due = issued.get(addDays(on, -PAYS_AFTER_DAYS)) ?? [];
    const paying = due.filter((number) => isPaid(number, paidPercent));
    await timed(tally, 'pay', () => payDue(context, people.finance, { numbers: paying, on, tally }));
  }
  return tally;
}

type Month = { readonly context: Context & { readonly clock: MovedClock }; readonly people: MonthPeople; readonly tally: Tally };
type MonthDay = { readonly on: Day; readonly today: readonly PastDocument[] };

/** One day: orders come in, goods leave and are invoiced, then what came back is credited. The numbers of the invoices issued. */
async function liveDay({ context, people, tally }: Month, { on, today }: MonthDay): Promise<readonly string[]> {
  const { operations, finance } = people;
  context.clock.moveTo(on, '08:00');
  for (const document of today.filter(({ kind }) => kind === 'invoice')) {
    const buyer = await people.buyerOf(document.accountId);
    if (buyer) await timed(tally, 'place', () => placeDocument(context, { document, buyer, finance, tally }));
    else countRefused(tally, 'documents of blocked accounts');
  }
  context.clock.moveTo(on, '15:00');
  const shipped = await timed(tally, 'ship', () => shipDue(context, operations, { on, tally }));
  const drafts = await timed(tally, 'draft', () => draftShipped(context, shipped, tally));
  const numbers = await timed(tally, 'review and issue', () => issueClean(context, finance, { drafts, on, tally }));
  context.clock.moveTo(on, '16:00');
  for (const document of today.filter(({ kind }) => kind === 'credit'))
    await timed(tally, 'credit', () => creditDocument(context, { operations, finance, document, tally }));
  return numbers;
}

/** So many of any hundred numbers one after the other, spread evenly. */
function isPaid(number: string, percent: number): boolean {
  return (Number(number.replaceAll(/\D/g, '')) * percent) % 100 < percent;
}
