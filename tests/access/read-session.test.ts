import { expect, test } from 'vitest';
import { readSession } from '#app/access/read-session.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { signOut } from '#app/use-cases/accounts/sign-out.ts';
import type { Store } from '#db/database.ts';
import { anAccount, aSite, aStaff, aSupplier, aUser } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { aLoadContext, aRequest, sessionOf, signedIn } from '#tests/support/sessions.ts';
import { onBoth } from '#tests/support/stores.ts';

function change(store: Store, table: 'users' | 'accounts', rowId: string, to: { readonly is_active?: 0 | 1; readonly roles?: string }) {
  return store.transaction(hostScope('test'), (tx) => tx.updateTable(table).set(to).where('id', '=', rowId).execute());
}

async function aSignedInBuyer(store: Store) {
  const above = await anAccount(store);
  const account = await anAccount(store, { parent_id: above.id });
  const second = await aSite(store, { parent_id: account.id, code: 'S-2' });
  const first = await aSite(store, { parent_id: account.id, code: 'S-1' });
  const user = await aUser(store, { account_id: account.id });
  const app = aContext(store);
  return { app, above, account, first, second, user, cookie: await signedIn(app, user.email) };
}

onBoth('reading a session', (open) => {
  test('gives a buyer the scope of the subtree, the lineage above, and the first site by code', async () => {
    const { app, above, account, first, second, user, cookie } = await aSignedInBuyer(await open());
    const session = await sessionOf(app, cookie);
    expect(session?.person).toMatchObject({ kind: 'buyer', userId: user.id, accountId: account.id, siteId: first.id, roles: ['buyer'], acting: null });
    const scope = session?.person.scope;
    expect(scope?.kind === 'accounts' && [...scope.accounts].sort()).toEqual([account.id, first.id, second.id].sort());
    expect(scope?.kind === 'accounts' && [...scope.lineage].sort()).toEqual([above.id, account.id, first.id, second.id].sort());
  });

  test('gives a supplier its own scope, and staff the host’s with a reason', async () => {
    const store = await open();
    const app = aContext(store);
    const supplier = await aSupplier(store);
    const staff = await aStaff(store, ['finance']);
    expect((await sessionOf(app, await signedIn(app, supplier.email)))?.person).toEqual(supplier);
    expect((await sessionOf(app, await signedIn(app, staff.email)))?.person).toEqual(staff);
  });

  test('takes two statements, and writes nothing within the minute', async () => {
    const statements: string[] = [];
    const store = await open({ onStatement: ({ sql }) => statements.push(sql) });
    const { app, cookie } = await aSignedInBuyer(store);
    app.clock.set('2026-03-04T12:00:59.999Z');
    statements.length = 0;
    expect(await sessionOf(app, cookie)).not.toBeNull();
    expect(statements).toHaveLength(2);
    expect(statements.join(' ')).not.toMatch(/update|insert|delete|begin/i);
  });

  test('notes once a minute that it is in use', async () => {
    const store = await open();
    const { app, cookie } = await aSignedInBuyer(store);
    app.clock.set('2026-03-04T12:01:00.000Z');
    await sessionOf(app, cookie);
    const row = await store.reader(hostScope('test')).selectFrom('sessions').select('seen_at').executeTakeFirstOrThrow();
    expect(row.seen_at).toBe('2026-03-04T12:01:00.000Z');
  });

  test('is read once a request, however many loaders ask', async () => {
    const statements: string[] = [];
    const store = await open({ onStatement: ({ sql }) => statements.push(sql) });
    const { app, cookie } = await aSignedInBuyer(store);
    const context = aLoadContext(app);
    statements.length = 0;
    const [one, two] = await Promise.all([readSession(context, aRequest('/today', { cookie })), readSession(context, aRequest('/today', { cookie }))]);
    expect(one).toBe(two);
    expect(statements).toHaveLength(2);
  });

  test('staff idle for 30 minutes are out, and stay out when the clock goes back', async () => {
    const store = await open();
    const app = aContext(store);
    const cookie = await signedIn(app, (await aStaff(store)).email);
    app.clock.set('2026-03-04T12:29:59.999Z');
    expect(await sessionOf(app, cookie)).not.toBeNull();
    app.clock.set('2026-03-04T12:59:59.999Z');
    expect(await sessionOf(app, cookie)).toBeNull();
    app.clock.set('2026-03-04T12:10:00.000Z');
    expect(await sessionOf(app, cookie)).toBeNull();
  });

  test('staff are out after 12 hours, however busy', async () => {
    const store = await open();
    const app = aContext(store);
    const cookie = await signedIn(app, (await aStaff(store)).email);
    for (let minute = 20; minute < 12 * 60; minute += 20) {
      app.clock.set(new Date(Date.parse('2026-03-04T12:00:00.000Z') + minute * 60_000).toISOString());
      expect(await sessionOf(app, cookie), `after ${minute} minutes`).not.toBeNull();
    }
    app.clock.set('2026-03-05T00:00:00.000Z');
    expect(await sessionOf(app, cookie)).toBeNull();
  });

  test('a buyer idle for 12 hours is out', async () => {
    const { app, cookie } = await aSignedInBuyer(await open());
    app.clock.set('2026-03-04T23:59:59.999Z');
    expect(await sessionOf(app, cookie)).not.toBeNull();
    app.clock.set('2026-03-05T11:59:59.999Z');
    expect(await sessionOf(app, cookie)).toBeNull();
  });

  test('a changed role counts at the next request', async () => {
    const store = await open();
    const { app, user, cookie } = await aSignedInBuyer(store);
    await change(store, 'users', user.id, { roles: '["payables","admin","nonsense"]' });
    expect((await sessionOf(app, cookie))?.person.roles).toEqual(['payables']);
  });

  test('a removed user, a blocked account and a blocked account above are out at the next request', async () => {
    const store = await open();
    const { app, above, account, user, cookie } = await aSignedInBuyer(store);
    for (const [table, row] of [
      ['users', user],
      ['accounts', account],
      ['accounts', above],
    ] as const) {
      await change(store, table, row.id, { is_active: 0 });
      expect(await sessionOf(app, cookie), `${table} ${row.name}`).toBeNull();
      await change(store, table, row.id, { is_active: 1 });
      expect(await sessionOf(app, cookie)).not.toBeNull();
    }
  });

  test('a site that closed gives way to the first open one', async () => {
    const store = await open();
    const { app, first, second, cookie } = await aSignedInBuyer(store);
    await change(store, 'accounts', first.id, { is_active: 0 });
    expect((await sessionOf(app, cookie))?.person).toMatchObject({ siteId: second.id });
  });

  test('signing out ends it, and no other cookie begins one', async () => {
    const store = await open();
    const { app, cookie } = await aSignedInBuyer(store);
    const session = await sessionOf(app, cookie);
    if (session) await signOut(app, session);
    for (const value of [
      cookie,
      'session=',
      'session=short',
      'session=../../etc/passwd',
      `session=${'A'.repeat(43)}`,
      `__Host-${cookie}`,
      'other=1; session = x',
    ]) {
      expect(await sessionOf(app, value), value).toBeNull();
    }
  });
});
