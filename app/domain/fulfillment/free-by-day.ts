import type { Day } from '../shared/days.ts';
import { type Quantity, quantity } from '../shared/quantity.ts';
import { deliveryDays, nextCutOff } from './cut-off.ts';
import { type AskTerms, promiseLines } from './promise.ts';
import type { ItemSupply } from './supply.ts';

/** Base units that could reach the ship-to by a delivery day, if all were asked for now. */
export type FreeOn = { readonly day: Day; readonly free: number };

/** What is free for the asker on each of the next delivery days, in whole units of `unitContent`, as promising would give it. Source: domain.md part 7. */
export function freeByDay(supply: ItemSupply, terms: AskTerms, of: { readonly unitContent: Quantity; readonly days: number }): readonly FreeOn[] {
  const whole = supply.receipts.reduce((sum, receipt) => sum + receipt.free, Math.max(0, supply.free));
  const most = quantity(whole - (whole % of.unitContent));
  const [portions = []] = promiseLines([{ itemId: supply.itemId, quantity: most, unitContent: of.unitContent }], terms, new Map([[supply.itemId, supply]]));
  const { deliverOn } = nextCutOff(terms.now, terms.calendar);
  return deliveryDays(deliverOn, terms.calendar, of.days).map((day) => ({
    day,
    free: portions.reduce((sum, portion) => sum + (portion.deliverOn !== null && portion.deliverOn <= day ? portion.quantity : 0), 0),
  }));
}
