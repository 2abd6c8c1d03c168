import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { id, type UserId } from '#app/domain/shared/ids.ts';
import { addSeconds } from '#app/domain/shared/instants.ts';
import { resetPassword } from '#app/use-cases/accounts/reset-password.ts';
import { signIn } from '#app/use-cases/accounts/sign-in.ts';
import type { Store } from '#db/database.ts';
import { insertPasswordReset } from '#db/repositories/accounts/password-resets.ts';
import type { UserRow } from '#db/schema.ts';
import { aUser } from '#tests/support/builders.ts';
import { aContext, NOON } from '#tests/support/context.ts';
import { sessionOf, signedIn } from '#tests/support/sessions.ts';
import { onBoth } from '#tests/support/stores.ts';

const GOOD = 'four unrelated words';
const TOKEN = 'T'.repeat(43);

async function aReset(store: Store, token = TOKEN, overrides: Partial<UserRow> = {}) {
  const user = await aUser(store, { name: 'Maya Lindqvist', ...overrides });
  await allow(store, user.id, token);
  return user;
}

function allow(store: Store, userId: string, token: string) {
  return store.transaction(hostScope('test'), (tx) => insertPasswordReset(tx, { token, userId: id<UserId>(userId), expiresAt: addSeconds(NOON, 3600) }));
}

onBoth('setting a new password', (open) => {
  test('lets the new one in, the old one not, and ends every session', async () => {
    const store = await open();
    const context = aContext(store);
    const { email } = await aReset(store);
    const cookies = [await signedIn(context, email), await signedIn(context, email)];
    expect(await resetPassword(context, { token: TOKEN, password: GOOD })).toEqual({ ok: true, value: null });
    for (const cookie of cookies) expect(await sessionOf(context, cookie)).toBeNull();
    const command = { email, address: '192.0.2.7', currentToken: null };
    expect(await signIn(context, { ...command, password: 'password' })).toMatchObject({ ok: false });
    expect(await signIn(context, { ...command, password: GOOD })).toMatchObject({ ok: true });
  });

  test('works once, and ends the other links of the user but nobody else’s', async () => {
    const store = await open();
    const context = aContext(store);
    const user = await aReset(store);
    await allow(store, user.id, 'U'.repeat(43));
    await aReset(store, 'V'.repeat(43));
    const tokens = [TOKEN, TOKEN, 'U'.repeat(43), 'V'.repeat(43), 'W'.repeat(43)];
    const outcomes = [];
    for (const token of tokens) outcomes.push((await resetPassword(context, { token, password: GOOD })).ok);
    expect(outcomes).toEqual([true, false, false, true, false]);
  });

  test('two at once: one of them', async () => {
    const store = await open();
    const context = aContext(store);
    await aReset(store);
    const outcomes = await Promise.all([GOOD, `${GOOD} too`].map((password) => resetPassword(context, { token: TOKEN, password })));
    expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
  });

  test('not after 60 minutes, and not for a blocked user', async () => {
    const store = await open();
    const context = aContext(store);
    await aReset(store);
    await aReset(store, 'B'.repeat(43), { is_active: 0 });
    expect(await resetPassword(context, { token: 'B'.repeat(43), password: GOOD })).toEqual({ ok: false, refusal: { kind: 'reset-not-open' } });
    context.clock.set('2026-03-04T13:00:00.000Z');
    expect(await resetPassword(context, { token: TOKEN, password: GOOD })).toEqual({ ok: false, refusal: { kind: 'reset-not-open' } });
  });

  test('a weak one leaves the link open', async () => {
    const store = await open();
    const context = aContext(store);
    await aReset(store);
    expect(await resetPassword(context, { token: TOKEN, password: 'password1234' })).toEqual({ ok: false, refusal: { kind: 'password-too-common' } });
    expect(await resetPassword(context, { token: TOKEN, password: GOOD })).toMatchObject({ ok: true });
  });
});
