import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { requestPasswordReset } from '#app/use-cases/accounts/request-password-reset.ts';
import { aUser } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const ADDRESS = '192.0.2.7';

onBoth('asking for a new password', (open) => {
  test('does the same for the known and the unknown: a job, and no look at the users', async () => {
    const statements: string[] = [];
    const store = await open({ onStatement: ({ sql }) => statements.push(sql) });
    const context = aContext(store);
    const { email } = await aUser(store);
    statements.length = 0;
    expect(await requestPasswordReset(context, { email, address: ADDRESS })).toEqual({ ok: true, value: null });
    expect(await requestPasswordReset(context, { email: 'nobody@example.com', address: ADDRESS })).toEqual({ ok: true, value: null });
    expect(statements.join(' ')).not.toMatch(/users/);
    const jobs = await store.reader(hostScope('test')).selectFrom('jobs').select(['kind', 'payload']).orderBy('id').execute();
    expect(jobs.map((job) => [job.kind, JSON.parse(job.payload)])).toEqual([
      ['send-reset-letter', { email }],
      ['send-reset-letter', { email: 'nobody@example.com' }],
    ]);
  });

  test('three letters an hour for one email, and no job beyond', async () => {
    const store = await open();
    const context = aContext(store);
    for (let time = 0; time < 3; time++) await requestPasswordReset(context, { email: 'maya@example.com', address: `192.0.2.${time}` });
    expect(await requestPasswordReset(context, { email: 'maya@example.com', address: ADDRESS })).toEqual({
      ok: false,
      refusal: { kind: 'too-many-tries', retryAfterSeconds: 3600 },
    });
    expect(await store.reader(hostScope('test')).selectFrom('jobs').select('id').execute()).toHaveLength(3);
    context.clock.set('2026-03-04T13:00:00.000Z');
    expect(await requestPasswordReset(context, { email: 'maya@example.com', address: ADDRESS })).toMatchObject({ ok: true });
  });

  test('thirty an hour from one address', async () => {
    const store = await open();
    const context = aContext(store);
    for (let time = 0; time < 30; time++) await requestPasswordReset(context, { email: `guess${time}@example.com`, address: ADDRESS });
    expect(await requestPasswordReset(context, { email: 'maya@example.com', address: ADDRESS })).toMatchObject({ refusal: { kind: 'too-many-tries' } });
  });
});
