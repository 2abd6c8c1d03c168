import type { AccountChain } from '#app/domain/accounts/account-chain.ts';
import type { TaxRate } from '#app/domain/ordering/order-facts.ts';
import type { CarriageRule } from '#app/domain/pricing/carriage.ts';
import type { ContractTerms } from '#app/domain/pricing/terms.ts';
import type { Day } from '#app/domain/shared/days.ts';
import { type AccountId, id } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';

/** Terms of every contract of the chain in force on the day, nearest node first, later start first. */
export async function loadContractTerms(db: Database, chain: AccountChain, on: Day): Promise<readonly ContractTerms[]> {
  const rows = await db
    .selectFrom('contracts')
    .select(['account_id', 'number', 'payment_days', 'priority_rank', 'best_price', 'carriage_free_from'])
    .where(
      'account_id',
      'in',
      chain.map((node) => node.accountId),
    )
    .where('status', '=', 'active')
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]))
    .orderBy('valid_from', 'desc')
    .orderBy('id')
    .execute();
  return chain.flatMap((node, distance) =>
    rows
      .filter((row) => row.account_id === node.accountId)
      .map((row) => ({
        accountId: id<AccountId>(row.account_id),
        distance,
        paymentDays: row.payment_days,
        priorityRank: row.priority_rank,
        bestPrice: row.best_price === null ? null : row.best_price === 1,
        carriageFreeFrom: row.carriage_free_from,
      })),
  );
}

/** The tax of each item category for goods that go to a country, on the day. A rule for the country beats the rule for all others. */
export async function loadTaxRates(db: Database, country: string, on: Day): Promise<ReadonlyMap<string, TaxRate>> {
  const rows = await db
    .selectFrom('tax_rates')
    .select(['item_category', 'country', 'category', 'rate_basis_points', 'reason'])
    .where('country', 'in', [country, '*'])
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]))
    .execute();
  const general = rows.filter((row) => row.country === '*');
  const particular = rows.filter((row) => row.country === country);
  return new Map(
    [...general, ...particular].map((row) => [row.item_category, { category: row.category, rateBasisPoints: row.rate_basis_points, reason: row.reason }]),
  );
}

export async function loadCarriageRules(db: Database, of: { readonly country: string; readonly currency: string }): Promise<readonly CarriageRule[]> {
  const rows = await db
    .selectFrom('carriage_rules')
    .select(['country', 'account_class', 'currency', 'charge', 'free_from'])
    .where('country', 'in', [of.country, '*'])
    .where('currency', '=', of.currency)
    .execute();
  return rows.map((row) => ({ country: row.country, accountClass: row.account_class, currency: row.currency, charge: row.charge, freeFrom: row.free_from }));
}
