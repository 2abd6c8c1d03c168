import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { assert } from '#app/domain/shared/assert.ts';
import { day } from '#app/domain/shared/days.ts';
import type { InvoiceId } from '#app/domain/shared/ids.ts';
import type { Store } from '#db/database.ts';
import { loadComparisons } from '#db/queries/billing/comparisons.ts';
import { aBillingShop, drafted, draftedRest } from '#tests/support/an-invoice.ts';
import { aContext } from '#tests/support/context.ts';
import { typed } from '#tests/support/ordering.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');

async function compared(store: Store, invoiceId: InvoiceId) {
  const comparison = (await loadComparisons(store.reader(host), [invoiceId], day('2026-03-05'))).get(invoiceId);
  assert(comparison, 'the comparison of the invoice');
  return comparison;
}

async function aShopWithCarriage(store: Store) {
  const shop = await aBillingShop(store);
  await store.transaction(host, (tx) => tx.updateTable('carriage_rules').set({ charge: 1_500 }).execute());
  return shop;
}

onBoth('an invoice beside its order and delivery', (open) => {
  test('show nothing on an invoice of a whole order', async () => {
    const store = await open();
    const { invoiceId } = await drafted(aContext(store), await aShopWithCarriage(store));
    const { lines, differing, withoutCarriage } = await compared(store, invoiceId);
    expect([lines.length, differing, withoutCarriage]).toEqual([3, 0, []]);
  });

  test('show a part of a line as delivered in part, and nothing over on either part', async () => {
    const store = await open();
    const context = aContext(store);
    const shop = await aShopWithCarriage(store);
    await store.transaction(host, (tx) => tx.updateTable('list_prices').set({ basis: 7 }).execute());
    const first = await drafted(context, shop, { lines: [typed('JUG', 10)], counted: [3] });
    const second = await draftedRest(context, shop, { orderNumbers: [first.orderNumber] });
    for (const { invoiceId, delivered } of [
      { ...first, delivered: 3 },
      { ...second, delivered: 7 },
    ]) {
      const { lines, withoutCarriage } = await compared(store, invoiceId);
      const goods = lines.filter(({ invoiced }) => invoiced.kind === 'goods');
      expect(goods).toMatchObject([{ over: { minor: 0 }, deviations: [{ kind: 'delivered-in-part', ordered: 10, delivered, inAll: 10 }] }]);
      expect(withoutCarriage).toEqual([]);
    }
  });

  test('show what was changed behind the invoice', async () => {
    const store = await open();
    const { invoiceId } = await drafted(aContext(store), await aShopWithCarriage(store), { lines: [typed('JUG', 5)] });
    await store.transaction(host, async (tx) => {
      await tx.updateTable('order_lines').set({ price_ten_thousandths: 900_000, unit_label: 'jug' }).execute();
      await tx.updateTable('tax_rates').set({ rate_basis_points: 2_500 }).where('country', '=', 'GB').execute();
      await tx
        .updateTable('orders')
        .set((eb) => ({ carriage: 1_200, total: eb('total', '-', 300) }))
        .execute();
    });
    const { lines } = await compared(store, invoiceId);
    expect(lines.map(({ over, deviations }) => [over.minor, deviations.map(({ kind }) => kind)])).toEqual([
      [50, ['price-not-as-ordered', 'ordered-not-as-agreed', 'unit-changed', 'tax-not-as-now']],
      [300, ['carriage-not-as-ordered', 'tax-not-as-now']],
    ]);
  });

  test('show carriage that was dropped', async () => {
    const store = await open();
    const { invoiceId } = await drafted(aContext(store), await aShopWithCarriage(store));
    await store.transaction(host, (tx) => tx.deleteFrom('invoice_lines').where('kind', '=', 'carriage').execute());
    expect(await compared(store, invoiceId)).toMatchObject({ differing: 1, withoutCarriage: [{ carriage: { minor: 1_500 } }] });
  });
});
