import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { openInvoicePdf } from '#app/use-cases/billing/open-invoice-pdf.ts';
import { renderInvoice } from '#app/use-cases/billing/render-invoice.ts';
import { anIssuedInvoice } from '#tests/support/an-issued-invoice.ts';
import { aBuyer, aStaff } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

onBoth('opening the PDF of an invoice', (open) => {
  test('makes it at once where the worker has not, and hands over the same from then on', async () => {
    const store = await open();
    const context = aContext(store);
    const buyer = await aBuyer(store);
    const { document, invoiceId, accountId } = await anIssuedInvoice(store, { account_id: buyer.accountId, site_id: buyer.siteId });
    const opened = await openInvoicePdf(context, buyer, document.number);
    const made = await renderInvoice(context, { invoiceId, accountId });
    const again = await openInvoicePdf(context, await aStaff(store, ['finance']), document.number);
    expect([opened?.sha256, again?.sha256]).toEqual([made.sha256, made.sha256]);
    expect(await store.reader(hostScope('test')).selectFrom('issued_files').select('sha256').execute()).toEqual([{ sha256: made.sha256 }]);
  });

  test('tells of another account’s invoice as of one that is not there', async () => {
    const store = await open();
    const context = aContext(store);
    const owner = await aBuyer(store);
    const { document } = await anIssuedInvoice(store, { account_id: owner.accountId, site_id: owner.siteId });
    expect(await openInvoicePdf(context, await aBuyer(store), document.number)).toBeNull();
    expect(await openInvoicePdf(context, await aStaff(store, ['finance']), 'INV-999999')).toBeNull();
  });
});
