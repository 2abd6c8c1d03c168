import { expect, test } from 'vitest';
import { fillShelf } from '#app/use-cases/catalog/fill-shelf.ts';
import { loadStanding } from '#db/repositories/accounts/standing.ts';
import { selectListItems } from '#db/repositories/catalog/assortment.ts';
import { aBuyer, aContract, aListPrice, anAccount, anItem, stock } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { aHost } from '#tests/support/ordering.ts';
import { onBoth } from '#tests/support/stores.ts';

onBoth('filling a shelf', (open) => {
  test('gives each row the own price and the day one unit would come; no price is none, never zero', async () => {
    const store = await open();
    await aHost(store);
    const context = aContext(store);
    const account = await anAccount(store);
    const buyer = await aBuyer(store, { accountId: account.id });
    const [mug, jug] = [await anItem(store, { sku: 'MUG' }), await anItem(store, { sku: 'JUG' })];
    await aListPrice(store, { itemId: mug.id });
    await aContract(store, { account_id: account.id, lines: [{ item_id: mug.id, breaks: '[[1,750000]]' }] });
    await stock(store, { itemId: mug.id, onHand: 3 });

    const db = store.reader(buyer.scope);
    const standing = await loadStanding(db, buyer, context.clock.now());
    const chainIds = standing.chain.map((node) => node.accountId);
    const rows = await selectListItems(db, chainIds).where('item.id', 'in', [mug.id, jug.id]).execute();
    const shelf = await fillShelf(context, buyer, { db, standing, rows });
    const [mugRow, jugRow] = ['MUG', 'JUG'].map((sku) => shelf.find((row) => row.sku === sku));
    expect(JSON.stringify(mugRow)).toContain('750000');
    expect(JSON.stringify(mugRow)).toContain('2026-03-05');
    expect(jugRow).toMatchObject({ price: null });
  });
});
