import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { instant } from '#app/domain/shared/days.ts';
import { enqueue } from '#db/repositories/jobs.ts';
import { aBuyer, aStaff } from '#tests/support/builders.ts';
import { signedIn } from '#tests/support/sessions.ts';
import { onBoth, openSqlite } from '#tests/support/stores.ts';
import { aPortal } from './a-portal.ts';

onBoth('health', (open) => {
  test('is live and ready, by whatever name a balancer asks', async () => {
    const portal = await aPortal({}, { store: await open() });
    for (const path of ['/health/live', '/health/ready']) expect((await portal.ask({ path, headers: { Host: '10.0.0.7' } })).status, path).toBe(200);
  });

  test('is not ready while leaving, and ends each connection then', async () => {
    const portal = await aPortal({}, { store: await open() });
    portal.drain();
    const reply = await portal.ask({ path: '/health/ready' });
    expect(reply).toMatchObject({ status: 503, headers: { connection: 'close' } });
    expect(JSON.parse(reply.body)).toEqual({ ready: false, why: 'draining' });
    expect((await portal.ask({ path: '/health/live' })).status).toBe(200);
    expect((await portal.ask({ path: '/page' })).status).toBe(200);
  });

  test('is not ready with a schema of another release', async () => {
    const store = await open();
    await store.transaction(hostScope('test'), (tx) => tx.schema.dropTable('kysely_migration').execute());
    const reply = await (await aPortal({}, { store })).ask({ path: '/health/ready' });
    expect([reply.status, JSON.parse(reply.body)]).toEqual([503, { ready: false, why: 'schema' }]);
  });

  test('is told in depth to staff alone; for others the page is not there', async () => {
    const store = await open();
    const portal = await aPortal({}, { store });
    const deep = async (cookie?: string) => portal.ask({ path: '/health/deep', headers: cookie === undefined ? {} : { Cookie: cookie } });
    const buyer = await signedIn(portal.context, (await aBuyer(store)).email);
    const staff = await signedIn(portal.context, (await aStaff(store)).email);
    await store.transaction(hostScope('test'), async (tx) => {
      await enqueue(tx, { kind: 'top-up', itemIds: [] }, { id: 'J1', at: instant('2026-03-04T11:50:00.000Z') });
      await enqueue(tx, { kind: 'top-up', itemIds: [] }, { id: 'J2', at: instant('2026-03-04T13:00:00.000Z') });
      await tx.updateTable('jobs').set({ status: 'dead' }).where('id', '=', 'J2').execute();
    });
    expect((await deep()).status).toBe(404);
    expect((await deep(buyer)).status).toBe(404);
    const reply = await deep(staff);
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.body)).toMatchObject({ isReady: true, waitingJobs: 1, deadJobs: 1, outboxAgeSeconds: 600, unsentLetters: 0 });
  });
});

test('a database that lets nobody write for a second is not ready, and is when it does again', async () => {
  const store = await openSqlite();
  const portal = await aPortal({}, { store });
  let release: () => void = () => undefined;
  const held = store.transaction(hostScope('test'), () => new Promise<void>((resolve) => (release = resolve)));
  const replies = await Promise.all([1, 2, 3].map(() => portal.ask({ path: '/health/ready' })));
  expect(replies.map((reply) => [reply.status, JSON.parse(reply.body).why])).toEqual([
    [503, 'slow'],
    [503, 'slow'],
    [503, 'slow'],
  ]);
  release();
  await held;
  expect((await portal.ask({ path: '/health/ready' })).status).toBe(200);
});
