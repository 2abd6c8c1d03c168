import { expect, test } from 'vitest';
import type { Store } from '#db/database.ts';
import { readFinanceDesk } from '#db/queries/billing/finance-desk.ts';
import { listDrafts, nextToReview } from '#db/queries/billing/review-queue.ts';
import type { InvoiceRow, PaymentRow } from '#db/schema.ts';
import { aLegalEntity } from '#tests/support/a-legal-entity.ts';
import { anAccount, aStaff, aUser, insert } from '#tests/support/builders.ts';
import { aContext, NOON } from '#tests/support/context.ts';
import { aHeldOrder } from '#tests/support/held.ts';
import { anIssuedRow } from '#tests/support/issued.ts';
import { onBoth } from '#tests/support/stores.ts';

async function aDraft(store: Store, of: Pick<InvoiceRow, 'id' | 'legal_entity_id' | 'account_id'> & Partial<InvoiceRow>): Promise<void> {
  const issued = await anIssuedRow(store, { legal_entity_id: of.legal_entity_id, account_id: of.account_id, status: 'paid', open: 0 });
  const none = { number: null, series: null, sequence: null, issued_on: null, due_on: null, issued_at: null };
  await insert(store, 'invoices', { ...issued, ...none, status: 'in-review', ...of });
}

async function aPayment(store: Store, of: Pick<PaymentRow, 'id' | 'account_id' | 'legal_entity_id' | 'created_by'> & Partial<PaymentRow>): Promise<void> {
  const none = { received_on: null, session_id: null, intent_id: null, checkout_url: null, problem: null, settled_at: null };
  const keys = { idempotency_key: of.id, submission_key: of.id, number: of.id };
  const money = { currency: 'GBP', amount: 5_000, received: 0, unapplied: 0, refunded: 0 };
  await insert(store, 'payments', {
    ...none,
    ...keys,
    ...money,
    method: 'card',
    status: 'received',
    reference: '',
    payer: '',
    created_at: NOON,
    version: 1,
    ...of,
  });
}

onBoth('the desk of finance', (open) => {
  test('is empty when nothing waits', async () => {
    const store = await open();
    const { desk, aging } = await readFinanceDesk(store.reader((await aStaff(store)).scope), NOON);
    expect(desk).toMatchObject({ next: null, toReview: { count: 0, amounts: [], since: null }, unsettled: { count: 0 } });
    expect(aging).toEqual([]);
  });

  test('counts what waits, per currency, with the longest wait', async () => {
    const store = await open();
    const seller = await aLegalEntity(store);
    const account = await anAccount(store);
    const of = { legal_entity_id: seller, account_id: account.id };
    await aDraft(store, { ...of, id: 'd2', created_at: '2026-03-02T09:00:00.000Z', total: 2_000, net: 2_000, open: 0 });
    await aDraft(store, { ...of, id: 'd1', created_at: '2026-03-01T09:00:00.000Z', currency: 'EUR' });
    await aDraft(store, { ...of, id: 'd0', created_at: '2026-02-01T09:00:00.000Z', status: 'draft', sent_back_note: 'price of line 2' });
    await aHeldOrder(store, aContext(store));
    const user = await aUser(store);
    const paid = { ...of, created_by: user.id };
    await aPayment(store, { ...paid, id: 'p1', received: 5_000, unapplied: 1_200 });
    await aPayment(store, { ...paid, id: 'p2', status: 'parked' });
    await aPayment(store, { ...paid, id: 'p3', status: 'failed', created_at: '2026-03-01T09:00:00.000Z' });
    await aPayment(store, { ...paid, id: 'p4', status: 'failed', created_at: '2026-01-01T09:00:00.000Z' });
    const { desk } = await readFinanceDesk(store.reader((await aStaff(store)).scope), NOON);
    expect(desk).toMatchObject({
      next: 'd1',
      toReview: {
        count: 2,
        amounts: [
          { minor: 10_000, currency: 'EUR' },
          { minor: 2_000, currency: 'GBP' },
        ],
        since: '2026-03-01T09:00:00.000Z',
      },
      sentBack: { count: 1 },
      holds: { count: 1, amounts: [{ minor: 1_440 }] },
      unapplied: { count: 1, amounts: [{ minor: 1_200 }] },
      unsettled: { count: 2, amounts: [{ minor: 10_000 }] },
    });
  });
});

onBoth('the queue of drafts', (open) => {
  test('lists the longest wait first, and those sent back apart with their note', async () => {
    const store = await open();
    const seller = await aLegalEntity(store);
    const account = await anAccount(store, { name: 'Thornbury Fabrics' });
    const of = { legal_entity_id: seller, account_id: account.id };
    await aDraft(store, { ...of, id: 'd2', created_at: '2026-03-02T09:00:00.000Z', po_number: 'PO-5' });
    await aDraft(store, { ...of, id: 'd1', created_at: '2026-03-01T09:00:00.000Z' });
    await aDraft(store, { ...of, id: 'd0', status: 'draft', sent_back_note: 'price of line 2' });
    const db = store.reader((await aStaff(store)).scope);
    const list = async (view: 'to-review' | 'sent-back', q = '') => (await listDrafts(db, { view, q, page: 1, now: NOON })).rows.map((row) => row.id);
    expect(await list('to-review')).toEqual(['d1', 'd2']);
    expect(await list('to-review', 'po-5')).toEqual(['d2']);
    expect(await list('to-review', 'thornbury')).toEqual(['d1', 'd2']);
    expect((await listDrafts(db, { view: 'sent-back', q: '', page: 1, now: NOON })).rows).toMatchObject([
      { id: 'd0', note: 'price of line 2', shipmentNumber: null },
    ]);
  });

  test('goes from one to the next and begins again after the last', async () => {
    const store = await open();
    const seller = await aLegalEntity(store);
    const of = { legal_entity_id: seller, account_id: (await anAccount(store)).id };
    await aDraft(store, { ...of, id: 'd1', created_at: '2026-03-01T09:00:00.000Z' });
    await aDraft(store, { ...of, id: 'd2', created_at: '2026-03-01T09:00:00.000Z' });
    await aDraft(store, { ...of, id: 'd3', created_at: '2026-03-02T09:00:00.000Z', status: 'draft' });
    const db = store.reader((await aStaff(store)).scope);
    expect(await nextToReview(db, null)).toBe('d1');
    expect(await nextToReview(db, 'd1')).toBe('d2');
    expect(await nextToReview(db, 'd2')).toBe('d1');
    expect(await nextToReview(db, 'd3')).toBe('d1');
  });
});
