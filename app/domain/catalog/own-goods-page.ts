import type { AccountClass } from '../accounts/account-chain.ts';

/** An item on one of an account's own lists. isSold: it can be ordered; reason: why it is there, as somebody wrote it. */
export type OwnGoodsRow = { readonly sku: string; readonly name: string; readonly isSold: boolean; readonly reason: string | null };

/** What an account sees that not everybody sees, and what is kept from it, beside what its class is kept from. Lists by item code, cut at `most`. */
export type OwnGoodsPage = {
  readonly code: string;
  readonly name: string;
  readonly class: AccountClass;
  readonly granted: readonly OwnGoodsRow[];
  readonly excluded: readonly OwnGoodsRow[];
  readonly keptFromClass: number;
  readonly most: number;
};
