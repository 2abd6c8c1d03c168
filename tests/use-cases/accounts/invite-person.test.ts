import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { addSeconds } from '#app/domain/shared/instants.ts';
import { workOnce } from '#app/jobs/worker.ts';
import { inviteAgain } from '#app/use-cases/accounts/invite-again.ts';
import { type InvitePerson, invitePerson } from '#app/use-cases/accounts/invite-person.ts';
import { resetPassword } from '#app/use-cases/accounts/reset-password.ts';
import { sendInvitation } from '#app/use-cases/accounts/send-invitation.ts';
import { signIn } from '#app/use-cases/accounts/sign-in.ts';
import { findPersonPage } from '#db/queries/accounts/people.ts';
import { anAccount, aStaff, aSupplier, aUser, insert } from '#tests/support/builders.ts';
import { aContext, NOON } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');
const PASSWORD = 'four unrelated words';

function anInvitation(more: Partial<InvitePerson> = {}): InvitePerson {
  return { email: 'zoe@example.com', name: 'Zoe Park', phone: '', side: 'host', of: '', roles: ['finance'], ...more };
}

onBoth('inviting a person', (open) => {
  test('adds them to their account without a password, notes it, and mails a link that sets the first one', async () => {
    const store = await open();
    await insert(store, 'host_facts', { name: 'is_demo', value: '1' });
    const context = aContext(store);
    const admin = await aStaff(store);
    const account = await anAccount(store);
    const invited = await invitePerson(context, admin, anInvitation({ side: 'account', of: account.code, roles: ['payables', 'buyer'] }));
    if (!invited.ok) throw new Error(invited.refusal.kind);
    const { userId } = invited.value;
    const db = store.reader(host);
    expect(await findPersonPage(db, userId)).toMatchObject({
      email: 'zoe@example.com',
      of: { code: account.code },
      roles: ['buyer', 'payables'],
      isActive: true,
      lastSignInAt: null,
    });
    expect(await db.selectFrom('audit_rows').select(['action', 'actor_id', 'account_id', 'subject_id', 'detail']).execute()).toEqual([
      { action: 'person-invited', actor_id: admin.userId, account_id: account.id, subject_id: userId, detail: '{"roles":"buyer payables"}' },
    ]);
    const attempt = { email: 'zoe@example.com', password: PASSWORD, address: '192.0.2.7', currentToken: null };
    expect((await signIn(context, attempt)).ok).toBe(false);

    expect(await workOnce(context, 'worker')).toBe(true);
    const letter = await db.selectFrom('letters').selectAll().executeTakeFirstOrThrow();
    expect(letter).toMatchObject({ recipient: 'zoe@example.com', account_id: account.id });
    const token = /\/reset\/([\w-]{43})/.exec(letter.text)?.[1] ?? '';
    expect((await resetPassword(context, { token, password: PASSWORD })).ok).toBe(true);
    expect(await signIn(context, attempt)).toMatchObject({ ok: true, value: { side: 'account' } });
    expect((await findPersonPage(db, userId))?.lastSignInAt).toBe(context.clock.now());
  });

  test('makes a link that lasts seven days and works once', async () => {
    const store = await open();
    await insert(store, 'host_facts', { name: 'is_demo', value: '1' });
    const context = aContext(store);
    const { userId } = await aStaff(store);
    await sendInvitation(context, { jobId: 'job-1', userId });
    const { text } = await store.reader(host).selectFrom('letters').select('text').executeTakeFirstOrThrow();
    const use = () => resetPassword(context, { token: /\/reset\/([\w-]{43})/.exec(text)?.[1] ?? '', password: PASSWORD });
    context.clock.set(addSeconds(NOON, 7 * 24 * 3_600));
    expect(await use()).toEqual({ ok: false, refusal: { kind: 'reset-not-open' } });
    context.clock.set(addSeconds(NOON, 7 * 24 * 3_600 - 1));
    expect((await use()).ok).toBe(true);
    expect(await use()).toEqual({ ok: false, refusal: { kind: 'reset-not-open' } });
  });

  test('goes to a supplier by its code, and to the host without one', async () => {
    const store = await open();
    const [context, admin, supplier] = [aContext(store), await aStaff(store), await aSupplier(store)];
    const { code } = await store.reader(host).selectFrom('suppliers').select('code').executeTakeFirstOrThrow();
    const made = await invitePerson(context, admin, anInvitation({ side: 'supplier', of: code, roles: ['catalog-manager'] }));
    expect(made.ok && (await findPersonPage(store.reader(host), made.value.userId))).toMatchObject({ side: 'supplier', of: { code } });
    expect(supplier.roles).toEqual(['catalog-manager']);
    expect((await invitePerson(context, admin, anInvitation({ email: 'yan@example.com' }))).ok).toBe(true);
  });

  test('is refused without the right, for a known email, for a company that is not there or blocked, and for roles of another side', async () => {
    const store = await open();
    const [context, admin, finance, user] = [aContext(store), await aStaff(store), await aStaff(store, ['finance']), await aUser(store)];
    const blocked = await anAccount(store, { is_active: 0 });
    const kindOf = async (more: Partial<InvitePerson>, by = admin) => {
      const outcome = await invitePerson(context, by, anInvitation(more));
      return outcome.ok ? 'ok' : outcome.refusal.kind;
    };
    expect(await kindOf({}, finance)).toBe('not-allowed');
    expect(await kindOf({ email: user.email })).toBe('email-taken');
    expect(await kindOf({ side: 'account', of: 'A00000000', roles: ['buyer'] })).toBe('no-such-company');
    expect(await kindOf({ side: 'account', of: blocked.code, roles: ['buyer'] })).toBe('no-such-company');
    expect(await kindOf({ side: 'supplier', of: 'S0', roles: ['catalog-manager'] })).toBe('no-such-company');
    expect(await kindOf({ roles: ['buyer'] })).toBe('role-of-other-side');
    expect(await kindOf({ roles: [] })).toBe('no-role');
    const db = store.reader(host);
    expect(await db.selectFrom('users').select('id').where('email', '=', 'zoe@example.com').execute()).toEqual([]);
    expect(await db.selectFrom('jobs').select('id').execute()).toEqual([]);
  });

  test('at the same moment twice, makes one person', async () => {
    const store = await open();
    const [context, admin] = [aContext(store), await aStaff(store)];
    const outcomes = await Promise.all([1, 2, 3].map(() => invitePerson(context, admin, anInvitation())));
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.refusal.kind)).sort()).toEqual(['email-taken', 'email-taken', 'ok']);
  });
});

