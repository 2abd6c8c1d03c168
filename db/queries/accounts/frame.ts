import type { Buyer, Person, Supplier } from '#app/domain/accounts/people.ts';
import type { AccountId } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';
import { prepared } from '../../prepared.ts';

export type Contact = { readonly name: string; readonly phone: string; readonly email: string };
type Named = { readonly id: string; readonly name: string };

/** What stands around every page of someone signed in. */
export type FrameFacts = {
  readonly account: { readonly name: string; readonly sites: readonly Named[] } | null;
  readonly supplierName: string | null;
  readonly manager: Contact | null;
  /** Facts of the host by name, such as name and order_desk_phone. */
  readonly host: ReadonlyMap<string, string>;
};

const HOST_FACTS = ['name', 'zone', 'order_desk_name', 'order_desk_phone', 'order_desk_email', 'is_demo'];

/** Everything the frame shows, at most three statements. */
export async function findFrame(db: Database, person: Person): Promise<FrameFacts> {
  const host = await findHostFacts(db);
  switch (person.kind) {
    case 'buyer':
      return { account: await findAccountAndSites(db, person), supplierName: null, manager: await findManager(db, person), host };
    case 'supplier':
      return { account: null, supplierName: await findSupplierName(db, person), manager: null, host };
    case 'staff':
      return { account: null, supplierName: null, manager: null, host };
  }
}

/** What anyone may know of the host, also at the sign-in page. */
export async function findHostFacts(db: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await readHostFacts(db, { names: HOST_FACTS });
  return new Map(rows.map((row) => [row.name, row.value]));
}

const readHostFacts = prepared((db, { names }: { readonly names: readonly string[] }) =>
  db.selectFrom('host_facts').select(['name', 'value']).where('name', 'in', names),
);

async function findAccountAndSites(db: Database, { accountId, scope }: Buyer): Promise<FrameFacts['account']> {
  const nodes = await readAccountAndSites(db, { accountId, accounts: scope.accounts });
  const sites = nodes.filter((node) => node.level === 'site' && node.is_active === 1);
  return { name: nodes.find((node) => node.id === accountId)?.name ?? '', sites: sites.map(({ id, name }) => ({ id, name })) };
}

const readAccountAndSites = prepared((db, { accountId, accounts }: { readonly accountId: AccountId; readonly accounts: readonly AccountId[] }) =>
  db
    .selectFrom('accounts')
    .select(['id', 'name', 'level', 'is_active'])
    .where('id', 'in', accounts)
    .where((eb) => eb.or([eb('id', '=', accountId), eb.and([eb('level', '=', 'site'), eb('is_active', '=', 1)])]))
    .orderBy('name')
    .orderBy('id'),
);

/** The account manager of the nearest node: of the chosen site itself, else of the nodes above it. */
async function findManager(db: Database, { siteId, scope }: Buyer): Promise<Contact | null> {
  const [nearest] = await readManagers(db, { siteId, lineage: scope.lineage });
  return nearest ?? null;
}

const readManagers = prepared((db, { siteId, lineage }: { readonly siteId: AccountId; readonly lineage: readonly AccountId[] }) =>
  db
    .selectFrom('account_team as team')
    .innerJoin('account_tree as tree', 'tree.ancestor_id', 'team.account_id')
    .select(['team.name', 'team.phone', 'team.email'])
    .where('team.account_id', 'in', lineage)
    .where('tree.account_id', '=', siteId)
    .where('team.role', '=', 'account-manager')
    .orderBy('tree.distance')
    .orderBy('team.user_id')
    .limit(1),
);

async function findSupplierName(db: Database, { supplierId }: Supplier): Promise<string | null> {
  const row = await db.selectFrom('suppliers').select('name').where('id', '=', supplierId).executeTakeFirst();
  return row?.name ?? null;
}
