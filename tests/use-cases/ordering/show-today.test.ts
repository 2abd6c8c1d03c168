import { expect, test } from 'vitest';
import { id, type ReceiptId } from '#app/domain/shared/ids.ts';
import { bookReceipt } from '#app/use-cases/fulfillment/book-receipt.ts';
import { showToday } from '#app/use-cases/ordering/show-today.ts';
import { aBuyer, aListPrice, anItem, aReceipt, aStaff, stock } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { aHost, order, typed } from '#tests/support/ordering.ts';
import { onBoth } from '#tests/support/stores.ts';

onBoth('the start of the day', (open) => {
  test('says until when to order, what comes within a week and which dates changed, of the own account only', async () => {
    const store = await open();
    await aHost(store);
    const context = aContext(store);
    const [buyer, stranger] = [await aBuyer(store), await aBuyer(store)];
    const mug = await anItem(store, { sku: 'MUG' });
    await aListPrice(store, { itemId: mug.id });
    await stock(store, { itemId: mug.id, onHand: 4 });
    await order(context, buyer, [typed('MUG', 6)]);
    await order(context, stranger, [typed('MUG', 3)]);
    const receipt = await aReceipt(store, { item_id: mug.id, quantity: 9, expected_on: '2026-03-04' });
    await bookReceipt(context, await aStaff(store, ['operations']), { receiptId: id<ReceiptId>(receipt.id), received: 9 });

    const today = await showToday(context, buyer);
    expect(today).toMatchObject({ on: '2026-03-04', siteName: 'Leeds store' });
    expect(today.arriving.length).toBeGreaterThan(0);
    expect(today.changes).toHaveLength(1);
    expect(JSON.stringify((await showToday(context, stranger)).arriving)).not.toContain(JSON.stringify(today.arriving[0]));
  });
});
