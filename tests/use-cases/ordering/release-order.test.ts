import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { workOnce } from '#app/jobs/worker.ts';
import { cancelOrder } from '#app/use-cases/ordering/cancel-order.ts';
import { releaseOrder } from '#app/use-cases/ordering/release-order.ts';
import type { Store } from '#db/database.ts';
import { verifyStore } from '#db/invariants/verify-store.ts';
import { aStaff } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { aHeldOrder } from '#tests/support/held.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');

async function held(store: Store, onHand = 100) {
  const context = aContext(store);
  const finance = await aStaff(store, ['finance']);
  return { context, finance, ...(await aHeldOrder(store, context, { onHand })) };
}

onBoth('releasing an order from credit hold', (open) => {
  test('confirms it, tells its buyer a second time, and keeps the reason', async () => {
    const store = await open();
    const { context, finance, number } = await held(store);
    while (await workOnce(context, 'worker'));
    expect(await releaseOrder(context, finance, { number, reason: 'paid by wire today' })).toEqual({ ok: true, value: { status: 'confirmed' } });
    while (await workOnce(context, 'worker'));

    const db = store.reader(host);
    expect((await db.selectFrom('letters').select('subject').orderBy('id').execute()).map((letter) => letter.subject)).toEqual([
      `Order ${number}: received`,
      `Order ${number}: confirmed`,
    ]);
    expect(await db.selectFrom('audit_rows').select(['actor_id', 'detail']).where('action', '=', 'order-released').execute()).toEqual([
      { actor_id: finance.userId, detail: '{"reason":"paid by wire today","excess":940,"currency":"GBP"}' },
    ]);
    expect((await db.selectFrom('order_events').select('kind').orderBy('id').execute()).map((event) => event.kind)).toEqual(['placed', 'released']);
    expect((await verifyStore(store)).flatMap(({ violations }) => violations)).toEqual([]);
  });

  test('leaves it part confirmed while some of it waits for supply', async () => {
    const store = await open();
    const { context, finance, number } = await held(store, 4);
    expect(await releaseOrder(context, finance, { number, reason: 'known to us' })).toEqual({ ok: true, value: { status: 'part-confirmed' } });
  });

  test('happens once', async () => {
    const store = await open();
    const { context, finance, number } = await held(store);
    await releaseOrder(context, finance, { number, reason: 'known to us' });
    const again = await releaseOrder(context, finance, { number, reason: 'known to us' });
    expect(again).toEqual({ ok: false, refusal: { kind: 'not-on-hold', status: 'confirmed' } });
    expect(await store.reader(host).selectFrom('order_events').select('kind').where('kind', '=', 'released').execute()).toHaveLength(1);
  });

  test('is refused for an order its buyer canceled meanwhile, and for none', async () => {
    const store = await open();
    const { context, finance, buyer, number } = await held(store);
    await cancelOrder(context, buyer, { number, lineId: null });
    expect(await releaseOrder(context, finance, { number, reason: 'known to us' })).toEqual({
      ok: false,
      refusal: { kind: 'not-on-hold', status: 'canceled' },
    });
    expect(await releaseOrder(context, finance, { number: 'SO-NONE', reason: 'known to us' })).toEqual({ ok: false, refusal: { kind: 'no-such-order' } });
  });
});
