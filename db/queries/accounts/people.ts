import type { PersonListed, PersonPage } from '#app/domain/accounts/person-listed.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import { type AccountId, id, type UserId } from '#app/domain/shared/ids.ts';
import type { ListQuery, PageOf } from '#app/domain/shared/page-of.ts';
import type { Database } from '../../database.ts';
import { loadLookedAfter, sideOfRow, toRoles } from '../../repositories/accounts/people.ts';
import { containing } from '../containing.ts';

const PAGE_SIZE = 50;

/** Everyone who can sign in, the host's own first, by name. Needs the host scope. */
export async function listPeople(db: Database, { q, page }: ListQuery): Promise<PageOf<PersonListed>> {
  const like = containing(q);
  const found = fromUsers(db).$if(q !== '', (query) =>
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
    .select(COLUMNS)
    .orderBy((eb) => eb.case().when('users.account_id', 'is not', null).then(3).when('users.supplier_id', 'is not', null).then(2).else(1).end())
    .orderBy('users.name')
    .orderBy('users.id')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute();
  return { rows: rows.map(toPerson), total: counted.count, pageSize: PAGE_SIZE };
}

/** The people of one account itself, by name. Needs the host scope. */
export async function listPeopleOf(db: Database, accountId: AccountId): Promise<readonly PersonListed[]> {
  const rows = await fromUsers(db).select(COLUMNS).where('users.account_id', '=', accountId).orderBy('users.name').orderBy('users.id').execute();
  return rows.map(toPerson);
}

/** One user with what an administrator asks about them. Needs the host scope. */
export async function findPersonPage(db: Database, userId: string): Promise<PersonPage | null> {
  const row = await fromUsers(db)
    .select(COLUMNS)
    .select((eb) => [
      'users.phone',
      'users.created_at',
      eb
        .selectFrom('audit_rows as note')
        .select((notes) => notes.fn.max('note.at').as('at'))
        .whereRef('note.actor_id', '=', 'users.id')
        .where('note.action', '=', 'signed-in')
        .as('last_sign_in_at'),
      eb
        .selectFrom('sessions as session')
        .select((sessions) => sessions.cast<number>(sessions.fn.countAll(), 'bigint').as('count'))
        .whereRef('session.user_id', '=', 'users.id')
        .as('sessions'),
    ])
    .where('users.id', '=', userId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    ...toPerson(row),
    phone: row.phone,
    createdAt: row.created_at as Instant,
    lastSignInAt: row.last_sign_in_at as Instant | null,
    sessions: row.sessions ?? 0,
    looksAfter: await loadLookedAfter(db, userId),
  };
}

function fromUsers(db: Database) {
  return db
    .selectFrom('users')
    .leftJoin('accounts as account', 'account.id', 'users.account_id')
    .leftJoin('suppliers as supplier', 'supplier.id', 'users.supplier_id');
}

const COLUMNS = [
  'users.id',
  'users.name',
  'users.email',
  'users.roles',
  'users.is_active',
  'users.account_id',
  'users.supplier_id',
  'account.code as account_code',
  'account.name as account_name',
  'supplier.code as supplier_code',
  'supplier.name as supplier_name',
] as const;

type Row = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: string;
  readonly is_active: 0 | 1;
  readonly account_id: string | null;
  readonly supplier_id: string | null;
  readonly account_code: string | null;
  readonly account_name: string | null;
  readonly supplier_code: string | null;
  readonly supplier_name: string | null;
};

function toPerson(row: Row): PersonListed {
  const side = sideOfRow(row);
  const code = row.account_code ?? row.supplier_code;
  return {
    userId: id<UserId>(row.id),
    name: row.name,
    email: row.email,
    side,
    of: code === null ? null : { code, name: row.account_name ?? row.supplier_name ?? '' },
    roles: toRoles(side, row.roles),
    isActive: row.is_active === 1,
  };
}
