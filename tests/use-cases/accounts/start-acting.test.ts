import { expect, test } from 'vitest';
import type { HostRole, Staff } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { Session } from '#app/domain/accounts/session.ts';
import { startActing } from '#app/use-cases/accounts/start-acting.ts';
import { stopActing } from '#app/use-cases/accounts/stop-acting.ts';
import type { Store } from '#db/database.ts';
import { anAccount, aSite, aStaff, insert } from '#tests/support/builders.ts';
import { aContext, type TestContext } from '#tests/support/context.ts';
import { cookieOf, sessionOf, signedIn } from '#tests/support/sessions.ts';
import { onBoth } from '#tests/support/stores.ts';

const REASON = 'phoned in by the buyer';

async function world(store: Store, roles: readonly HostRole[] = ['account-manager']) {
  const above = await anAccount(store);
  const account = await anAccount(store, { parent_id: above.id });
  const site = await aSite(store, { parent_id: account.id });
  const foreign = await anAccount(store);
  const staff = await aStaff(store, roles);
  await insert(store, 'account_team', {
    account_id: above.id,
    role: 'account-manager',
    user_id: staff.userId,
    name: staff.name,
    email: staff.email,
    phone: '1',
  });
  await insert(store, 'account_team', { account_id: foreign.id, role: 'shipper', user_id: staff.userId, name: staff.name, email: staff.email, phone: '1' });
  const app = aContext(store);
  const cookie = await signedIn(app, staff.email);
  return { app, account, site, foreign, staff, cookie, session: await staffSession(app, cookie) };
}

async function staffSession(app: TestContext, cookie: string): Promise<Session & { readonly person: Staff }> {
  const session = await sessionOf(app, cookie);
  if (session?.person.kind !== 'staff') throw new Error('a staff session was expected');
  return { ...session, person: session.person };
}

onBoth('acting for an account', (open) => {
  test('makes a buyer of the manager, under a new id, shown with the reason and written down with both identities', async () => {
    const store = await open();
    const { app, account, site, staff, cookie, session } = await world(store);
    const outcome = await startActing(app, session, { account: account.code, reason: REASON });
    const acting = outcome.ok ? await sessionOf(app, cookieOf(app, outcome.value.token)) : null;
    expect(acting?.person).toMatchObject({
      kind: 'buyer',
      userId: staff.userId,
      accountId: account.id,
      siteId: site.id,
      acting: { userId: staff.userId, reason: REASON },
    });
    expect(acting?.person.scope).toMatchObject({ kind: 'accounts' });
    expect(acting?.expiresAt).toBe(session.expiresAt);
    expect(await sessionOf(app, cookie)).toBeNull();
    const rows = await store.reader(hostScope('test')).selectFrom('audit_rows').selectAll().where('action', '=', 'acting-started').execute();
    expect(rows).toEqual([
      expect.objectContaining({ actor_id: staff.userId, acting_for_id: account.id, account_id: account.id, detail: JSON.stringify({ reason: REASON }) }),
    ]);
  });

  test('a foreign account, a blocked one and none at all get the same answer', async () => {
    const store = await open();
    const { app, foreign, session } = await world(store);
    const blocked = await anAccount(store, { is_active: 0 });
    for (const account of [foreign.code, blocked.code, 'NONE', '']) {
      expect(await startActing(app, session, { account, reason: REASON })).toEqual({ ok: false, refusal: { kind: 'no-such-account' } });
    }
  });

  test('an administrator acts for any; operations and finance for none, not even one they look after', async () => {
    const answers = [];
    for (const roles of [['admin'], ['operations'], ['finance']] as const) {
      const { app, account, foreign, session } = await world(await open(), roles);
      const target = roles[0] === 'admin' ? foreign : account;
      answers.push((await startActing(app, session, { account: target.code, reason: REASON })).ok);
    }
    expect(answers).toEqual([true, false, false]);
  });

  test('ends with the assignment, at the next request', async () => {
    const store = await open();
    const { app, account, staff, session } = await world(store);
    const outcome = await startActing(app, session, { account: account.code, reason: REASON });
    const cookie = outcome.ok ? cookieOf(app, outcome.value.token) : '';
    expect((await sessionOf(app, cookie))?.person.kind).toBe('buyer');
    await store.transaction(hostScope('test'), (tx) => tx.deleteFrom('account_team').where('user_id', '=', staff.userId).execute());
    expect((await sessionOf(app, cookie))?.person.kind).toBe('staff');
  });

  test('ends after 30 idle minutes like any session of staff', async () => {
    const { app, account, session } = await world(await open());
    const outcome = await startActing(app, session, { account: account.code, reason: REASON });
    app.clock.set('2026-03-04T12:30:00.000Z');
    expect(await sessionOf(app, outcome.ok ? cookieOf(app, outcome.value.token) : '')).toBeNull();
  });

  test('stopping gives the manager back, under a new id, and only once', async () => {
    const store = await open();
    const { app, account, session } = await world(store);
    const started = await startActing(app, session, { account: account.code, reason: REASON });
    const cookie = started.ok ? cookieOf(app, started.value.token) : '';
    const acting = await sessionOf(app, cookie);
    if (acting?.person.kind !== 'buyer') throw new Error('a buyer was expected');
    const own = { ...acting, person: acting.person };
    const stopped = await stopActing(app, own);
    expect(stopped.ok && (await sessionOf(app, cookieOf(app, stopped.value.token)))?.person.kind).toBe('staff');
    expect(await sessionOf(app, cookie)).toBeNull();
    expect(await stopActing(app, own)).toEqual({ ok: false, refusal: { kind: 'not-acting' } });
  });
});
