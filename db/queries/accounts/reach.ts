import { type AccountId, id } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';
import { prepared } from '../../prepared.ts';

/** What someone of an account reaches. */
export type Reach = {
  /** The account and all below it. */
  readonly accounts: readonly AccountId[];
  /** These and the nodes above, whose agreements hold for them too. */
  readonly lineage: readonly AccountId[];
  /** Where goods can go, by code. */
  readonly openSites: readonly AccountId[];
};

/** The subtree of an account and the nodes above it, in one statement; null when it or a node above is blocked or unknown. */
export async function findReach(db: Database, accountId: AccountId): Promise<Reach | null> {
  const nodes = await readAround(db, { accountId });
  const below = nodes.filter((node) => node.side === 'below');
  const above = nodes.filter((node) => node.side === 'above');
  const itself = below.find((node) => node.distance === 0);
  if (!itself || [itself, ...above].some((node) => node.is_active === 0)) return null;
  const sites = below.filter((node) => node.level === 'site' && node.is_active === 1);
  return {
    accounts: toIds(below),
    lineage: toIds([...below, ...above]),
    openSites: toIds(sites.toSorted((a, b) => (a.code < b.code ? -1 : 1))),
  };
}

const readAround = prepared((db, { accountId }: { readonly accountId: AccountId }) =>
  db
    .selectFrom('account_tree as tree')
    .innerJoin('accounts as node', 'node.id', 'tree.account_id')
    .select((eb) => ['node.id', 'node.code', 'node.level', 'node.is_active', 'tree.distance', eb.val<string>('below').as('side')])
    .where('tree.ancestor_id', '=', accountId)
    .unionAll(
      db
        .selectFrom('account_tree as tree')
        .innerJoin('accounts as node', 'node.id', 'tree.ancestor_id')
        .select((eb) => ['node.id', 'node.code', 'node.level', 'node.is_active', 'tree.distance', eb.val<string>('above').as('side')])
        .where('tree.account_id', '=', accountId)
        .where('tree.distance', '>', 0),
    ),
);

function toIds(nodes: readonly { readonly id: string }[]): readonly AccountId[] {
  return nodes.map((node) => id<AccountId>(node.id));
}
