import { expect, test } from 'vitest';
import { listOwnItems } from '#app/use-cases/catalog/list-own-items.ts';
import { anItem, aReceipt, aSupplier, stock } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const ALL = { q: '', page: 1 };

onBoth("a supplier's items", (open) => {
  test('are shown with packs, stock and what is expected, firm or planned', async () => {
    const store = await open();
    const supplier = await aSupplier(store);
    const packs = [{}, { code: 'box', label: 'box', content: 24 }];
    const item = await anItem(store, { sku: 'MUG', supplier_id: supplier.supplierId, packs, status: 'discontinued' });
    await stock(store, { itemId: item.id, onHand: 7 });
    await aReceipt(store, { item_id: item.id, quantity: 5, expected_on: '2026-03-20', status: 'planned' });
    await aReceipt(store, { item_id: item.id, quantity: 9, expected_on: '2026-03-10' });
    await aReceipt(store, { item_id: item.id, quantity: 3, expected_on: '2026-03-01', status: 'received', received_quantity: 3 });
    const { rows, total } = await listOwnItems(aContext(store), supplier, ALL);
    expect(total).toBe(1);
    expect(rows).toMatchObject([
      {
        sku: 'MUG',
        isActive: false,
        packs: [{ label: 'box', content: 24 }],
        onHand: 7,
        expected: [
          { quantity: 9, expectedOn: '2026-03-10', isFirm: true },
          { quantity: 5, expectedOn: '2026-03-20', isFirm: false },
        ],
      },
    ]);
  });

  test('are its own and nobody else’s, however one searches', async () => {
    const store = await open();
    const [supplier, other] = [await aSupplier(store), await aSupplier(store)];
    const [own, foreign] = [
      await anItem(store, { sku: 'MUG-1', supplier_id: supplier.supplierId }),
      await anItem(store, { sku: 'MUG-2', supplier_id: other.supplierId }),
    ];
    await stock(store, { itemId: own.id, onHand: 1 });
    await stock(store, { itemId: foreign.id, onHand: 2 });
    const list = await listOwnItems(aContext(store), supplier, { q: 'mug', page: 1 });
    expect(list.rows.map((row) => [row.sku, row.onHand])).toEqual([['MUG-1', 1]]);
    expect(await listOwnItems(aContext(store), supplier, { q: 'MUG-2', page: 1 })).toMatchObject({ rows: [], total: 0 });
  });

  test('that were never stocked are there with nothing', async () => {
    const store = await open();
    const supplier = await aSupplier(store);
    await anItem(store, { supplier_id: supplier.supplierId });
    expect((await listOwnItems(aContext(store), supplier, ALL)).rows).toMatchObject([{ onHand: 0, expected: [], packs: [] }]);
  });
});
