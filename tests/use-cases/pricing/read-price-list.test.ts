import { expect, test } from 'vitest';
import type { Buyer } from '#app/domain/accounts/people.ts';
import type { OwnPrice } from '#app/domain/pricing/own-price.ts';
import { day } from '#app/domain/shared/days.ts';
import type { Context } from '#app/ports/context.ts';
import { listPrices } from '#app/use-cases/pricing/list-prices.ts';
import { readPriceList } from '#app/use-cases/pricing/read-price-list.ts';
import type { Store } from '#db/database.ts';
import { scaleItems } from '#db/seed/scale.ts';
import { aBuyer, aListPrice, anAccount, anItem, aSite, stock } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const ALL = { on: null, group: null, query: '' } as const;

async function shopOf(store: Store, items: number): Promise<Buyer> {
  const account = await anAccount(store);
  const site = await aSite(store, { parent_id: account.id, code: 'A-77-1' });
  const first = await anItem(store, { sku: 'S' });
  await aListPrice(store, { itemId: first.id });
  await stock(store, { itemId: first.id, onHand: 10 });
  await scaleItems(aContext(store), items);
  return aBuyer(store, { accountId: account.id, siteId: site.id });
}

async function allPages(context: Context, buyer: Buyer): Promise<readonly OwnPrice[]> {
  const rows: OwnPrice[] = [];
  for (let page = 1; ; page += 1) {
    const outcome = await listPrices(context, buyer, { ...ALL, page, size: 50 });
    if (!outcome.ok || outcome.value.prices.length === 0) return rows;
    rows.push(...outcome.value.prices);
  }
}

onBoth('the whole price list', (open) => {
  test('is what its pages show, row for row, in stretches', async () => {
    const store = await open();
    const context = aContext(store);
    const buyer = await shopOf(store, 620);
    const outcome = await readPriceList(context, buyer, { ...ALL, on: day('2026-03-04') });
    if (!outcome.ok) throw new Error('a list was expected');
    const { stretches, ...list } = outcome.value;
    expect(list).toEqual({ accountCode: 'A-77-1', on: '2026-03-04', currency: 'GBP' });
    const read: (readonly OwnPrice[])[] = [];
    for await (const stretch of stretches) read.push(stretch);
    expect(read.map((stretch) => stretch.length)).toEqual([250, 250, 120]);
    expect(read.flat()).toEqual(await allPages(context, buyer));
  }, 60_000);

  test('refuses a group in which the account sees nothing before anything is read', async () => {
    const store = await open();
    const buyer = await shopOf(store, 1);
    expect(await readPriceList(aContext(store), buyer, { ...ALL, group: 'none' })).toEqual({ ok: false, refusal: { kind: 'no-such-group' } });
  });
});
