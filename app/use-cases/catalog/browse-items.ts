import type { Buyer } from '#app/domain/accounts/people.ts';
import { type CutOff, nextCutOff } from '#app/domain/fulfillment/cut-off.ts';
import type { ShelfRow } from '#app/domain/ordering/shelf-row.ts';
import { accept, type Result } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { loadStanding } from '#db/repositories/accounts/standing.ts';
import { fillShelf } from './fill-shelf.ts';
import { type Browsing, type LookedThrough, lookThrough, type NoSuchGroup } from './look-through.ts';

/** A page of the account's assortment, each item priced and dated. */
export type Shelf = Omit<LookedThrough, 'rows'> & {
  readonly rows: readonly ShelfRow[];
  readonly currency: string;
  readonly siteName: string;
  readonly cutOff: CutOff;
};

/** One page of a group, of a search or of all there is, priced for the account. Refuses a group in which it sees nothing. */
export async function browseItems(context: Context, buyer: Buyer, browsing: Browsing): Promise<Result<Shelf, NoSuchGroup>> {
  const db = context.store.reader(buyer.scope);
  const standing = await loadStanding(db, buyer, context.clock.now());
  const { chain, now, calendar } = standing;
  const looked = await lookThrough(db, { buyer, chainIds: chain.map((node) => node.accountId), browsing });
  if (!looked.ok) return looked;
  return accept({
    ...looked.value,
    rows: await fillShelf(context, buyer, { db, standing, rows: looked.value.rows }),
    currency: chain[0].currency,
    siteName: chain[0].name,
    cutOff: nextCutOff(now, calendar),
  });
}
