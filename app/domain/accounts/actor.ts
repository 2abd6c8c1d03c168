import type { AccountId, UserId } from '../shared/ids.ts';
import type { Person } from './people.ts';

/** Who did it. actingFor: the account in whose name a host user did it, so that every row carries both. */
export type Actor = { readonly userId: UserId | null; readonly actingFor: AccountId | null };

/** The two identities a row of what someone does carries. Source: promises.md 56. */
export function actorOf(person: Person): Actor {
  return { userId: person.userId, actingFor: person.kind === 'buyer' && person.acting ? person.accountId : null };
}
