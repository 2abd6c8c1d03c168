import type { Buyer } from '#app/domain/accounts/people.ts';
import { normalizeCode } from '#app/domain/catalog/item-code.ts';
import type { SellingUnit } from '#app/domain/catalog/selling-unit.ts';
import { nextBreak } from '#app/domain/pricing/ladder.ts';
import { type ResolvedPrice, resolvePrices } from '#app/domain/pricing/resolve-price.ts';
import type { Day } from '#app/domain/shared/days.ts';
import { type ItemId, id } from '#app/domain/shared/ids.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import type { Context } from '#app/ports/context.ts';
import { loadStanding } from '#db/repositories/accounts/standing.ts';
import { type ListItem, loadListItems } from '#db/repositories/catalog/assortment.ts';
import { toPriceItem } from '#db/repositories/catalog/catalog-entries.ts';
import { loadSoldUnits } from '#db/repositories/catalog/sold-units.ts';
import { loadPriceFacts } from '#db/repositories/pricing/price-facts.ts';

/** count: of the account's own unit of the item. */
export type PriceQuestion = { readonly sku: string; readonly count: number };

/** Prices in ten-thousandths of the minor unit for `basis` base units, amounts in minor units, counts in `unit`. no-such-item: not there, or not theirs. */
export type PriceAnswer =
  | {
      readonly kind: 'priced';
      readonly item: string;
      readonly count: number;
      readonly unit: { readonly code: string; readonly label: string; readonly content: number };
      readonly price: { readonly tenThousandths: number; readonly basis: number };
      readonly net: number;
      readonly next: { readonly count: number; readonly price: { readonly tenThousandths: number; readonly basis: number }; readonly net: number } | null;
    }
  | { readonly kind: 'price-on-request' | 'no-such-item'; readonly item: string; readonly count: number };

export type PriceAnswers = { readonly on: Day; readonly currency: string; readonly lines: readonly PriceAnswer[] };

/** The account's own prices for the lines together, as on one order, in as many statements for fifty as for one. */
export async function priceItems(context: Context, buyer: Buyer, questions: readonly PriceQuestion[]): Promise<PriceAnswers> {
  const db = context.store.reader(buyer.scope);
  const { chain, now } = await loadStanding(db, buyer, context.clock.now());
  const chainIds = chain.map((node) => node.accountId);
  const { currency } = chain[0];
  const keys = [...new Set(questions.map(({ sku }) => normalizeCode(sku)))];
  const rows = keys.length === 0 ? [] : await loadListItems(db, { skuKeys: keys, chainIds });
  if (rows.length === 0) return { on: now.day, currency, lines: questions.map(noSuchItem) };
  const units = await loadSoldUnits(db, rows, chainIds);
  const facts = await loadPriceFacts(db, { chain, items: rows.map(toPriceItem), on: now.day, currency });

  const known = new Map(rows.map((row, at) => [row.sku_key, { row, unit: units[at] }]));
  const wanted = questions.map((question) => toWanted(question, known.get(normalizeCode(question.sku))));
  const found = wanted.filter((line) => line !== null);
  const resolved = new Map(resolvePrices(found, facts).map((price, at) => [found[at], price]));
  const lines = questions.map((question, at) => {
    const line = wanted[at];
    if (!line) return noSuchItem(question);
    const price = resolved.get(line);
    return price?.ok ? toAnswer(question, line, price.value) : { kind: 'price-on-request' as const, item: question.sku, count: question.count };
  });
  return { on: now.day, currency, lines };
}

type Wanted = { readonly itemId: ItemId; readonly quantity: ReturnType<typeof quantity>; readonly unit: SellingUnit };

function toWanted({ count }: PriceQuestion, known: { readonly row: ListItem; readonly unit: SellingUnit | undefined } | undefined): Wanted | null {
  return known?.unit ? { itemId: id<ItemId>(known.row.id), quantity: quantity(count * known.unit.content), unit: known.unit } : null;
}

function toAnswer({ sku, count }: PriceQuestion, { unit }: Wanted, { price, net, ladder }: ResolvedPrice): PriceAnswer {
  const next = nextBreak(ladder, unit);
  return {
    kind: 'priced',
    item: sku,
    count,
    unit: { code: unit.unitCode, label: unit.label, content: unit.content },
    price: { tenThousandths: price.tenThousandths, basis: price.basis },
    net: net.minor,
    next: next && { count: next.count, price: { tenThousandths: next.price.tenThousandths, basis: next.price.basis }, net: next.total.minor },
  };
}

function noSuchItem({ sku, count }: PriceQuestion): PriceAnswer {
  return { kind: 'no-such-item', item: sku, count };
}
