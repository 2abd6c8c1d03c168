import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { type AccountId, id, type ShipmentId } from '#app/domain/shared/ids.ts';
import { draftInvoices } from '#app/use-cases/billing/draft-invoices.ts';
import type { Store } from '#db/database.ts';
import { verifyStore } from '#db/invariants/verify-store.ts';
import { accepted, picking } from '#tests/support/a-shipment.ts';
import { aBillingShop, drafted, draftedRest, invoiceRow } from '#tests/support/an-invoice.ts';
import { aContext } from '#tests/support/context.ts';
import { order, typed } from '#tests/support/ordering.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');

function linesOf(store: Store) {
  return store
    .reader(host)
    .selectFrom('invoice_lines')
    .select(['kind', 'sku', 'unit_label', 'quantity', 'net', 'tax_rate_basis_points'])
    .orderBy('invoice_id')
    .orderBy('position')
    .execute();
}

onBoth('drafting invoices', (open) => {
  test('asks for what left, in the units of the account, and waits for review', async () => {
    const store = await open();
    const context = aContext(store);
    const { invoiceId, shipmentId } = await drafted(context, await aBillingShop(store), { counted: [5, 18] });
    expect(await linesOf(store)).toMatchObject([
      { kind: 'goods', sku: 'JUG', quantity: 5, net: 500, tax_rate_basis_points: 2_000 },
      { kind: 'goods', sku: 'MUG', unit_label: 'case of 6', quantity: 18, net: 1_800 },
    ]);
    expect(await invoiceRow(store, { id: invoiceId })).toMatchObject({
      kind: 'invoice',
      status: 'in-review',
      number: null,
      shipment_id: shipmentId,
      supplied_on: '2026-03-04',
      payment_days: 30,
      net: 2_300,
      tax: 460,
      total: 2_760,
      open: 0,
    });
    expect((await verifyStore(store)).flatMap(({ violations }) => violations)).toEqual([]);
  });

  test('happens once, however often the job runs', async () => {
    const store = await open();
    const context = aContext(store);
    const shop = await aBillingShop(store);
    const { invoiceId, shipmentId } = await drafted(context, shop);
    const again = await draftInvoices(context, { shipmentId, accountId: shop.buyer.accountId });
    expect(again).toEqual([invoiceId]);
    expect(await linesOf(store)).toHaveLength(2);
  });

  test('asks for the carriage of an order on its first invoice alone', async () => {
    const store = await open();
    const context = aContext(store);
    const shop = await aBillingShop(store);
    await store.transaction(host, (tx) => tx.updateTable('carriage_rules').set({ charge: 1_500 }).execute());
    const { orderNumber } = await drafted(context, shop, { counted: [5, 18] });
    await draftedRest(context, shop, { orderNumbers: [orderNumber] });
    expect((await linesOf(store)).filter(({ kind }) => kind === 'carriage')).toMatchObject([{ net: 1_500, quantity: 1 }]);
    expect((await verifyStore(store)).flatMap(({ violations }) => violations)).toEqual([]);
  });

  test('adds the parts of a line up to what the line costs', async () => {
    const store = await open();
    const context = aContext(store);
    const shop = await aBillingShop(store);
    await store.transaction(host, (tx) => tx.updateTable('list_prices').set({ breaks: '[[1,1000000]]', basis: 7 }).execute());
    const { orderNumber } = await drafted(context, shop, { lines: [typed('JUG', 10)], counted: [3] });
    await draftedRest(context, shop, { orderNumbers: [orderNumber], counted: [3] });
    await draftedRest(context, shop, { orderNumbers: [orderNumber] });
    expect((await linesOf(store)).map(({ quantity, net }) => [quantity, net])).toEqual([
      [3, 43],
      [3, 43],
      [4, 57],
    ]);
    expect(await store.reader(host).selectFrom('order_lines').select('net').execute()).toEqual([{ net: 143 }]);
    expect((await verifyStore(store)).flatMap(({ violations }) => violations)).toEqual([]);
  });

  test('makes one invoice per payment terms of the orders in a shipment', async () => {
    const store = await open();
    const context = aContext(store);
    const shop = await aBillingShop(store);
    const first = accepted(await order(context, shop.buyer, [typed('JUG', 2)], { poNumber: 'PO-7' }));
    await store.transaction(host, (tx) => tx.updateTable('accounts').set({ payment_days: 14 }).where('id', '=', shop.account.id).execute());
    const second = accepted(await order(context, shop.buyer, [typed('JUG', 3)]));
    const { invoiceIds } = await draftedRest(context, shop, { orderNumbers: [first.number, second.number] });
    const invoices = await Promise.all(invoiceIds.map((invoiceId) => invoiceRow(store, { id: invoiceId })));
    expect(invoices.map(({ payment_days, po_number, net }) => [payment_days, po_number, net]).sort()).toEqual([
      [14, null, 300],
      [30, 'PO-7', 200],
    ]);
  });

  test('leaves a shipment that has not gone alone', async () => {
    const store = await open();
    const context = aContext(store);
    const shop = await aBillingShop(store);
    const placed = accepted(await order(context, shop.buyer, [typed('JUG', 2)]));
    await picking(context, shop.staff, [placed.number]);
    const { id: shipmentId } = await store.reader(host).selectFrom('shipments').select('id').executeTakeFirstOrThrow();
    expect(await draftInvoices(context, { shipmentId: id<ShipmentId>(shipmentId), accountId: id<AccountId>(shop.account.id) })).toEqual([]);
  });
});
