import { expect, test } from 'vitest';
import { findHistoryDocument, listHistory } from '#db/queries/ordering/history.ts';
import { aBuyer, history } from '#tests/support/builders.ts';
import { onBoth } from '#tests/support/stores.ts';

onBoth('past invoices', (open) => {
  test('are the account’s own, newest first, found by a part of their number', async () => {
    const store = await open();
    const [buyer, other] = [await aBuyer(store), await aBuyer(store)];
    await history(store, { account_id: buyer.accountId, number: '536365', issued_on: '2026-01-10' });
    await history(store, { account_id: buyer.accountId, number: 'C536379', kind: 'credit', net: -500, issued_on: '2026-01-12' });
    await history(store, { account_id: other.accountId, number: '536366' });
    const db = store.reader(buyer.scope);
    const numbers = async (q: string) => (await listHistory(db, buyer.scope.accounts, { q, page: 1 })).rows.map((row) => row.number);
    expect(await numbers('')).toEqual(['C536379', '536365']);
    expect(await numbers('c5')).toEqual(['C536379']);
    expect(await numbers('536366')).toEqual([]);
    expect(await listHistory(db, buyer.scope.accounts, { q: '', page: 2 })).toMatchObject({ rows: [], total: 2 });
  });

  test('open with their lines, and not for another account', async () => {
    const store = await open();
    const [buyer, other] = [await aBuyer(store), await aBuyer(store)];
    const { number } = await history(store, { account_id: buyer.accountId });
    expect(await findHistoryDocument(store.reader(buyer.scope), number, buyer.scope.accounts)).toMatchObject({
      number,
      net: { minor: 1_000, currency: 'GBP' },
      rows: [{ sku: 'GONE', isCatalogItem: false, quantity: 10, price: { tenThousandths: 1_000_000 } }],
    });
    const foreign = await findHistoryDocument(store.reader(other.scope), number, other.scope.accounts);
    expect(foreign).toBeNull();
  });
});
