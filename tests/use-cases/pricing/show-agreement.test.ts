import { expect, test } from 'vitest';
import { showAgreement } from '#app/use-cases/pricing/show-agreement.ts';
import { aBuyer, aContract, aListPrice, anAccount, anItem } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { aHost } from '#tests/support/ordering.ts';
import { onBoth } from '#tests/support/stores.ts';

const FIRST_PAGE = { offset: 0, limit: 50 };

onBoth('the agreement of an account', (open) => {
  test('is its contract in force with terms and prices, and nothing of anyone else', async () => {
    const store = await open();
    await aHost(store);
    const context = aContext(store);
    const [own, other] = [await anAccount(store), await anAccount(store)];
    const [mug, jug] = [await anItem(store, { sku: 'MUG' }), await anItem(store, { sku: 'JUG' })];
    for (const item of [mug, jug]) await aListPrice(store, { itemId: item.id });
    await aContract(store, { account_id: own.id, number: 'K-OWN', payment_days: 45, priority_rank: 2, lines: [{ item_id: mug.id, breaks: '[[1,800000]]' }] });
    await aContract(store, { account_id: other.id, number: 'K-OTHER', lines: [{ item_id: jug.id, breaks: '[[1,100000]]' }] });

    const shown = await showAgreement(context, await aBuyer(store, { accountId: own.id }), FIRST_PAGE);
    expect(shown).toMatchObject({ total: 1, agreement: { number: 'K-OWN', paymentDays: 45, rank: 2 } });
    expect(shown.prices).toHaveLength(1);
    expect(JSON.stringify(shown)).not.toContain('K-OTHER');
  });

  test('is absent where list prices hold, or the contract has ended', async () => {
    const store = await open();
    await aHost(store);
    const account = await anAccount(store);
    await aContract(store, { account_id: account.id, valid_to: '2026-03-03' });
    expect(await showAgreement(aContext(store), await aBuyer(store, { accountId: account.id }), FIRST_PAGE)).toMatchObject({
      agreement: null,
      prices: [],
      total: 0,
    });
  });
});
