import type { PersonListed } from '#app/domain/accounts/person-listed.ts';
import { accountRoles, hostRoles, supplierRoles } from '#app/domain/accounts/roles.ts';
import type { ListQuery, PageOf } from '#app/domain/shared/page-of.ts';
import type { Database } from '../../database.ts';
import { containing } from '../containing.ts';

const PAGE_SIZE = 50;

/** Everyone who can sign in, the host's own first, by name. Needs the host scope. */
export async function listPeople(db: Database, { q, page }: ListQuery): Promise<PageOf<PersonListed>> {
  const like = containing(q);
  const found = db
    .selectFrom('users')
    .leftJoin('accounts as account', 'account.id', 'users.account_id')
    .leftJoin('suppliers as supplier', 'supplier.id', 'users.supplier_id')
    .$if(q !== '', (query) =>
      query.where((eb) =>
        eb.or(
          (['users.name', 'users.email', 'account.name', 'account.code', 'supplier.name'] as const).map((column) =>
            eb(eb.fn<string>('lower', [column]), 'like', like),
          ),
        ),
      ),
    );
  const counted = await found.select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('count')).executeTakeFirstOrThrow();
  const rows = await found
    .select(['users.name', 'users.email', 'users.roles', 'users.is_active', 'account.code as account_code', 'account.name as account_name'])
    .select(['supplier.code as supplier_code', 'supplier.name as supplier_name'])
    .orderBy((eb) => eb.case().when('users.account_id', 'is not', null).then(3).when('users.supplier_id', 'is not', null).then(2).else(1).end())
    .orderBy('users.name')
    .orderBy('users.id')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute();
  return { rows: rows.map(toPerson), total: counted.count, pageSize: PAGE_SIZE };
}

type Row = {
  readonly name: string;
  readonly email: string;
  readonly roles: string;
  readonly is_active: 0 | 1;
  readonly account_code: string | null;
  readonly account_name: string | null;
  readonly supplier_code: string | null;
  readonly supplier_name: string | null;
};

function toPerson(row: Row): PersonListed {
  const parsed: unknown = JSON.parse(row.roles);
  const words = Array.isArray(parsed) ? parsed : [];
  const known = { name: row.name, email: row.email, isActive: row.is_active === 1 };
  if (row.account_code !== null) return { ...known, side: 'account', of: { code: row.account_code, name: row.account_name ?? '' }, roles: accountRoles(words) };
  if (row.supplier_code !== null)
    return { ...known, side: 'supplier', of: { code: row.supplier_code, name: row.supplier_name ?? '' }, roles: supplierRoles(words) };
  return { ...known, side: 'host', of: null, roles: hostRoles(words) };
}
