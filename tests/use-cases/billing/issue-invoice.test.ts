import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { InvoiceDocument } from '#app/domain/billing/invoice-document.ts';
import { type InvoiceId, id } from '#app/domain/shared/ids.ts';
import { issueInvoice } from '#app/use-cases/billing/issue-invoice.ts';
import { sendBackInvoice } from '#app/use-cases/billing/send-back-invoice.ts';
import type { Store } from '#db/database.ts';
import { verifyStore } from '#db/invariants/verify-store.ts';
import { aBillingShop, anInvoice, drafted, invoiceRow } from '#tests/support/an-invoice.ts';
import { aContext } from '#tests/support/context.ts';
import { typed } from '#tests/support/ordering.ts';
import { onBoth, openPostgres } from '#tests/support/stores.ts';

const host = hostScope('test');

async function aDraft(store: Store) {
  const context = aContext(store);
  const shop = await aBillingShop(store);
  return { context, ...shop, ...(await drafted(context, shop)) };
}

async function problems(store: Store) {
  return (await verifyStore(store)).flatMap(({ name, violations }) => violations.map((violation) => ({ name, ...violation })));
}

onBoth('issuing an invoice', (open) => {
  test('gives it the next number, a due day and a reference, and owes its total', async () => {
    const store = await open();
    const { number, orderNumber } = await anInvoice(store, aContext(store));
    expect(await invoiceRow(store, { number })).toMatchObject({
      status: 'issued',
      series: 'INV',
      sequence: 1,
      number: 'INV-000001',
      issued_on: '2026-03-04',
      due_on: '2026-04-03',
      payment_reference: 'RF69INV000001',
      total: 3_480,
      open: 3_480,
      version: 2,
    });
    const db = store.reader(host);
    expect(await db.selectFrom('order_lines').select(['quantity', 'shipped', 'invoiced']).orderBy('position').execute()).toEqual([
      { quantity: 24, shipped: 24, invoiced: 24 },
      { quantity: 5, shipped: 5, invoiced: 5 },
    ]);
    expect(await db.selectFrom('orders').select('status').where('number', '=', orderNumber).execute()).toEqual([{ status: 'invoiced' }]);
    expect(await problems(store)).toEqual([]);
  });

  test('keeps the document in its bytes, under their hash', async () => {
    const store = await open();
    const { number } = await anInvoice(store, aContext(store));
    const kept = await store.reader(host).selectFrom('issued_documents').select(['body', 'sha256']).where('number', '=', number).executeTakeFirstOrThrow();
    expect(createHash('sha256').update(kept.body).digest('hex')).toBe(kept.sha256);
    const body: InvoiceDocument = JSON.parse(kept.body);
    expect(body).toMatchObject({
      number,
      seller: { name: 'Bellwether Wholesale Ltd', vatNumber: 'GB999999973' },
      buyer: { name: 'Carraway & Sons', lines: ['1 Mill Lane', 'Leeds LS1 4AB'], country: 'GB' },
      shipTo: { name: 'Leeds store' },
      lines: [
        { sku: 'JUG', count: 5, unitLabel: 'piece' },
        { sku: 'MUG', count: 4, unitLabel: 'case of 6', unitContent: 6, quantity: 24 },
      ],
      total: { minor: 3_480, currency: 'GBP' },
    });
    expect(Object.keys(body)).toEqual(Object.keys(body).sort());
  });

  test('posts receivables against revenue and tax', async () => {
    const store = await open();
    const { number, account } = await anInvoice(store, aContext(store));
    const { id: invoiceId } = await invoiceRow(store, { number });
    const entries = await store
      .reader(host)
      .selectFrom('ledger_entries')
      .select(['ledger_account', 'account_id', 'document_id', 'amount'])
      .orderBy('position')
      .execute();
    expect(entries).toEqual([
      { ledger_account: 'receivables', account_id: account.id, document_id: invoiceId, amount: 3_480 },
      { ledger_account: 'revenue', account_id: account.id, document_id: null, amount: -2_900 },
      { ledger_account: 'tax-payable', account_id: account.id, document_id: null, amount: -580 },
    ]);
  });

  test('is refused with how it stands, when somebody was quicker', async () => {
    const store = await open();
    const { context, finance, invoiceId } = await aDraft(store);
    await sendBackInvoice(context, finance, { invoiceId, version: 1, note: 'wrong terms' });
    expect(await issueInvoice(context, finance, { invoiceId, version: 1 })).toMatchObject({
      ok: false,
      refusal: { kind: 'invoice-changed', now: { status: 'draft', note: 'wrong terms', version: 2 } },
    });
    expect(await issueInvoice(context, finance, { invoiceId: id<InvoiceId>('none'), version: 1 })).toEqual({ ok: false, refusal: { kind: 'no-such-invoice' } });
    expect(await store.reader(host).selectFrom('number_series').select('last_sequence').where('series', '=', 'INV').execute()).toEqual([{ last_sequence: 0 }]);
  });

  test('happens once, and a second press tells the number', async () => {
    const store = await open();
    const { context, finance, invoiceId } = await aDraft(store);
    const presses = await Promise.all([1, 2].map(() => issueInvoice(context, finance, { invoiceId, version: 1 })));
    expect(presses.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { number: 'INV-000001' } }]);
    expect(presses.filter(({ ok }) => !ok)).toMatchObject([{ refusal: { kind: 'invoice-changed', now: { status: 'issued', number: 'INV-000001' } } }]);
    expect(await problems(store)).toEqual([]);
  });

  test('gives the number back when the issue fails', async () => {
    const store = await open();
    const { context, finance, invoiceId } = await aDraft(store);
    await store.transaction(host, (tx) => tx.updateTable('order_lines').set({ shipped: 0 }).execute());
    await expect(issueInvoice(context, finance, { invoiceId, version: 1 })).rejects.toThrow();
    expect(await store.reader(host).selectFrom('number_series').select('last_sequence').where('series', '=', 'INV').execute()).toEqual([{ last_sequence: 0 }]);
  });

  test('never issues later numbers at an earlier time, whatever a clock says', async () => {
    const store = await open();
    const context = aContext(store);
    const shop = await aBillingShop(store);
    const first = await drafted(context, shop, { lines: [typed('JUG', 1)] });
    const second = await drafted(context, shop, { lines: [typed('JUG', 1)] });
    context.clock.set('2026-03-04T12:00:05.000Z');
    await issueInvoice(context, shop.finance, { invoiceId: second.invoiceId, version: 1 });
    context.clock.set('2026-03-04T12:00:01.000Z');
    await issueInvoice(context, shop.finance, { invoiceId: first.invoiceId, version: 1 });
    expect((await invoiceRow(store, { id: first.invoiceId })).issued_at).toBe('2026-03-04T12:00:05.000Z');
    expect(await problems(store)).toEqual([]);
  });
});

test('[postgres] many issuers at once leave no gap, no repeat and one unbroken chain', async () => {
  const store = await openPostgres();
  const context = aContext(store);
  const shop = await aBillingShop(store);
  const drafts: InvoiceId[] = [];
  for (let count = 0; count < 8; count++) drafts.push((await drafted(context, shop, { lines: [typed('JUG', 1)] })).invoiceId);
  const issued = await Promise.all([...drafts, ...drafts].map((invoiceId) => issueInvoice(context, shop.finance, { invoiceId, version: 1 })));
  expect(issued.flatMap((outcome) => (outcome.ok ? [outcome.value.number] : [])).sort()).toEqual(drafts.map((_, index) => `INV-00000${index + 1}`));
  expect(await problems(store)).toEqual([]);
});
