import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readLedgerCsv } from '#app/adapters/csv/read-ledger-csv.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { plainDressing } from '#app/domain/catalog/ledger/plain-dressing.ts';
import { type ImportMap, importMap } from '#app/forms/import-map.ts';
import type { Context } from '#app/ports/context.ts';
import { importLedger, tryImportLedger } from '#app/use-cases/catalog/import-ledger.ts';
import type { Store } from '#db/database.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const HEAD = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';
const GOOD = `${HEAD}
1001,10001A,RED MUG,6,2025-03-01,2.55,C1,GB
1001,10001a,RED MUG,12,2025-03-01,2.55,C1,GB
1001,POST,POSTAGE,1,2025-03-01,18,C1,GB
C1002,10001A,RED MUG,-6,2025-03-09,2.55,C1,GB
1003,10002,BLUE MUG,1,2025-03-10,4.95,,GB
1004,10002,damaged,-3,2025-03-11,0,,GB
`;

onBoth('importing a ledger', (open) => {
  test('loads new items, accounts and history, and accounts for every row', async () => {
    const store = await open();
    const outcome = await importText(aContext(store), GOOD);
    expect(outcome).toEqual({
      ok: true,
      value: {
        rows: 6,
        loaded: 4,
        items: 2,
        accounts: 1,
        documents: 2,
        account: {
          'goods-sold': 2,
          'goods-credited': 1,
          'goods-free': 0,
          charge: 1,
          'charge-credited': 0,
          adjustment: 0,
          'stock-written-off': 1,
          'stock-corrected': 0,
          'consumer-credit': 0,
          'consumer-sale': 1,
        },
      },
    });
    const lines = await store.reader(hostScope('test')).selectFrom('history_lines').select(['sku', 'quantity', 'net', 'name']).orderBy('net').execute();
    expect(lines).toEqual([
      { sku: '10001A', quantity: -6, net: -1_530, name: null },
      { sku: '10001A', quantity: 6, net: 1_530, name: null },
      { sku: 'POST', quantity: 1, net: 1_800, name: 'POSTAGE' },
      { sku: '10001A', quantity: 12, net: 3_060, name: null },
    ]);
  });

  test('leaves an item without a trade price on request', async () => {
    const store = await open();
    await importText(aContext(store), GOOD);
    const priced = await store
      .reader(hostScope('test'))
      .selectFrom('list_prices')
      .innerJoin('items', 'items.id', 'list_prices.item_id')
      .select('sku')
      .execute();
    expect(priced).toEqual([{ sku: '10001A' }]);
  });

  test('loads nothing when one row is bad', async () => {
    const store = await open();
    const outcome = await importText(aContext(store), `${GOOD}1005,10001A,RED MUG,two,2025-02-30,1.2.3,C2,GB\n`);
    expect(outcome).toMatchObject({
      ok: false,
      refusal: {
        kind: 'ledger-with-bad-rows',
        problems: [
          { row: 8, column: 'Quantity', value: 'two', kind: 'not-a-whole-number' },
          { row: 8, column: 'UnitPrice', value: '1.2.3', kind: 'not-a-price' },
          { row: 8, column: 'InvoiceDate', value: '2025-02-30', kind: 'not-a-date' },
        ],
      },
    });
    expect(await rowsIn(store)).toEqual({ items: 0, accounts: 0, history_lines: 0, import_runs: 0 });
  });

  test('loads nothing when the database fails halfway', async () => {
    const store = await open();
    const context = aContext(store);
    let made = 0;
    const failing: Context = {
      ...context,
      ids: {
        ...context.ids,
        next: () => {
          if (++made > 9) throw new Error('no more ids');
          return context.ids.next();
        },
      },
    };
    await expect(importText(failing, GOOD)).rejects.toThrow('no more ids');
    expect(await rowsIn(store)).toEqual({ items: 0, accounts: 0, history_lines: 0, import_runs: 0 });
  });

  test('writes nothing on a dry run and tells the same', async () => {
    const store = await open();
    const tried = await importText(aContext(store), GOOD, { dryRun: true });
    expect(await rowsIn(store)).toEqual({ items: 0, accounts: 0, history_lines: 0, import_runs: 0 });
    expect(tried).toEqual(await importText(aContext(store), GOOD));
  });

  test('refuses the same file twice and a document number twice', async () => {
    const store = await open();
    await importText(aContext(store), GOOD);
    expect(await importText(aContext(store), GOOD)).toMatchObject({ ok: false, refusal: { kind: 'ledger-loaded-before' } });
    const again = `${HEAD}\n1001,10003,GREEN MUG,1,2025-04-01,1,C9,GB\n`;
    expect(await importText(aContext(store), again)).toMatchObject({ ok: false, refusal: { problems: [{ row: 2, value: '1001', kind: 'document-known' }] } });
  });

  test('adds a later ledger to the items and accounts that are there', async () => {
    const store = await open();
    const context = aContext(store);
    await importText(context, GOOD);
    const later = `${HEAD}\n1010,10001A,RED MUG,24,2025-05-01,2.10,C1,GB\n`;
    expect(await importText(context, later)).toMatchObject({ ok: true, value: { items: 0, accounts: 0, documents: 1 } });
    expect(await rowsIn(store)).toEqual({ items: 2, accounts: 2, history_lines: 5, import_runs: 2 });
  });

  test('refuses a document of two customers', async () => {
    const outcome = await importText(aContext(await open()), `${HEAD}\n1,10001,A,1,2025-01-01,1,C1,GB\n1,10001,A,1,2025-01-01,1,C2,GB\n`);
    expect(outcome).toMatchObject({ ok: false, refusal: { problems: [{ row: 3, column: 'customer', value: 'C2', kind: 'document-of-two-customers' }] } });
  });

  test('refuses a file without rows', async () => {
    expect(await importText(aContext(await open()), `${HEAD}\n`)).toEqual({ ok: false, refusal: { kind: 'ledger-without-rows' } });
  });
});

