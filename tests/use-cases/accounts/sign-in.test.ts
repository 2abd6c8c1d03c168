import { hash, verify } from '@node-rs/argon2';
import { describe, expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { Passwords } from '#app/ports/context.ts';
import { signIn, UNKNOWN_USER_HASH } from '#app/use-cases/accounts/sign-in.ts';
import type { Store } from '#db/database.ts';
import { anAccount, aStaff, aSupplier, aUser } from '#tests/support/builders.ts';
import { aContext, type TestContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const ADDRESS = '192.0.2.7';

function attempt(email: string, password = 'password', more: { readonly address?: string; readonly currentToken?: string } = {}) {
  return { email, password, address: more.address ?? ADDRESS, currentToken: more.currentToken ?? null };
}

function read(store: Store) {
  return store.reader(hostScope('test'));
}

/** The clear passwords of the test context, counting what would be hashed. */
function counted(): Passwords & { checked: string[] } {
  const checked: string[] = [];
  return {
    checked,
    hash: async (password) => `clear:${password}`,
    verify: async (password, passwordHash) => {
      checked.push(passwordHash);
      return passwordHash === `clear:${password}` ? 'match' : 'no-match';
    },
  };
}

async function fail(context: TestContext, times: number, next: (time: number) => ReturnType<typeof attempt>) {
  for (let time = 0; time < times; time++) await signIn(context, next(time));
}

onBoth('signing in', (open) => {
  test('begins a session that knows only the hash of its token', async () => {
    const store = await open();
    const user = await aUser(store, { account_id: (await anAccount(store)).id });
    const outcome = await signIn(aContext(store), attempt(user.email));
    expect(outcome).toMatchObject({ ok: true, value: { side: 'account' } });
    const [row] = await read(store).selectFrom('sessions').selectAll().execute();
    expect(row).toMatchObject({ user_id: user.id, acting_account_id: null });
    expect(outcome.ok && JSON.stringify(row).includes(outcome.value.token)).toBe(false);
  });

  test('tells the side of each kind of user', async () => {
    const store = await open();
    const context = aContext(store);
    const sides = [];
    for (const { email } of [await aStaff(store), await aSupplier(store)]) {
      const outcome = await signIn(context, attempt(email));
      sides.push(outcome.ok ? outcome.value.side : outcome.refusal.kind);
    }
    expect(sides).toEqual(['host', 'supplier']);
  });

  test('gives a new id each time and ends the session the browser had', async () => {
    const store = await open();
    const context = aContext(store);
    const { email } = await aUser(store);
    const first = await signIn(context, attempt(email));
    const second = await signIn(context, attempt(email, 'password', first.ok ? { currentToken: first.value.token } : {}));
    expect(first.ok && second.ok && first.value.token !== second.value.token).toBe(true);
    expect(await read(store).selectFrom('sessions').selectAll().execute()).toHaveLength(1);
  });

  test('answers the unknown, the blocked and the wrong alike, and checks one hash for each', async () => {
    const store = await open();
    const passwords = counted();
    const context = aContext(store, { passwords });
    const known = await aUser(store);
    const blocked = await aUser(store, { is_active: 0 });
    const answers = [];
    for (const command of [attempt(known.email, 'wrong'), attempt('nobody@example.com'), attempt(blocked.email)]) {
      answers.push(await signIn(context, command));
    }
    expect(answers).toEqual(Array(3).fill({ ok: false, refusal: { kind: 'wrong-credentials' } }));
    expect(passwords.checked).toEqual([known.password_hash, UNKNOWN_USER_HASH, blocked.password_hash]);
    expect(await read(store).selectFrom('audit_rows').select('action').execute()).toEqual(Array(3).fill({ action: 'sign-in-failed' }));
  });

  test('sends the same statements for an unknown user as for a wrong password', async () => {
    const statements: string[] = [];
    const store = await open({ onStatement: ({ sql }) => statements.push(sql) });
    const known = await aUser(store);
    const context = aContext(store);
    const sentFor = async (email: string) => {
      statements.length = 0;
      await signIn(context, attempt(email, 'wrong'));
      return [...statements];
    };
    const forKnown = await sentFor(known.email);
    expect(await sentFor('nobody@example.com')).toEqual(forKnown);
    expect(forKnown.length).toBeGreaterThan(4);
  });

  test('refuses the eleventh try of one email before hashing, and says when to come back', async () => {
    const store = await open();
    const passwords = counted();
    const context = aContext(store, { passwords });
    const { email } = await aUser(store);
    await fail(context, 10, () => attempt(email, 'wrong'));
    expect(await signIn(context, attempt(email))).toEqual({ ok: false, refusal: { kind: 'too-many-tries', retryAfterSeconds: 900 } });
    expect(passwords.checked).toHaveLength(10);
    context.clock.set('2026-03-04T12:15:00.000Z');
    expect(await signIn(context, attempt(email))).toMatchObject({ ok: true });
  });

  test('throttles an unknown email no differently', async () => {
    const store = await open();
    const context = aContext(store);
    await fail(context, 10, () => attempt('nobody@example.com'));
    expect(await signIn(context, attempt('nobody@example.com'))).toMatchObject({ refusal: { kind: 'too-many-tries' } });
  });

  test('refuses an address that tries many emails', async () => {
    const store = await open();
    const context = aContext(store);
    await fail(context, 100, (time) => attempt(`guess${time}@example.com`));
    expect(await signIn(context, attempt('guess101@example.com'))).toMatchObject({ refusal: { kind: 'too-many-tries' } });
    expect(await signIn(context, attempt('guess101@example.com', 'password', { address: '198.51.100.4' }))).toMatchObject({
      refusal: { kind: 'wrong-credentials' },
    });
  });

  test('a success is not held against the email or the address', async () => {
    const store = await open();
    const context = aContext(store);
    const { email } = await aUser(store);
    await fail(context, 150, () => attempt(email));
    expect(await signIn(context, attempt(email))).toMatchObject({ ok: true });
  });

  test('a full queue is told apart, and the try given back', async () => {
    const store = await open();
    const context = aContext(store, { passwords: { hash: async () => '', verify: async () => 'too-busy' } });
    await fail(context, 30, () => attempt('nobody@example.com'));
    expect(await signIn(context, attempt('nobody@example.com'))).toEqual({ ok: false, refusal: { kind: 'too-busy', retryAfterSeconds: 2 } });
  });

  test('a block that comes while the hash is checked counts', async () => {
    const store = await open();
    const user = await aUser(store);
    const passwords: Passwords = {
      hash: async () => '',
      verify: async () => {
        await store.transaction(hostScope('test'), (tx) => tx.updateTable('users').set({ is_active: 0 }).where('id', '=', user.id).execute());
        return 'match';
      },
    };
    expect(await signIn(aContext(store, { passwords }), attempt(user.email))).toMatchObject({ refusal: { kind: 'wrong-credentials' } });
    expect(await read(store).selectFrom('sessions').selectAll().execute()).toEqual([]);
  });

  test('takes a real argon2id hash', async () => {
    const store = await open();
    const passwords: Passwords = { hash, verify: async (password, passwordHash) => ((await verify(passwordHash, password)) ? 'match' : 'no-match') };
    const context = aContext(store, { passwords });
    const { email } = await aUser(store, { password_hash: await hash('four unrelated words', { memoryCost: 19_456, timeCost: 2, parallelism: 1 }) });
    expect(await signIn(context, attempt(email, 'four unrelated word'))).toMatchObject({ refusal: { kind: 'wrong-credentials' } });
    expect(await signIn(context, attempt('nobody@example.com', 'four unrelated words'))).toMatchObject({ refusal: { kind: 'wrong-credentials' } });
    expect(await signIn(context, attempt(email, 'four unrelated words'))).toMatchObject({ ok: true });
  });
});

describe('the hash of nobody', () => {
  test('is argon2id with the cost of real ones', () => {
    expect(UNKNOWN_USER_HASH).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});
