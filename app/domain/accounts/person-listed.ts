import type { Instant } from '../shared/days.ts';
import type { UserId } from '../shared/ids.ts';
import type { LookedAfter } from './decide-person.ts';
import type { Role } from './people.ts';
import type { Side } from './session.ts';

/** A user of any side, as the administrator lists them. of: the account or supplier; null for the host. */
export type PersonListed = {
  readonly userId: UserId;
  readonly name: string;
  readonly email: string;
  readonly side: Side;
  readonly of: { readonly code: string; readonly name: string } | null;
  readonly roles: readonly Role[];
  readonly isActive: boolean;
};

/** A user on a page of their own. looksAfter: the accounts whose team they are in. */
export type PersonPage = PersonListed & {
  readonly phone: string;
  readonly createdAt: Instant;
  readonly lastSignInAt: Instant | null;
  readonly sessions: number;
  readonly looksAfter: readonly LookedAfter[];
};
