import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { id, type UserId } from '#app/domain/shared/ids.ts';
import { blockPerson } from '#app/use-cases/accounts/block-person.ts';
import { resetPassword } from '#app/use-cases/accounts/reset-password.ts';
import { sendResetLetter } from '#app/use-cases/accounts/send-reset-letter.ts';
import { unblockPerson } from '#app/use-cases/accounts/unblock-person.ts';
import type { Store } from '#db/database.ts';
import { anAccount, aStaff, aUser, insert } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { sessionOf, signedIn } from '#tests/support/sessions.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');
const actions = async (store: Store) =>
  (await store.reader(host).selectFrom('audit_rows').select('action').where('action', 'like', 'person-%').orderBy('id').execute()).map((row) => row.action);

onBoth('blocking a person', (open) => {
  test('ends their sessions and their open links at once, and lets them in again when undone', async () => {
    const store = await open();
    await insert(store, 'host_facts', { name: 'is_demo', value: '1' });
    const [context, admin, user] = [aContext(store), await aStaff(store), await aStaff(store, ['finance'])];
    const cookie = await signedIn(context, user.email);
    await sendResetLetter(context, { jobId: 'job-1', email: user.email });
    const { text } = await store.reader(host).selectFrom('letters').select('text').executeTakeFirstOrThrow();
    expect(await sessionOf(context, cookie)).not.toBeNull();

    expect(await blockPerson(context, admin, user.userId)).toEqual({ ok: true, value: null });
    expect(await sessionOf(context, cookie)).toBeNull();
    expect(await store.reader(host).selectFrom('sessions').select('token_hash').where('user_id', '=', user.userId).execute()).toEqual([]);
    await expect(signedIn(context, user.email)).rejects.toThrow('wrong-credentials');
    expect(await blockPerson(context, admin, user.userId)).toEqual({ ok: true, value: null });

    expect(await unblockPerson(context, admin, user.userId)).toEqual({ ok: true, value: null });
    expect(await unblockPerson(context, admin, user.userId)).toEqual({ ok: true, value: null });
    expect(await sessionOf(context, cookie)).toBeNull();
    const token = /\/reset\/([\w-]{43})/.exec(text)?.[1] ?? '';
    expect(await resetPassword(context, { token, password: 'four unrelated words' })).toEqual({ ok: false, refusal: { kind: 'reset-not-open' } });
    expect(await sessionOf(context, await signedIn(context, user.email))).toMatchObject({ person: { roles: ['finance'] } });
    expect(await actions(store)).toEqual(['person-blocked', 'person-unblocked']);
  });

  test('is refused for nobody, for oneself, without the right, and before accounts are handed over', async () => {
    const store = await open();
    const [context, admin, manager] = [aContext(store), await aStaff(store), await aStaff(store, ['account-manager'])];
    const account = await anAccount(store);
    const { userId, name, email } = manager;
    await insert(store, 'account_team', { account_id: account.id, role: 'account-manager', user_id: userId, name, email, phone: '' });
    const refusalOf = async (of: UserId, by = admin) => {
      const outcome = await blockPerson(context, by, of);
      return outcome.ok ? null : outcome.refusal;
    };
    expect(await refusalOf(id<UserId>('nobody'))).toEqual({ kind: 'no-such-person' });
    expect(await refusalOf(admin.userId)).toEqual({ kind: 'own-person' });
    expect(await refusalOf(admin.userId, manager)).toEqual({ kind: 'not-allowed' });
    expect(await refusalOf(userId)).toEqual({ kind: 'looks-after-accounts', accounts: [{ code: account.code, name: account.name }] });
    expect(await unblockPerson(context, admin, id<UserId>('nobody'))).toEqual({ ok: false, refusal: { kind: 'no-such-person' } });
    expect(await unblockPerson(context, admin, admin.userId)).toEqual({ ok: false, refusal: { kind: 'own-person' } });
    expect(await actions(store)).toEqual([]);
  });

  test('of two administrators who block each other at once, one stays', async () => {
    const store = await open();
    const [context, ann, ben] = [aContext(store), await aStaff(store), await aStaff(store)];
    const outcomes = await Promise.all([blockPerson(context, ann, ben.userId), blockPerson(context, ben, ann.userId)]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.refusal.kind)).sort()).toEqual(['last-admin', 'ok']);
    expect(await store.reader(host).selectFrom('users').select('id').where('is_active', '=', 1).execute()).toHaveLength(1);
  });

  test('a user of an account is no administrator, whatever their row says', async () => {
    const store = await open();
    const [context, admin] = [aContext(store), await aStaff(store)];
    const user = await aUser(store, { account_id: (await anAccount(store)).id, roles: '["buyer","admin"]' });
    expect(await blockPerson(context, admin, id<UserId>(user.id))).toEqual({ ok: true, value: null });
  });
});
