import type { HostRole } from '#app/domain/accounts/people.ts';
import type { Store } from '#db/database.ts';
import type { AccountRow } from '#db/schema.ts';
import { anAccount, aSite, aStaff, aSupplier, aUser, insert } from '#tests/support/builders.ts';
import { aContext, type TestContext } from '#tests/support/context.ts';
import { signedIn } from '#tests/support/sessions.ts';
import { somePayments } from '#tests/support/some-payments.ts';
import { VISITORS, type Visitor } from './matrix-roles.ts';

/** Two accounts that must not see each other, and everyone who may knock, signed in. */
export type World = {
  readonly store: Store;
  readonly app: TestContext;
  readonly own: { readonly account: AccountRow; readonly site: AccountRow };
  readonly foreign: { readonly account: AccountRow; readonly site: AccountRow };
  readonly users: ReadonlyMap<Visitor, { readonly userId: string; readonly email: string }>;
  cookieOf(visitor: Visitor): string | undefined;
};

export async function aWorld(store: Store): Promise<World> {
  const app = aContext(store, { payments: somePayments });
  await insert(store, 'host_facts', { name: 'zone', value: 'Europe/London' });
  const own = await anAccountWithSites(store);
  const foreign = await anAccountWithSites(store);
  const users = new Map<Visitor, { readonly userId: string; readonly email: string }>();
  const cookies = new Map<Visitor, string>();
  for (const visitor of VISITORS) {
    if (visitor === 'nobody') continue;
    const user = await aVisitor(store, visitor, own.account.id);
    users.set(visitor, user);
    cookies.set(visitor, await signedIn(app, user.email));
  }
  return { store, app, own, foreign, users, cookieOf: (visitor) => cookies.get(visitor) };
}

async function anAccountWithSites(store: Store) {
  const account = await anAccount(store);
  return { account, site: await aSite(store, { parent_id: account.id }) };
}

async function aVisitor(store: Store, visitor: Exclude<Visitor, 'nobody'>, accountId: string): Promise<{ readonly userId: string; readonly email: string }> {
  if (visitor === 'catalog-manager') return aSupplier(store);
  if (visitor === 'without-role') return aStaff(store, []);
  if (isHostRole(visitor)) {
    const staff = await aStaff(store, [visitor]);
    if (visitor !== 'account-manager') return staff;
    await insert(store, 'account_team', { account_id: accountId, role: visitor, user_id: staff.userId, name: staff.name, email: staff.email, phone: '1' });
    return staff;
  }
  const user = await aUser(store, { account_id: accountId, roles: JSON.stringify([visitor]) });
  return { userId: user.id, email: user.email };
}

function isHostRole(visitor: Visitor): visitor is HostRole {
  return ['account-manager', 'finance', 'operations', 'admin'].includes(visitor);
}
