import type { Buyer } from '#app/domain/accounts/people.ts';
import { nextCutOff } from '#app/domain/fulfillment/cut-off.ts';
import type { Today } from '#app/domain/ordering/today.ts';
import { addDays } from '#app/domain/shared/days.ts';
import type { Context } from '#app/ports/context.ts';
import { loadStanding } from '#db/repositories/accounts/standing.ts';
import { loadArriving, loadPromiseChanges } from '#db/repositories/ordering/today-facts.ts';

const DAYS_AHEAD = 6;
const CHANGES_SHOWN = 6;

/** What a buyer's day begins with: until when to order, what comes within a week, which dates changed. */
export async function showToday(context: Context, buyer: Buyer): Promise<Today> {
  const db = context.store.reader(buyer.scope);
  const { chain, now, calendar } = await loadStanding(db, buyer, context.clock.now());
  const { accounts } = buyer.scope;
  return {
    on: now.day,
    siteName: chain[0].name,
    cutOff: nextCutOff(now, calendar),
    arriving: await loadArriving(db, { accounts, from: now.day, to: addDays(now.day, DAYS_AHEAD) }),
    changes: await loadPromiseChanges(db, accounts, CHANGES_SHOWN),
  };
}
