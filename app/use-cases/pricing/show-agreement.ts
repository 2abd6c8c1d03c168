import type { Buyer } from '#app/domain/accounts/people.ts';
import { orderTerms } from '#app/domain/ordering/order-terms.ts';
import type { AgreedPrice, AgreedScope, Agreement } from '#app/domain/pricing/agreement.ts';
import type { PriceFacts } from '#app/domain/pricing/price-facts.ts';
import { resolveEach } from '#app/domain/pricing/resolve-price.ts';
import { contractInForce, nearestTerms } from '#app/domain/pricing/terms.ts';
import type { Context } from '#app/ports/context.ts';
import { loadStanding, type Standing } from '#db/repositories/accounts/standing.ts';
import { loadShelfItems, type ShelfItem } from '#db/repositories/catalog/shelf-items.ts';
import { type KnownContract, loadActiveContracts, loadAgreedItems, loadAgreedScopes } from '#db/repositories/pricing/agreements.ts';
import { loadPriceFacts } from '#db/repositories/pricing/price-facts.ts';

/** What holds between the account and the host today. agreement null: no contract; list prices hold. */
export type AgreementShown = {
  readonly siteName: string;
  readonly agreement: Agreement | null;
  readonly scopes: readonly AgreedScope[];
  readonly prices: readonly AgreedPrice[];
  readonly total: number;
};

/** The contract in force for the chosen ship-to, its terms and a page of its prices as they are paid today. */
export async function showAgreement(context: Context, buyer: Buyer, page: { readonly offset: number; readonly limit: number }): Promise<AgreementShown> {
  const db = context.store.reader(buyer.scope);
  const standing = await loadStanding(db, buyer, context.clock.now());
  const { chain, now } = standing;
  const chainIds = chain.map((node) => node.accountId);
  const contract = contractInForce(await loadActiveContracts(db, chain), now.day);
  if (!contract) return { siteName: chain[0].name, agreement: null, scopes: [], prices: [], total: 0 };
  const lines = { contractId: contract.contractId, chainIds };
  const { rows, total } = await loadAgreedItems(db, lines, page);
  const items = await loadShelfItems(db, rows, chainIds);
  const facts = await loadPriceFacts(db, { chain, items: items.map((item) => item.priceItem), on: now.day, currency: chain[0].currency });
  return {
    siteName: chain[0].name,
    agreement: toAgreement(contract, standing),
    scopes: await loadAgreedScopes(db, lines),
    prices: toAgreedPrices(items, facts),
    total,
  };
}

function toAgreement({ number, version, accountName, currency, validFrom, validTo }: KnownContract, { chain, contracts }: Standing): Agreement {
  const { paymentDays, rank, poRequired } = orderTerms({ chain, contracts, carriageRules: [], country: chain[0].country });
  const { bestPrice, carriageFreeFrom } = nearestTerms(contracts, []);
  return { number, version, accountName, currency, validFrom, validTo, paymentDays, rank, bestPrice: bestPrice === true, poRequired, carriageFreeFrom };
}

function toAgreedPrices(items: readonly ShelfItem[], facts: PriceFacts): readonly AgreedPrice[] {
  const resolved = resolveEach(
    items.map(({ itemId, unit }) => ({ itemId, quantity: unit.content })),
    facts,
  );
  return items.flatMap(({ sku, name, unit, baseUnit }, at) => {
    const price = resolved[at];
    if (!price?.ok) return [];
    const steps = price.value.ladder.rungs.map((rung) => ({ from: rung.from, price: rung.price }));
    return [{ sku, name, unit: { label: unit.label, content: unit.content }, piece: baseUnit.label, steps }];
  });
}
