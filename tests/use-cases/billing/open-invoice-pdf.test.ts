import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { openInvoicePdf } from '#app/use-cases/billing/open-invoice-pdf.ts';
import { renderInvoice } from '#app/use-cases/billing/render-invoice.ts';
import { anInvoice } from '#tests/support/an-invoice.ts';
import { aBuyer } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

onBoth('opening the PDF of an invoice', (open) => {
  test('makes it at once where the worker has not, and hands over the same from then on', async () => {
    const store = await open();
    const context = aContext(store);
    const { number, invoiceId, buyer, finance } = await anInvoice(store, context);
    const opened = await openInvoicePdf(context, buyer, number);
    const made = await renderInvoice(context, { invoiceId, accountId: buyer.accountId });
    const again = await openInvoicePdf(context, finance, number);
    expect([opened?.sha256, again?.sha256]).toEqual([made.sha256, made.sha256]);
    expect(await store.reader(hostScope('test')).selectFrom('issued_files').select('sha256').execute()).toEqual([{ sha256: made.sha256 }]);
  });

  test('tells of another account’s invoice as of one that is not there', async () => {
    const store = await open();
    const context = aContext(store);
    const { number, finance } = await anInvoice(store, context);
    expect(await openInvoicePdf(context, await aBuyer(store), number)).toBeNull();
    expect(await openInvoicePdf(context, finance, 'INV-999999')).toBeNull();
  });
});
