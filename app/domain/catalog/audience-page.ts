import type { Audience } from './decide-audience.ts';

/** An item and who sees it. granted: accounts it is granted to; excluded: accounts it is kept from; cut at a few, `more` says how many there are. */
export type AudiencePage = {
  readonly sku: string;
  readonly name: string;
  readonly audience: Audience;
  readonly granted: AccountsNamed;
  readonly excluded: AccountsNamed;
};
export type AccountsNamed = { readonly accounts: readonly { readonly code: string; readonly name: string }[]; readonly total: number };