onBoth('inviting again', (open) => {
  test('queues another letter and notes it', async () => {
    const store = await open();
    const [context, admin, user] = [aContext(store), await aStaff(store), await aStaff(store, ['finance'])];
    expect(await inviteAgain(context, admin, user.userId)).toEqual({ ok: true, value: null });
    const db = store.reader(host);
    expect(await db.selectFrom('jobs').select(['kind', 'payload']).execute()).toEqual([
      { kind: 'send-invitation', payload: JSON.stringify({ userId: user.userId }) },
    ]);
    expect(await db.selectFrom('audit_rows').select('action').execute()).toEqual([{ action: 'person-invited-again' }]);
  });

  test('is refused for nobody, for oneself, for someone blocked, and without the right', async () => {
    const store = await open();
    const [context, admin, finance] = [aContext(store), await aStaff(store), await aStaff(store, ['finance'])];
    const blocked = await aUser(store, { roles: '["finance"]', is_active: 0 });
    const kindOf = async (userId: string, by = admin) => {
      const outcome = await inviteAgain(context, by, userId as typeof admin.userId);
      return outcome.ok ? 'ok' : outcome.refusal.kind;
    };
    expect(await kindOf('nobody')).toBe('no-such-person');
    expect(await kindOf(admin.userId)).toBe('own-person');
    expect(await kindOf(blocked.id)).toBe('is-blocked');
    expect(await kindOf(admin.userId, finance)).toBe('not-allowed');
  });
});
