import { expect, test } from 'vitest';
import type { Buyer } from '#app/domain/accounts/people.ts';
import type { OwnPrice } from '#app/domain/pricing/own-price.ts';
import { day } from '#app/domain/shared/days.ts';
import { type AskedPrices, listPrices } from '#app/use-cases/pricing/list-prices.ts';
import type { Store } from '#db/database.ts';
import { aBuyer, aContract, aGroup, aListPrice, anAccountUnit, anItem, insert, theWarehouse } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const ALL: AskedPrices = { on: null, group: null, query: '', page: 1, size: 50 };
const TODAY = day('2026-03-04');
const TOMORROW = day('2026-03-05');

async function pricesOf(store: Store, buyer: Buyer, asked: Partial<AskedPrices> = {}): Promise<readonly OwnPrice[]> {
  const outcome = await listPrices(aContext(store), buyer, { ...ALL, ...asked });
  return outcome.ok ? outcome.value.prices : [];
}

const amounts = (prices: readonly OwnPrice[]) => Object.fromEntries(prices.map(({ sku, held }) => [sku, held?.price.tenThousandths ?? null]));

onBoth('the own price list', (open) => {
  test('shows own code, own unit, price, breaks, whose price it is and until when', async () => {
    const store = await open();
    const buyer = await aBuyer(store);
    await theWarehouse(store);
    const mug = await anItem(store, { sku: 'MUG', name: 'Mug' });
    await insert(store, 'account_item_codes', { account_id: buyer.accountId, item_id: mug.id, code: 'C-9', code_key: 'C9' });
    await anAccountUnit(store, { account_id: buyer.accountId, item_id: mug.id, label: 'tray of 6', plural: 'trays of 6', content: 6 });
    await aContract(store, {
      account_id: buyer.accountId,
      number: 'K-1',
      valid_to: '2026-12-31',
      lines: [{ item_id: mug.id, breaks: '[[1,2500000],[60,2000000]]', valid_to: '2027-06-30' }],
    });
    const outcome = await listPrices(aContext(store), buyer, ALL);
    expect(outcome.ok && outcome.value).toMatchObject({ on: TODAY, today: TODAY, currency: 'GBP', total: 1, siteName: 'Leeds store' });
    expect(outcome.ok && outcome.value.prices).toEqual([
      {
        sku: 'MUG',
        name: 'Mug',
        accountCode: 'C-9',
        isOnlyHere: false,
        unit: { label: 'tray of 6', content: 6 },
        piece: 'piece',
        held: {
          price: { tenThousandths: 2_500_000, basis: 1, currency: 'GBP' },
          breaks: [{ fromCount: 10, price: { tenThousandths: 2_000_000, basis: 1, currency: 'GBP' } }],
          breakBasis: 'line',
          source: { kind: 'contract', number: 'K-1', version: 1, accountName: 'Carraway & Sons' },
          validTo: '2026-12-31',
        },
      },
    ]);
  });

  test('holds what holds on the day asked for: a contract that starts tomorrow is told tomorrow', async () => {
    const store = await open();
    const buyer = await aBuyer(store);
    await theWarehouse(store);
    const mug = await anItem(store, { sku: 'MUG' });
    await aListPrice(store, { itemId: mug.id });
    await aContract(store, { account_id: buyer.accountId, valid_from: TOMORROW, lines: [{ item_id: mug.id, breaks: '[[1,700000]]' }] });
    expect(amounts(await pricesOf(store, buyer))).toEqual({ MUG: 1_000_000 });
    expect(amounts(await pricesOf(store, buyer, { on: TOMORROW }))).toEqual({ MUG: 700_000 });
  });

  test('keeps an item that has no price on the day', async () => {
    const store = await open();
    const buyer = await aBuyer(store);
    await theWarehouse(store);
    const mug = await anItem(store, { sku: 'MUG' });
    await aListPrice(store, { itemId: mug.id });
    expect(amounts(await pricesOf(store, buyer, { on: day('2025-12-31') }))).toEqual({ MUG: null });
    expect(amounts(await pricesOf(store, buyer))).toEqual({ MUG: 1_000_000 });
  });

  test('leaves out what cannot be ordered, and narrows by group and words', async () => {
    const store = await open();
    const buyer = await aBuyer(store);
    await theWarehouse(store);
    const [kitchen, garden] = [await aGroup(store, { code: 'kitchen' }), await aGroup(store, { code: 'garden', position: 1 })];
    await anItem(store, { sku: 'MUG', name: 'Enamel mug', group_id: kitchen.id });
    await anItem(store, { sku: 'POT', name: 'Enamel pot', group_id: garden.id });
    await anItem(store, { sku: 'OLD', name: 'Enamel jug', group_id: kitchen.id, status: 'discontinued' });
    expect(Object.keys(amounts(await pricesOf(store, buyer)))).toEqual(['MUG', 'POT']);
    expect(Object.keys(amounts(await pricesOf(store, buyer, { group: 'garden' })))).toEqual(['POT']);
    expect(Object.keys(amounts(await pricesOf(store, buyer, { query: 'enam', group: 'kitchen' })))).toEqual(['MUG']);
    expect(await listPrices(aContext(store), buyer, { ...ALL, group: 'none' })).toEqual({ ok: false, refusal: { kind: 'no-such-group' } });
  });
});
