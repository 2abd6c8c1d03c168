import type { Buyer } from '#app/domain/accounts/people.ts';
import type { OwnPrice } from '#app/domain/pricing/own-price.ts';
import { assert } from '#app/domain/shared/assert.ts';
import type { Day } from '#app/domain/shared/days.ts';
import { accept, type Result } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { loadAccountCode } from '#db/repositories/accounts/accounts.ts';
import { loadStanding } from '#db/repositories/accounts/standing.ts';
import type { NoSuchGroup } from '../catalog/look-through.ts';
import { type FoundPrices, findPrices } from './find-prices.ts';
import type { AskedPrices } from './list-prices.ts';

const STRETCH = 250;

/** The whole list, to be read a stretch at a time. accountCode: of the chosen ship-to. */
export type PriceListRead = {
  readonly accountCode: string;
  readonly on: Day;
  readonly currency: string;
  readonly stretches: AsyncIterable<readonly OwnPrice[]>;
};

type Asked = Pick<AskedPrices, 'on' | 'group' | 'query' | 'spelling'>;

/** As listPrices, all pages of it. Refuses a group in which the account sees nothing, before anything is read. */
export async function readPriceList(context: Context, buyer: Buyer, { on, ...asked }: Asked): Promise<Result<PriceListRead, NoSuchGroup>> {
  const db = context.store.reader(buyer.scope);
  const standing = await loadStanding(db, buyer, context.clock.now());
  const day = on ?? standing.now.day;
  const readPage = (page: number) => findPrices(db, { buyer, standing, browsing: { ...asked, only: null, page, size: STRETCH }, on: day });
  const first = await readPage(1);
  if (!first.ok) return first;
  const accountCode = await loadAccountCode(db, buyer.siteId);
  return accept({ accountCode, on: day, currency: standing.chain[0].currency, stretches: stretchesOf(first.value, readPage) });
}

async function* stretchesOf(first: FoundPrices, readPage: (page: number) => Promise<Result<FoundPrices, NoSuchGroup>>): AsyncGenerator<readonly OwnPrice[]> {
  yield first.prices;
  for (let page = 2; (page - 1) * STRETCH < first.total; page += 1) {
    const next = await readPage(page);
    // A file that ended here would pass for the whole list.
    assert(next.ok, 'a group that was there when the list began');
    yield next.value.prices;
  }
}
