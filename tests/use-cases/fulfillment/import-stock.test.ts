import { expect, test } from 'vitest';
import { stockFile } from '#app/components/imports/stock-file.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { csvLine } from '#app/domain/shared/csv-text.ts';
import { applyImport } from '#app/use-cases/catalog/imports/apply-import.ts';
import { showImport } from '#app/use-cases/catalog/imports/show-import.ts';
import { stageImport } from '#app/use-cases/catalog/imports/stage-import.ts';
import { countStock } from '#app/use-cases/fulfillment/count-stock.ts';
import { exportStock } from '#app/use-cases/fulfillment/imports/export-stock.ts';
import { judgeStock } from '#app/use-cases/fulfillment/imports/judge-stock.ts';
import { stockDesk } from '#app/use-cases/fulfillment/imports/stock-desk.ts';
import type { Store } from '#db/database.ts';
import { anItem, aStaff, stock } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');

async function aDesk(store: Store) {
  const staff = await aStaff(store, ['operations']);
  const context = aContext(store);
  const desk = stockDesk(staff);
  const warehouse = { code: 'MAIN' };
  for (const [sku, onHand] of [
    ['MUG', 10],
    ['JUG', 5],
  ] as const)
    await stock(store, { itemId: (await anItem(store, { sku })).id, onHand });
  await store.transaction(host, (tx) => tx.updateTable('stock').set({ reserved: 4 }).where('on_hand', '=', 10).execute());
  await anItem(store, { sku: 'NEVER' });
  const send = async (lines: readonly string[], head = 'Item,Warehouse,Counted') => {
    const staged = await stageImport(context, desk, { fileName: 'count.csv', bytes: new TextEncoder().encode([head, ...lines].join('\n')) });
    if (!staged.ok) throw new Error(`not read: ${staged.refusal.kind}`);
    const shown = await showImport(context, desk, { importId: staged.value.id, page: 1 });
    const apply = () => applyImport(context, desk, { importId: staged.value.id, version: staged.value.version });
    return { counts: staged.value.counts, problems: (shown?.problems ?? []).map(({ row, field, kind, detail }) => [row, field, kind, detail]), apply };
  };
  const exported = async () => {
    const { header, stretches, toCells } = stockFile(exportStock(context, staff));
    let text = csvLine(header);
    for await (const shelves of stretches) text += shelves.flatMap(toCells).map(csvLine).join('');
    return text;
  };
  return { staff, context, warehouse, send, exported };
}

onBoth('a file of counted stock', (open) => {
  test('corrects what is kept, writes the journal, and offers what turned up; an export of it changes nothing', async () => {
    const store = await open();
    const { send, exported, warehouse, staff } = await aDesk(store);
    const { counts, apply } = await send([`MUG,${warehouse.code},12`, `jug,${warehouse.code},5`]);
    expect(counts).toEqual({ added: 0, changed: 1, same: 1, bad: 0 });
    expect(await apply()).toMatchObject({ ok: true });
    expect(await apply()).toMatchObject({ ok: true });
    expect(await exported()).toBe(`item,warehouse,on_hand\r\nJUG,${warehouse.code},5\r\nMUG,${warehouse.code},12\r\n`);
    const moves = await store
      .reader(host)
      .selectFrom('stock_moves')
      .select(['quantity', 'kind', 'reference', 'actor_id'])
      .where('kind', '=', 'count')
      .execute();
    expect(moves).toEqual([{ quantity: 2, kind: 'count', reference: 'count.csv', actor_id: staff.userId }]);
    expect(await store.reader(host).selectFrom('jobs').select('kind').execute()).toEqual([{ kind: 'top-up' }]);
    const [head = '', ...rows] = (await exported()).trimEnd().split('\r\n');
    expect((await send(rows, head)).counts).toEqual({ added: 0, changed: 0, same: 2, bad: 0 });
  });

  test('tells every bad row: unknown, never stocked, below what is promised, twice', async () => {
    const store = await open();
    const { send, warehouse, context, staff } = await aDesk(store);
    const { problems, apply } = await send([
      `NO,${warehouse.code},1`,
      'MUG,W-NONE,1',
      `NEVER,${warehouse.code},1`,
      `MUG,${warehouse.code},3`,
      `MUG,${warehouse.code},9`,
      `JUG,${warehouse.code},"1.5"`,
    ]);
    expect(problems).toEqual([
      [2, 'item', 'item-unknown', ''],
      [3, 'warehouse', 'warehouse-unknown', ''],
      [4, 'item', 'shelf-unknown', ''],
      [5, 'onHand', 'below-promised', '4'],
      [6, 'item', 'twice-in-file', '5'],
      [7, 'onHand', 'not-whole', ''],
    ]);
    expect(await apply()).toEqual({ ok: false, refusal: { kind: 'bad-rows' } });
    const parts = async function* () {
      yield [{ number: 2, cells: ['MUG', warehouse.code, '4'] }];
    };
    const columns = { item: 0, warehouse: 1, onHand: 2 };
    expect((await judgeStock(context, staff, { columns, decimalSign: '.', parts })).counts).toMatchObject({ changed: 1, bad: 0 });
  });

  test('is shown again when goods moved meanwhile', async () => {
    const store = await open();
    const { send, warehouse, context, staff } = await aDesk(store);
    const { apply } = await send([`JUG,${warehouse.code},7`]);
    await countStock(context, staff, { sku: 'JUG', warehouseCode: warehouse.code, seen: 5, counted: 6, reason: 'found one' });
    expect(await apply()).toEqual({ ok: false, refusal: { kind: 'changed-meanwhile' } });
  });
});
