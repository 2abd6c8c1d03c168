import type { AccountChain, AccountClass } from '../accounts/account-chain.ts';
import type { CarriageRule } from '../pricing/carriage.ts';
import { type ContractTerms, nearestTerms } from '../pricing/terms.ts';
import type { OrderTerms } from './order-facts.ts';

/** Net days where neither a contract nor the account says otherwise. */
export const STANDARD_PAYMENT_DAYS = 30;

/** The rank of an account whose contracts name none: 1 is served first. Source: domain.md part 7, "priority terms by class". */
const CLASS_RANK: Readonly<Record<AccountClass, number>> = { key: 3, growth: 6, standard: 9 };

type Sources = {
  readonly chain: AccountChain;
  readonly contracts: readonly ContractTerms[];
  readonly carriageRules: readonly CarriageRule[];
  readonly country: string;
};

/** What an order owes to agreements: each field from the nearest node that says it, else from the class. Source: domain.md parts 5, 7, 8. */
export function orderTerms({ chain, contracts, carriageRules, country }: Sources): OrderTerms {
  const terms = nearestTerms(
    contracts,
    chain.map((node, distance) => ({ distance, paymentDays: node.paymentDays, poRequired: node.poRequired })),
  );
  return {
    paymentDays: terms.paymentDays ?? STANDARD_PAYMENT_DAYS,
    rank: terms.priorityRank ?? CLASS_RANK[chain[0].class],
    poRequired: terms.poRequired ?? false,
    carriage: { rules: carriageRules, country, accountClass: chain[0].class, freeFrom: terms.carriageFreeFrom },
  };
}
