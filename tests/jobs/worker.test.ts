import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { addSeconds } from '#app/domain/shared/instants.ts';
import { startWorker, workOnce } from '#app/jobs/worker.ts';
import type { Store } from '#db/database.ts';
import { claimJob, requeueJob } from '#db/repositories/jobs.ts';
import { aBuyer, aListPrice, anItem, insert, stock } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { aHost, order, typed } from '#tests/support/ordering.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');
const AT = '2026-03-04T12:00:00.000Z';

const aJob = (store: Store, overrides: object = {}) =>
  insert(store, 'jobs', {
    id: 'job',
    kind: 'unheard-of',
    payload: '{}',
    status: 'waiting',
    run_at: AT,
    attempts: 0,
    max_attempts: 3,
    lease_owner: null,
    lease_until: null,
    last_error: null,
    created_at: AT,
    done_at: null,
    ...overrides,
  });

async function placedOrder(store: Store) {
  await aHost(store);
  const context = aContext(store);
  const buyer = await aBuyer(store);
  const mug = await anItem(store, { sku: 'MUG' });
  await aListPrice(store, { itemId: mug.id });
  await stock(store, { itemId: mug.id, onHand: 1 });
  await order(context, buyer, [typed('MUG', 3)]);
  return { context, buyer };
}

onBoth('the worker', (open) => {
  test('writes the confirmation letter once, however often the job runs', async () => {
    const store = await open();
    const { context, buyer } = await placedOrder(store);
    expect(await workOnce(context, 'w1')).toBe(true);
    await store.transaction(host, (tx) => tx.updateTable('jobs').set({ status: 'waiting' }).execute());
    expect(await workOnce(context, 'w1')).toBe(true);
    const letters = await store.reader(host).selectFrom('letters').select(['recipient', 'subject', 'text']).execute();
    expect(letters).toHaveLength(1);
    expect(letters[0]?.recipient).toBe(buyer.email);
    expect(letters[0]?.text.replaceAll('\u00A0', ' ')).toContain('1 on Thu 5 Mar 2026, 2 on a date to follow');
  });

  test('tries a failing job again later, then lays it among the dead with its cause', async () => {
    const store = await open();
    const context = aContext(store);
    await aJob(store);
    for (let tries = 0; tries < 3; tries++) {
      expect(await workOnce(context, 'w1')).toBe(true);
      expect(await workOnce(context, 'w1')).toBe(false);
      context.clock.set(addSeconds(context.clock.now(), 60));
    }
    const [job] = await store.reader(host).selectFrom('jobs').select(['status', 'attempts', 'last_error']).execute();
    expect(job).toEqual({ status: 'dead', attempts: 3, last_error: 'Error: no handler for jobs of kind unheard-of' });
  });

  test('gives a dead job a new round when asked', async () => {
    const store = await open();
    await aJob(store, { status: 'dead', attempts: 3 });
    const at = aContext(store).clock.now();
    expect(await store.transaction(host, (tx) => requeueJob(tx, 'job', at))).toBe(true);
    expect(await store.reader(host).selectFrom('jobs').select(['status', 'attempts']).execute()).toEqual([{ status: 'waiting', attempts: 0 }]);
  });

  test('hands each job to one of many claimers, and one whose lease ran out to the next', async () => {
    const store = await open();
    const { clock } = aContext(store);
    for (let count = 0; count < 20; count++) await aJob(store, { id: `job ${count}` });
    const claim = (owner: string) => store.transaction(host, (tx) => claimJob(tx, { owner, now: clock.now(), until: addSeconds(clock.now(), 60) }));
    const claimed = await Promise.all(Array.from({ length: 20 }, (_, index) => claim(`w${index}`)));
    expect(new Set(claimed.map((job) => job?.id)).size).toBe(20);
    expect(await claim('late')).toBeNull();
    clock.set(addSeconds(clock.now(), 61));
    expect(await claim('late')).not.toBeNull();
  });

  test('buries a job whose every try took its worker down', async () => {
    const store = await open();
    const { clock } = aContext(store);
    await aJob(store, { status: 'running', attempts: 3, lease_owner: 'w1', lease_until: '2026-03-04T11:00:00.000Z' });
    expect(await store.transaction(host, (tx) => claimJob(tx, { owner: 'w2', now: clock.now(), until: addSeconds(clock.now(), 60) }))).toBeNull();
    expect(await store.reader(host).selectFrom('jobs').select(['status', 'attempts']).execute()).toEqual([{ status: 'dead', attempts: 3 }]);
  });

  test('finishes the job at hand before it stops', async () => {
    const store = await open();
    const { context } = await placedOrder(store);
    const worker = startWorker(context);
    await worker.stop();
    const jobs = await store.reader(host).selectFrom('jobs').select('status').execute();
    expect(jobs.every((job) => job.status === 'done' || job.status === 'waiting')).toBe(true);
  });
});
