import type { Buyer } from '#app/domain/accounts/people.ts';
import { normalizeCode } from '#app/domain/catalog/item-code.ts';
import type { ItemSupply } from '#app/domain/fulfillment/supply.ts';
import type { CatalogEntry, LineFacts, TypedLine } from '#app/domain/ordering/order-facts.ts';
import { orderTerms } from '#app/domain/ordering/order-terms.ts';
import type { Day } from '#app/domain/shared/days.ts';
import type { ItemId } from '#app/domain/shared/ids.ts';
import type { Clock } from '#app/ports/context.ts';
import type { Database } from '#db/database.ts';
import { loadStanding } from '#db/repositories/accounts/standing.ts';
import { loadEntriesByCode } from '#db/repositories/catalog/catalog-entries.ts';
import { loadLabelHolds } from '#db/repositories/catalog/label/label-holds.ts';
import { loadSimilarCodes } from '#db/repositories/catalog/similar-codes.ts';
import { loadCarriageRules, loadTaxRates } from '#db/repositories/pricing/order-terms.ts';
import { loadPriceFacts } from '#db/repositories/pricing/price-facts.ts';

/** What is asked: lines as typed, from a day on (null: as soon as possible). */
export type Asked = { readonly lines: readonly TypedLine[]; readonly requestedOn: Day | null; readonly locale: string };

type Sources = {
  readonly db: Database;
  readonly clock: Clock;
  /** Free supply of the items: read for showing, locked for ordering. */
  readonly supplyOf: (itemIds: readonly ItemId[], today: Day) => Promise<ReadonlyMap<ItemId, ItemSupply>>;
};

/** Everything a verdict on lines depends on, in a number of statements that does not grow with the lines. */
export async function gatherLineFacts(sources: Sources, buyer: Buyer, asked: Asked): Promise<LineFacts> {
  const { db } = sources;
  const { chain, now, calendar, shipToCountry: country, contracts } = await loadStanding(db, buyer, sources.clock.now());
  const chainIds = chain.map((node) => node.accountId);
  const currency = chain[0].currency;

  const keys = [...new Set(asked.lines.map((line) => normalizeCode(line.code)).filter((key) => key !== ''))];
  const entries = await loadEntriesByCode(db, keys, chainIds);
  const items = orderedItems(entries);
  const carriageRules = await loadCarriageRules(db, { country, currency });

  return {
    now,
    requestedOn: laterOf(asked.requestedOn, now.day),
    currency,
    locale: asked.locale,
    chain,
    calendar,
    entries,
    suggestions: await loadSimilarCodes(
      db,
      keys.filter((key) => !entries.has(key)),
      chainIds,
    ),
    prices: await loadPriceFacts(db, { chain, items: items.map((entry) => entry.priceItem), on: now.day, currency }),
    supplies: await sources.supplyOf(
      items.map((entry) => entry.itemId),
      now.day,
    ),
    taxRates: await loadTaxRates(db, country, now.day),
    labels: await loadLabelHolds(
      db,
      items.map((entry) => entry.itemId),
      chainIds,
    ),
    terms: orderTerms({ chain, contracts, carriageRules, country }),
  };
}

/** Each item once, in id order, so that rows are always locked in the same order. */
function orderedItems(entries: ReadonlyMap<string, CatalogEntry>): readonly CatalogEntry[] {
  const byId = new Map([...entries.values()].map((entry) => [entry.itemId, entry]));
  return [...byId.values()].sort((a, b) => (a.itemId < b.itemId ? -1 : 1));
}

function laterOf(asked: Day | null, today: Day): Day {
  return asked !== null && asked > today ? asked : today;
}
