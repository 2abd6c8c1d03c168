import { toPerson } from '#app/access/to-person.ts';
import type { Buyer, HostRole, Staff } from '#app/domain/accounts/people.ts';
import { assert } from '#app/domain/shared/assert.ts';
import { type AccountId, id, type UserId } from '#app/domain/shared/ids.ts';
import type { Clock } from '#app/ports/context.ts';
import type { Database } from '#db/database.ts';

const REASON = 'orders of the real year';

/** Who does what in the month. buyerOf: the administrator, ordering in an account's name as the portal lets them; null: the account is blocked. */
export type MonthPeople = { readonly operations: Staff; readonly finance: Staff; readonly buyerOf: (accountId: AccountId) => Promise<Buyer | null> };

/** The people of the demo, with the standing a session of theirs would have. Needs the host scope. */
export async function monthPeople(db: Database, clock: Clock): Promise<MonthPeople> {
  const sessionOf = await sessions(db, clock);
  const staff = async (role: HostRole) => {
    const person = await toPerson(db, { ...sessionOf(role), acting: null });
    assert(person?.kind === 'staff', `the demo has someone in ${role}`);
    return person;
  };
  const buyers = new Map<AccountId, Buyer | null>();
  const buyerOf = async (accountId: AccountId) => {
    const known = buyers.get(accountId);
    if (known !== undefined) return known;
    const person = await toPerson(db, { ...sessionOf('admin'), acting: { accountId, reason: REASON } });
    const buyer = person?.kind === 'buyer' ? person : null;
    buyers.set(accountId, buyer);
    return buyer;
  };
  return { operations: await staff('operations'), finance: await staff('finance'), buyerOf };
}

async function sessions(db: Database, clock: Clock) {
  const users = await db
    .selectFrom('users')
    .select(['id', 'name', 'email', 'roles'])
    .where('account_id', 'is', null)
    .where('supplier_id', 'is', null)
    .where('is_active', '=', 1)
    .orderBy('email')
    .execute();
  const at = clock.now();
  return (role: HostRole) => {
    const user = users.find(({ roles }) => roles.includes(`"${role}"`));
    assert(user, `the demo has someone in ${role}`);
    const roleWords: readonly string[] = JSON.parse(user.roles);
    const person = { userId: id<UserId>(user.id), name: user.name, email: user.email, roleWords };
    return { ...person, theme: 'system', belongsTo: { side: 'host' }, siteId: null, seenAt: at, expiresAt: at } as const;
  };
}
