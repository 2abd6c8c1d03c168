import type { AccountId } from '../shared/ids.ts';

export type AccountClass = 'key' | 'growth' | 'standard';

/** A node of the account tree as terms see it; null: the nearest node above decides. Amounts in minor units. */
export type AccountNode = {
  readonly accountId: AccountId;
  readonly name: string;
  readonly class: AccountClass;
  readonly country: string;
  readonly currency: string;
  readonly creditLimit: number | null;
  readonly paymentDays: number | null;
  readonly poRequired: boolean | null;
};

/** A ship-to and the nodes above it, nearest first; never empty. Source: domain.md part 1. */
export type AccountChain = readonly [AccountNode, ...AccountNode[]];
