import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { issueInvoice } from '#app/use-cases/billing/issue-invoice.ts';
import { redraftInvoice } from '#app/use-cases/billing/redraft-invoice.ts';
import { sendBackInvoice } from '#app/use-cases/billing/send-back-invoice.ts';
import { verifyStore } from '#db/invariants/verify-store.ts';
import { aBillingShop, drafted, draftedRest, invoiceRow } from '#tests/support/an-invoice.ts';
import { aContext } from '#tests/support/context.ts';
import { typed } from '#tests/support/ordering.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');

onBoth('an invoice that is sent back', (open) => {
  test('leaves the review with its note, which is audited', async () => {
    const store = await open();
    const context = aContext(store);
    const shop = await aBillingShop(store);
    const { invoiceId } = await drafted(context, shop);
    expect(await sendBackInvoice(context, shop.finance, { invoiceId, version: 1, note: 'PO number is missing' })).toEqual({ ok: true, value: { version: 2 } });
    expect(await invoiceRow(store, { id: invoiceId })).toMatchObject({ status: 'draft', sent_back_note: 'PO number is missing' });
    const audits = await store.reader(host).selectFrom('audit_rows').select(['actor_id', 'detail']).where('action', '=', 'invoice-sent-back').execute();
    expect(audits).toEqual([{ actor_id: shop.finance.userId, detail: '{"note":"PO number is missing"}' }]);
    expect(await sendBackInvoice(context, shop.finance, { invoiceId, version: 1, note: 'again' })).toMatchObject({
      ok: false,
      refusal: { kind: 'invoice-changed' },
    });
  });

  test('is drafted anew from what orders say now, and can be issued then', async () => {
    const store = await open();
    const context = aContext(store);
    const shop = await aBillingShop(store);
    const { invoiceId } = await drafted(context, shop);
    await sendBackInvoice(context, shop.finance, { invoiceId, version: 1, note: 'PO number is missing' });
    await store.transaction(host, (tx) => tx.updateTable('orders').set({ po_number: 'PO-9' }).execute());
    expect(await redraftInvoice(context, shop.finance, { invoiceId, version: 2 })).toEqual({ ok: true, value: { version: 3 } });
    expect(await invoiceRow(store, { id: invoiceId })).toMatchObject({ status: 'in-review', po_number: 'PO-9', sent_back_note: null, total: 3_480 });
    expect(await redraftInvoice(context, shop.finance, { invoiceId, version: 2 })).toMatchObject({ ok: false, refusal: { kind: 'invoice-changed' } });
    expect(await issueInvoice(context, shop.finance, { invoiceId, version: 3 })).toMatchObject({ ok: true });
    expect((await verifyStore(store)).flatMap(({ violations }) => violations)).toEqual([]);
  });

  test('keeps the carriage it asked for, and its part of a line, beside later parts', async () => {
    const store = await open();
    const context = aContext(store);
    const shop = await aBillingShop(store);
    await store.transaction(host, (tx) => tx.updateTable('carriage_rules').set({ charge: 1_500 }).execute());
    await store.transaction(host, (tx) => tx.updateTable('list_prices').set({ basis: 7 }).execute());
    const first = await drafted(context, shop, { lines: [typed('JUG', 10)], counted: [3] });
    await draftedRest(context, shop, { orderNumbers: [first.orderNumber] });
    const before = await invoiceRow(store, { id: first.invoiceId });
    await sendBackInvoice(context, shop.finance, { invoiceId: first.invoiceId, version: 1, note: 'look again' });
    await redraftInvoice(context, shop.finance, { invoiceId: first.invoiceId, version: 2 });
    expect(await invoiceRow(store, { id: first.invoiceId })).toMatchObject({ net: before.net, total: before.total });
    expect((await verifyStore(store)).flatMap(({ violations }) => violations)).toEqual([]);
  });
});
