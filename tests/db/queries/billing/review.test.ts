import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { type InvoiceId, id } from '#app/domain/shared/ids.ts';
import { sendBackInvoice } from '#app/use-cases/billing/send-back-invoice.ts';
import { findReview, listDrafts } from '#db/queries/billing/review-queue.ts';
import { aBillingShop, drafted, draftedRest, invoiced } from '#tests/support/an-invoice.ts';
import { aContext, NOON } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

onBoth('a draft in review', (open) => {
  test('stands beside its order and delivery, and differs in nothing when all of it left as agreed', async () => {
    const store = await open();
    const context = aContext(store);
    const shop = await aBillingShop(store);
    const { orderNumber, shipmentNumber, invoiceId } = await drafted(context, shop);
    const review = await findReview(store.reader(shop.finance.scope), invoiceId, NOON);
    expect(review).toMatchObject({
      ...{ shipmentNumber, version: 1, status: 'in-review', number: null, note: null, paymentDays: 30, dueOn: '2026-04-03', shippedOn: '2026-03-04' },
      ...{ net: { minor: 2_900 }, total: { minor: 3_480 }, differing: 0, lines: 2, orders: [{ number: orderNumber, poNumber: null }] },
      queue: { place: 1, of: 1, next: null },
    });
    const jug = review?.comparison.lines.find(({ invoiced }) => invoiced.sku === 'JUG');
    expect(jug).toMatchObject({ ordered: { quantity: 5 }, delivered: { quantity: 5, inAll: 5 }, deviations: [], shouldBe: { minor: 500 }, over: { minor: 0 } });
    expect(review?.places[jug?.invoiced.id ?? '']).toEqual({ orderNumber, line: 2 });
  });

  test('shows what left in part, and counts what an earlier draft asked', async () => {
    const store = await open();
    const context = aContext(store);
    const shop = await aBillingShop(store);
    const first = await drafted(context, shop, { counted: [2, 24] });
    const rest = await draftedRest(context, shop, { orderNumbers: [first.orderNumber] });
    const db = store.reader(shop.finance.scope);
    const kinds = async (draftId: string) =>
      (await findReview(db, draftId, NOON))?.comparison.lines.map(({ invoiced, deviations, over }) => [
        invoiced.sku,
        deviations.map(({ kind }) => kind),
        over.minor,
      ]);
    expect(await kinds(first.invoiceId)).toEqual([
      ['JUG', ['delivered-in-part'], 0],
      ['MUG', [], 0],
    ]);
    expect(await kinds(rest.invoiceId)).toEqual([['JUG', ['delivered-in-part'], 0]]);
    const { rows } = await listDrafts(db, { view: 'to-review', q: '', page: 1, now: NOON });
    expect(rows.map((row) => [row.id, row.differing, row.lines])).toEqual([
      [first.invoiceId, 1, 2],
      [rest.invoiceId, 1, 1],
    ]);
  });

  test('names a price that is not the one of the order, with what it asks too much', async () => {
    const store = await open();
    const context = aContext(store);
    const shop = await aBillingShop(store);
    const { invoiceId } = await drafted(context, shop);
    await store.transaction(hostScope('test'), (tx) =>
      tx
        .updateTable('invoice_lines')
        .set({ price_ten_thousandths: 1_100_000, net: 550 })
        .where('invoice_id', '=', invoiceId)
        .where('sku', '=', 'JUG')
        .execute(),
    );
    const review = await findReview(store.reader(shop.finance.scope), invoiceId, NOON);
    expect(review?.comparison.lines[0]).toMatchObject({ deviations: [{ kind: 'price-not-as-ordered' }], shouldBe: { minor: 500 }, over: { minor: 50 } });
  });

  test('keeps the note when it is sent back, and is no draft of anything that is not there', async () => {
    const store = await open();
    const context = aContext(store);
    const shop = await aBillingShop(store);
    const { invoiceId } = await drafted(context, shop);
    await sendBackInvoice(context, shop.finance, { invoiceId: id<InvoiceId>(invoiceId), version: 1, note: 'price of line 2' });
    const db = store.reader(shop.finance.scope);
    expect(await findReview(db, invoiceId, NOON)).toMatchObject({ status: 'draft', note: 'price of line 2', version: 2, queue: { place: 0, of: 0 } });
    expect((await listDrafts(db, { view: 'to-review', q: '', page: 1, now: NOON })).total).toBe(0);
    expect(await findReview(db, 'no-such-draft', NOON)).toBeNull();
  });

  test('tells its number once it is issued', async () => {
    const store = await open();
    const context = aContext(store);
    const shop = await aBillingShop(store);
    const { number, invoiceId } = await invoiced(context, shop);
    expect(await findReview(store.reader(shop.finance.scope), invoiceId, NOON)).toMatchObject({ number, status: 'issued' });
  });
});
