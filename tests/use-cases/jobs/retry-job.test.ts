import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { workOnce } from '#app/jobs/worker.ts';
import { retryJob } from '#app/use-cases/jobs/retry-job.ts';
import { aStaff, deadJob } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');

onBoth('retrying a job', (open) => {
  test('gives a dead one another round, which the worker takes, and notes who asked for it', async () => {
    const store = await open();
    const context = aContext(store);
    const admin = await aStaff(store, ['admin']);
    const job = await deadJob(store);
    expect(await retryJob(context, admin, job.id)).toEqual({ ok: true, value: { kind: 'top-up' } });
    expect(await workOnce(context, 'worker')).toBe(true);
    const db = store.reader(host);
    expect(await db.selectFrom('jobs').select(['status', 'attempts']).execute()).toEqual([{ status: 'done', attempts: 1 }]);
    expect(await db.selectFrom('audit_rows').select(['action', 'actor_id', 'subject_id']).execute()).toEqual([
      { action: 'job-retried', actor_id: admin.userId, subject_id: job.id },
    ]);
  });

  test('leaves one that is not dead alone', async () => {
    const store = await open();
    const admin = await aStaff(store, ['admin']);
    const job = await deadJob(store, { status: 'waiting', attempts: 2 });
    expect(await retryJob(aContext(store), admin, job.id)).toEqual({ ok: false, refusal: { kind: 'not-dead' } });
    expect(await store.reader(host).selectFrom('jobs').select('attempts').execute()).toEqual([{ attempts: 2 }]);
  });

  test('finds nothing where there is none', async () => {
    const store = await open();
    expect(await retryJob(aContext(store), await aStaff(store), 'none')).toEqual({ ok: false, refusal: { kind: 'no-such-job' } });
  });
});
