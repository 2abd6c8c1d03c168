import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { decideConfirm } from '#app/domain/fulfillment/decide-confirm.ts';
import { day } from '#app/domain/shared/days.ts';
import { id, type ReceiptId } from '#app/domain/shared/ids.ts';
import { confirmReceipt } from '#app/use-cases/fulfillment/confirm-receipt.ts';
import { listOwnReceipts } from '#app/use-cases/fulfillment/list-own-receipts.ts';
import { anItem, aReceipt, aSupplier, insert } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');

test('a day is confirmed from today to four weeks after the plan', () => {
  const today = day('2026-03-02');
  const on = (text: string, receipt: Partial<Parameters<typeof decideConfirm>[1]['receipt']> = {}) => {
    const decision = decideConfirm(day(text), { receipt: { status: 'planned', expectedOn: day('2026-03-10'), ...receipt }, today });
    return decision.ok ? 'ok' : decision.refusal;
  };
  expect([on('2026-03-02'), on('2026-03-10'), on('2026-04-07')]).toEqual(['ok', 'ok', 'ok']);
  expect(on('2026-04-08')).toEqual({ kind: 'too-late', latest: '2026-04-07' });
  expect(on('2026-03-01')).toEqual({ kind: 'day-past' });
  expect(on('2026-03-20', { expectedOn: day('2026-02-01') })).toBe('ok');
  expect(on('2026-03-10', { status: 'firm' })).toEqual({ kind: 'confirmed-already', on: '2026-03-10' });
  expect(on('2026-03-10', { status: 'received' })).toEqual({ kind: 'arrived-already' });
});

onBoth('a supplier confirms a delivery', (open) => {
  test('of its own items alone, once, and waiting orders are looked at', async () => {
    const store = await open();
    await insert(store, 'host_facts', { name: 'zone', value: 'Europe/London' });
    const context = aContext(store);
    const [supplier, other] = [await aSupplier(store), await aSupplier(store)];
    const mug = await anItem(store, { sku: 'MUG', supplier_id: supplier.supplierId });
    const plate = await anItem(store, { sku: 'PLATE', supplier_id: other.supplierId });
    const own = await aReceipt(store, { item_id: mug.id, quantity: 120, expected_on: '2026-03-20', status: 'planned' });
    await aReceipt(store, { item_id: plate.id, quantity: 7, expected_on: '2026-03-20', status: 'planned' });
    const listed = async (view: 'to-confirm' | 'confirmed', by = supplier) =>
      (await listOwnReceipts(context, by, { view, page: 1 })).rows.map(({ sku, quantity, expectedOn }) => [sku, quantity, expectedOn]);
    const confirm = (by = supplier) => confirmReceipt(context, by, { receiptId: id<ReceiptId>(own.id), on: day('2026-03-23') });

    expect(await listed('to-confirm')).toEqual([['MUG', 120, '2026-03-20']]);
    expect(await confirm(other)).toEqual({ ok: false, refusal: { kind: 'no-such-receipt' } });
    expect(await confirm()).toEqual({ ok: true, value: null });
    expect([await listed('to-confirm'), await listed('confirmed')]).toEqual([[], [['MUG', 120, '2026-03-23']]]);
    expect(await confirm()).toMatchObject({ refusal: { kind: 'confirmed-already', on: '2026-03-23' } });
    expect(await listed('to-confirm', other)).toEqual([['PLATE', 7, '2026-03-20']]);
    const jobs = await store.reader(host).selectFrom('jobs').select(['kind', 'payload']).execute();
    expect(jobs).toEqual([{ kind: 'top-up', payload: JSON.stringify({ itemIds: [mug.id] }) }]);
  });
});
