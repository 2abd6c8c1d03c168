import type { Buyer } from '#app/domain/accounts/people.ts';
import type { Spelling } from '#app/domain/catalog/search-notes.ts';
import type { Day } from '#app/domain/shared/days.ts';
import { accept, type Result } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { loadStanding } from '#db/repositories/accounts/standing.ts';
import type { NoSuchGroup } from '../catalog/look-through.ts';
import { type FoundPrices, findPrices } from './find-prices.ts';

/** on null: today. group: a code; query: words or a code; page: from 1. */
export type AskedPrices = {
  readonly on: Day | null;
  readonly group: string | null;
  readonly query: string;
  readonly spelling?: Spelling;
  readonly page: number;
  readonly size: number;
};

/** A page of the price list of the chosen ship-to. today: there, where the host counts its days. */
export type PriceListShown = FoundPrices & { readonly on: Day; readonly today: Day; readonly currency: string; readonly siteName: string };

/** What the account pays on a day for what it can order. Refuses a group in which it sees nothing. */
export async function listPrices(context: Context, buyer: Buyer, { on, ...asked }: AskedPrices): Promise<Result<PriceListShown, NoSuchGroup>> {
  const db = context.store.reader(buyer.scope);
  const standing = await loadStanding(db, buyer, context.clock.now());
  const { chain, now } = standing;
  const day = on ?? now.day;
  const found = await findPrices(db, { buyer, standing, browsing: { ...asked, only: null }, on: day });
  if (!found.ok) return found;
  return accept({ ...found.value, on: day, today: now.day, currency: chain[0].currency, siteName: chain[0].name });
}
