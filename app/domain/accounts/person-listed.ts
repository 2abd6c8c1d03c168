import type { Role } from './people.ts';

/** A user of any side, as the administrator lists them. of: the account or supplier; null for the host. */
export type PersonListed = {
  readonly name: string;
  readonly email: string;
  readonly side: 'account' | 'supplier' | 'host';
  readonly of: { readonly code: string; readonly name: string } | null;
  readonly roles: readonly Role[];
  readonly isActive: boolean;
};