const MAP = importMap.parse({
  columns: {
    document: 'InvoiceNo',
    sku: 'StockCode',
    description: 'Description',
    quantity: 'Quantity',
    date: 'InvoiceDate',
    price: 'UnitPrice',
    customer: 'CustomerID',
    country: 'Country',
  },
  currency: 'GBP',
  goods: '^\\d{5}',
  creditPrefix: 'C',
  adjustmentPrefix: 'A',
  home: { country: 'GB', zone: 'Europe/London' },
  terms: { creditLimit: 100_000, paymentDays: 30 },
});

async function importText(context: Context, text: string, options: { readonly dryRun?: boolean; readonly map?: ImportMap } = {}) {
  const map = options.map ?? MAP;
  const csv = await readLedgerCsv(Readable.from([Buffer.from(text)]), {
    columns: map.columns,
    rules: { decimalSign: map.decimalSign, dateOrder: map.dateOrder, decimals: 2 },
  });
  const run = options.dryRun ? tryImportLedger : importLedger;
  return run(context, {
    source: { name: 'test', ...csv },
    rules: { goods: new RegExp(map.goods), creditPrefix: map.creditPrefix, adjustmentPrefix: map.adjustmentPrefix },
    currency: map.currency,
    dress: () => plainDressing(map),
  });
}

async function rowsIn(store: Store) {
  const db = store.reader(hostScope('test'));
  const count = async (table: 'items' | 'accounts' | 'history_lines' | 'import_runs') =>
    (
      await db
        .selectFrom(table)
        .select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('count'))
        .executeTakeFirstOrThrow()
    ).count;
  return {
    items: await count('items'),
    accounts: await count('accounts'),
    history_lines: await count('history_lines'),
    import_runs: await count('import_runs'),
  };
}
