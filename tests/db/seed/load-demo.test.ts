import { describe, expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { Database } from '#db/database.ts';
import { PRIVATE_SKU } from '#db/seed/demo/private-item.ts';
import { loadDemo } from '#db/seed/load-demo.ts';
import { loadSmallDemo } from '#db/seed/load-small-demo.ts';
import { scaleItems } from '#db/seed/scale.ts';
import { aContext, fixedClock } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const MINUTE = 60_000;

onBoth('the real year', (open) => {
  test(
    'is loaded whole, every row accounted for',
    async () => {
      const store = await open({ forLoading: true });
      const { report } = await loadDemo(aContext(store, { clock: fixedClock('2026-11-24') }));
      const db = store.reader(hostScope('test'));

      expect(report.account).toEqual({
        'goods-sold': 396_337,
        'goods-credited': 8_539,
        'goods-free': 33,
        charge: 1_554,
        'charge-credited': 366,
        adjustment: 3,
        'stock-written-off': 1_336,
        'stock-corrected': 1_139,
        'consumer-credit': 383,
        'consumer-sale': 132_219,
      });
      expect(Object.values(report.account).reduce((sum, rows) => sum + rows, 0)).toBe(541_909);
      expect(await count(db, 'history_lines')).toBe(406_829);
      expect(await db.selectFrom('import_runs').select(['rows', 'loaded']).execute()).toEqual([{ rows: 541_909, loaded: 406_829 }]);

      const accounts = await db.selectFrom('accounts').select(['code', 'name', 'class']).where('level', '=', 'national').execute();
      expect(accounts).toHaveLength(4_372);
      expect(new Set(accounts.map((account) => account.name)).size).toBe(4_372);
      expect(accounts.filter((account) => account.class === 'key').map((account) => account.code)).toEqual(
        expect.arrayContaining(['14646', '18102', '17450', '14911']),
      );
      expect(accounts.filter((account) => account.class === 'key')).toHaveLength(20);
      expect(await count(db, 'contracts')).toBe(20);

      const days = await db
        .selectFrom('history_documents')
        .select((eb) => [eb.fn.min('issued_on').as('first'), eb.fn.max('issued_on').as('last')])
        .executeTakeFirstOrThrow();
      expect(days).toEqual({ first: '2025-11-12', last: '2026-11-20' });
    },
    3 * MINUTE,
  );
});

onBoth('the small demo', (open) => {
  test('keeps one item to one account, and stock equal to its moves', async () => {
    const store = await open();
    await loadSmallDemo(aContext(store));
    const db = store.reader(hostScope('test'));

    const privateItem = await db.selectFrom('items').select(['id', 'is_public']).where('sku', '=', PRIVATE_SKU).executeTakeFirstOrThrow();
    expect(privateItem.is_public).toBe(0);
    const grants = await db
      .selectFrom('item_grants')
      .innerJoin('accounts', 'accounts.id', 'item_grants.account_id')
      .select('accounts.code')
      .where('item_id', '=', privateItem.id)
      .execute();
    expect(grants).toEqual([{ code: '18102' }]);
    expect(await db.selectFrom('list_prices').select('id').where('item_id', '=', privateItem.id).execute()).toEqual([]);

    const groups = await db.selectFrom('item_groups').select(['id', 'parent_id', 'public_count']).execute();
    const top = groups.filter((group) => group.parent_id === null).reduce((sum, group) => sum + group.public_count, 0);
    expect(top).toBe(await countActivePublic(db));

    const strays = await db
      .selectFrom('stock')
      .select('item_id')
      .where((eb) =>
        eb(
          'on_hand',
          '<>',
          eb.fn.coalesce(
            eb
              .selectFrom('stock_moves')
              .whereRef('stock_moves.item_id', '=', 'stock.item_id')
              .select((sum) => sum.cast<number>(sum.fn.sum('quantity'), 'bigint').as('moved')),
            eb.val(0),
          ),
        ),
      )
      .execute();
    expect(strays).toEqual([]);
  });

  test('prices by the whole trade: 85123A 2.95, from 32 on 2.55; 22423 12.75, from 16 on 10.95', async () => {
    const store = await open();
    await loadSmallDemo(aContext(store));
    const prices = await store
      .reader(hostScope('test'))
      .selectFrom('list_prices')
      .innerJoin('items', 'items.id', 'list_prices.item_id')
      .select(['sku', 'breaks'])
      .where('sku', 'in', ['85123A', '22423'])
      .orderBy('sku')
      .execute();
    expect(prices.map((price) => [price.sku, JSON.parse(price.breaks)])).toEqual([
      [
        '22423',
        [
          [1, 12_750_000],
          [16, 10_950_000],
        ],
      ],
      [
        '85123A',
        [
          [1, 2_950_000],
          [32, 2_550_000],
        ],
      ],
    ]);
  });

  test('comes out the same every time', async () => {
    const [first, second] = await Promise.all(
      [open(), open()].map(async (opening) => {
        const store = await opening;
        await loadSmallDemo(aContext(store));
        const db = store.reader(hostScope('test'));
        return {
          accounts: await db.selectFrom('accounts').selectAll().orderBy('id').execute(),
          stock: await db.selectFrom('stock').selectAll().orderBy('item_id').execute(),
        };
      }),
    );
    expect(first).toEqual(second);
  });

  test('refuses to be loaded twice', async () => {
    const store = await open();
    await loadSmallDemo(aContext(store));
    await expect(loadSmallDemo(aContext(store))).rejects.toThrow('ledger-loaded-before');
  });

  test('grows to a size for measuring', async () => {
    const store = await open({ forLoading: true });
    await loadSmallDemo(aContext(store));
    await scaleItems(aContext(store, { ids: { ...aContext(store).ids, next: () => crypto.randomUUID() } }), 5_000);
    expect(await count(store.reader(hostScope('test')), 'items')).toBe(5_000);
  });
});

describe('the people of the demo', () => {
  test('stand in the host facts with the one password, for the sign-in page', async () => {
    const { hostFacts } = await import('#db/seed/demo/host.ts');
    const facts = new Map(hostFacts([]).map((fact) => [fact.name, fact.value]));
    expect(facts.get('is_demo')).toBe('1');
    expect(facts.get('demo_password')).toMatch(/^.{12,}$/);
  });
});

async function count(db: Database, table: 'history_lines' | 'contracts' | 'items'): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

async function countActivePublic(db: Database): Promise<number> {
  const rows = await db.selectFrom('items').select('id').where('status', '=', 'active').where('is_public', '=', 1).execute();
  return rows.length;
}
