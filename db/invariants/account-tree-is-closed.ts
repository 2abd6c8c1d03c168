import type { Database } from '../database.ts';
import type { Violation } from './violation.ts';

/** The tree table lists every account with each of its ancestors and itself, at the right distance, and nothing else. */
export async function checkAccountTreeIsClosed(db: Database): Promise<readonly Violation[]> {
  const accounts = await db.selectFrom('accounts').select(['id', 'parent_id']).execute();
  const places = await db.selectFrom('account_tree').select(['account_id', 'ancestor_id', 'distance']).execute();
  const parents = new Map(accounts.map((account) => [account.id, account.parent_id]));
  const expected = new Set(
    accounts.flatMap((account) => chainOf(account.id, parents).map((ancestor, distance) => `${account.id} below ${ancestor} by ${distance}`)),
  );
  const actual = new Set(places.map((place) => `${place.account_id} below ${place.ancestor_id} by ${place.distance}`));
  return [
    ...[...expected].filter((place) => !actual.has(place)).map((place) => ({ subject: place, problem: 'is missing from the tree' })),
    ...[...actual].filter((place) => !expected.has(place)).map((place) => ({ subject: place, problem: 'is in the tree without being so' })),
  ];
}

/** The account, its parent, and so on to the top; a circle ends where it closes. */
function chainOf(accountId: string, parents: ReadonlyMap<string, string | null>): string[] {
  const chain: string[] = [];
  for (let at: string | null | undefined = accountId; at && !chain.includes(at); at = parents.get(at)) chain.push(at);
  return chain;
}
