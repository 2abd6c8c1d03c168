import { expect, test } from 'vitest';
import { type InvoiceLineId, id } from '#app/domain/shared/ids.ts';
import { issueCreditNote } from '#app/use-cases/billing/issue-credit-note.ts';
import { findInvoice } from '#db/queries/billing/invoice.ts';
import { findInvoiceRecord } from '#db/queries/billing/invoice-record.ts';
import { listInvoices } from '#db/queries/billing/invoices.ts';
import { findOrdersInvoices } from '#db/queries/billing/order-invoices.ts';
import { accepted } from '#tests/support/a-shipment.ts';
import { aBillingShop, anInvoice, drafted } from '#tests/support/an-invoice.ts';
import { aBuyer } from '#tests/support/builders.ts';
import { aContext, NOON } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

onBoth('the page of an issued invoice', (open) => {
  test('is the frozen body with the place of each line on its order', async () => {
    const store = await open();
    const context = aContext(store);
    const { buyer, number, orderNumber, shipmentNumber } = await anInvoice(store, context);
    const page = await findInvoice(store.reader(buyer.scope), { number, now: NOON }, buyer.scope.accounts);
    expect(page).toMatchObject({
      number,
      status: 'issued',
      open: { minor: 3_480 },
      daysLate: -30,
      moves: [],
      creditNotes: [],
      document: { number, shipmentNumber },
    });
    expect(page?.document.lines.map(({ sku }) => sku)).toEqual(['JUG', 'MUG']);
    expect(page?.places).toEqual([
      { orderNumber, line: 2 },
      { orderNumber, line: 1 },
    ]);
  });

  test('tells which credit note was set against it, and the credit note which invoice', async () => {
    const store = await open();
    const context = aContext(store);
    const { finance, invoiceId, number } = await anInvoice(store, context);
    const db = store.reader(finance.scope);
    const line = await db.selectFrom('invoice_lines').select('id').where('invoice_id', '=', invoiceId).where('sku', '=', 'JUG').executeTakeFirstOrThrow();
    const lines = [{ lineId: id<InvoiceLineId>(line.id), quantity: 2 }];
    const credit = accepted(await issueCreditNote(context, finance, { invoiceNumber: number, lines, reason: 'broken', returnId: null, submissionKey: 'k1' }));
    const invoice = await findInvoice(db, { number, now: NOON }, null);
    expect(invoice).toMatchObject({
      open: { minor: 3_240 },
      moves: [{ kind: 'credit-note', number: credit.number, amount: { minor: 240 }, on: '2026-03-04' }],
      creditNotes: [{ number: credit.number, reason: 'broken', total: { minor: 240 }, open: { minor: 0 } }],
    });
    expect(await findInvoice(db, { number: credit.number, now: NOON }, null)).toMatchObject({
      moves: [{ kind: 'invoice', number }],
      document: { kind: 'credit-note', corrects: { number } },
    });
  });

  test('tells the host who issued it and what was posted', async () => {
    const store = await open();
    const context = aContext(store);
    const { finance, invoiceId } = await anInvoice(store, context);
    const record = await findInvoiceRecord(store.reader(finance.scope), invoiceId);
    expect(record.events.map(({ action, who }) => [action, who])).toEqual([['invoiced', finance.name]]);
    expect(record.postings).toMatchObject([{ kind: 'invoice-issued' }]);
    expect(record.postings[0]?.entries[0]).toMatchObject({ ledgerAccount: 'receivables', amount: { minor: 3_480 } });
    expect(record.letters).toEqual([]);
  });

  test('is not there for another account, nor while it is a draft', async () => {
    const store = await open();
    const context = aContext(store);
    const { number } = await anInvoice(store, context);
    const stranger = await aBuyer(store, { roles: ['payables'] });
    expect(await findInvoice(store.reader(stranger.scope), { number, now: NOON }, stranger.scope.accounts)).toBeNull();
  });

  test('is found by its order and its delivery', async () => {
    const store = await open();
    const context = aContext(store);
    const { buyer, number, orderNumber, shipmentNumber } = await anInvoice(store, context);
    const db = store.reader(buyer.scope);
    const find = async (q: string) =>
      (await listInvoices(db, buyer.scope.accounts, { view: 'all', bucket: null, q, page: 1, now: NOON })).list.rows.map((row) => row.number);
    expect(await find(orderNumber)).toEqual([number]);
    expect(await find(shipmentNumber.toLowerCase())).toEqual([number]);
    expect(await find('SO-NONE')).toEqual([]);
  });
});

onBoth('the invoices of an order', (open) => {
  test('are those that are issued, of the own accounts', async () => {
    const store = await open();
    const context = aContext(store);
    const { buyer, number, orderNumber } = await anInvoice(store, context);
    expect(await findOrdersInvoices(store.reader(buyer.scope), orderNumber, buyer.scope.accounts)).toEqual([number]);
    const stranger = await aBuyer(store);
    expect(await findOrdersInvoices(store.reader(stranger.scope), orderNumber, stranger.scope.accounts)).toEqual([]);
  });

  test('are none while they are drafts', async () => {
    const store = await open();
    const context = aContext(store);
    const shop = await aBillingShop(store);
    const { orderNumber } = await drafted(context, shop);
    expect(await findOrdersInvoices(store.reader(shop.finance.scope), orderNumber, null)).toEqual([]);
  });
});
