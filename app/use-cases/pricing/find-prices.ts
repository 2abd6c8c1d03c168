import type { Buyer } from '#app/domain/accounts/people.ts';
import { type OwnPrice, toOwnPrices } from '#app/domain/pricing/own-price.ts';
import type { Day } from '#app/domain/shared/days.ts';
import { accept, type Result } from '#app/domain/shared/result.ts';
import type { Database } from '#db/database.ts';
import type { Standing } from '#db/repositories/accounts/standing.ts';
import { loadShelfItems } from '#db/repositories/catalog/shelf-items.ts';
import { loadPriceFacts } from '#db/repositories/pricing/price-facts.ts';
import { type Browsing, type LookedThrough, lookThrough, type NoSuchGroup } from '../catalog/look-through.ts';

/** A page of own prices and where in the assortment it stands. */
export type FoundPrices = Omit<LookedThrough, 'rows'> & { readonly prices: readonly OwnPrice[] };

type Finding = { readonly buyer: Buyer; readonly standing: Standing; readonly browsing: Browsing; readonly on: Day };

/** A page of the assortment as it is priced on a day, in as many statements for fifty items as for one. Refuses a group in which nothing is seen. */
export async function findPrices(db: Database, { buyer, standing: { chain }, browsing, on }: Finding): Promise<Result<FoundPrices, NoSuchGroup>> {
  const chainIds = chain.map((node) => node.accountId);
  const looked = await lookThrough(db, { buyer, chainIds, browsing });
  if (!looked.ok) return looked;
  const { rows, ...list } = looked.value;
  const items = await loadShelfItems(db, rows, chainIds);
  const facts = await loadPriceFacts(db, { chain, items: items.map((item) => item.priceItem), on, currency: chain[0].currency });
  return accept({ ...list, prices: toOwnPrices(items, facts) });
}
