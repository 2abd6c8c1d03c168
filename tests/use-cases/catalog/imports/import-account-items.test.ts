import { expect, test } from 'vitest';
import { accountItemsFile } from '#app/components/imports/account-items-file.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { csvLine } from '#app/domain/shared/csv-text.ts';
import { accountItemsDesk } from '#app/use-cases/catalog/imports/account-items-desk.ts';
import { applyImport } from '#app/use-cases/catalog/imports/apply-import.ts';
import { exportAccountItems } from '#app/use-cases/catalog/imports/export-account-items.ts';
import { judgeAccountItems } from '#app/use-cases/catalog/imports/judge-account-items.ts';
import { showImport } from '#app/use-cases/catalog/imports/show-import.ts';
import { stageImport } from '#app/use-cases/catalog/imports/stage-import.ts';
import type { Store } from '#db/database.ts';
import { aGroup, anAccount, anAccountUnit, anItem, aStaff, insert } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const HEAD = 'Account,Item,Group,Own code,Unit,Unit label,Unit plural,Content,Default';
const host = hostScope('test');

/** A host user with two accounts, an item and a group, and the walk of a file. */
async function aDesk(store: Store, staff?: Staff, context = aContext(store)) {
  const who = staff ?? (await aStaff(store));
  const desk = accountItemsDesk(who);
  const send = async (lines: readonly string[], head = HEAD) => {
    const staged = await stageImport(context, desk, { fileName: 'units.csv', bytes: new TextEncoder().encode([head, ...lines].join('\n')) });
    if (!staged.ok) throw new Error(`not read: ${staged.refusal.kind}`);
    const shown = await showImport(context, desk, { importId: staged.value.id, page: 1 });
    return {
      file: staged.value,
      counts: staged.value.counts,
      problems: (shown?.problems ?? []).map(({ row, field, kind, detail }) => [row, field, kind, detail]),
    };
  };
  const apply = async (lines: readonly string[], head = HEAD) => {
    const { file } = await send(lines, head);
    return applyImport(context, desk, { importId: file.id, version: file.version });
  };
  const exported = async () => {
    const { header, stretches, toCells } = accountItemsFile(exportAccountItems(context, who));
    let text = csvLine(header);
    for await (const goods of stretches) text += goods.flatMap(toCells).map(csvLine).join('');
    return text;
  };
  return { staff: who, context, desk, send, apply, exported };
}

async function aTrade(store: Store) {
  const [north, south] = [await anAccount(store, { code: 'A-1' }), await anAccount(store, { code: 'A-2' })];
  const group = await aGroup(store, { code: 'mugs' });
  const items = [await anItem(store, { sku: 'MUG', group_id: group.id }), await anItem(store, { sku: 'JUG', group_id: group.id })];
  return { north, south, group, items };
}

onBoth('a file of account units and part numbers', (open) => {
  test('brings them in, an export of it changes nothing, and a second account keeps its own', async () => {
    const store = await open();
    await aTrade(store);
    const { apply, send, exported } = await aDesk(store);
    const lines = [
      'A-1,MUG,,M-9,XIB,display of 18,displays of 18,18,yes',
      'A-1,mug,,,XBX,box of 6,,6,no',
      'A-1,,mugs,,XCT,case,cases,24,',
      'A-2,MUG,,M-9,,,,,',
    ];
    expect((await send(lines)).counts).toEqual({ added: 3, changed: 0, same: 0, bad: 0 });
    expect(await apply(lines)).toMatchObject({ ok: true, value: { status: 'applied' } });
    const text = await exported();
    expect(text.split('\r\n')).toEqual([
      'account,item,group,own_code,unit,unit_label,unit_plural,content,default',
      'A-1,MUG,,M-9,XBX,box of 6,box of 6,6,no',
      'A-1,MUG,,M-9,XIB,display of 18,displays of 18,18,yes',
      'A-1,,mugs,,XCT,case,cases,24,no',
      'A-2,MUG,,M-9',
      '',
    ]);
    const [head = '', ...rows] = text.trimEnd().split('\r\n');
    expect((await send(rows, head)).counts).toEqual({ added: 0, changed: 0, same: 3, bad: 0 });
    expect((await send(lines)).counts).toEqual({ added: 0, changed: 0, same: 3, bad: 0 });
  });

  test('changes a unit, moves the default, and lets part numbers change places', async () => {
    const store = await open();
    const { north, items } = await aTrade(store);
    await anAccountUnit(store, {
      account_id: north.id,
      item_id: items[0]?.id ?? '',
      label: 'tray',
      plural: 'trays',
      unit_code: 'XPU',
      content: 12,
      is_default: 1,
    });
    for (const [at, item] of items.entries())
      await insert(store, 'account_item_codes', { account_id: north.id, item_id: item.id, code: `C-${at}`, code_key: `C${at}` });
    const { apply, exported, send } = await aDesk(store);
    expect((await send(['A-1,MUG,,C-1,,,,,'])).problems).toEqual([[2, 'ownCode', 'own-code-taken', '']]);
    expect(await apply(['A-1,JUG,,-,,,,,'])).toMatchObject({ ok: true });
    expect(await apply(['A-1,MUG,,C-1,,tray,,10,', 'A-1,JUG,,C-0,XCT,case,cases,6,yes', 'A-1,MUG,,,XBX,box,boxes,5,yes'])).toMatchObject({ ok: false });
    expect(await apply(['A-1,MUG,,C-1,,tray,,10,', 'A-1,MUG,,,XBX,box,boxes,5,yes'])).toMatchObject({ ok: true, value: { counts: { added: 0, changed: 1 } } });
    expect((await exported()).split('\r\n').slice(1, -1)).toEqual(['A-1,MUG,,C-1,XBX,box,boxes,5,yes', 'A-1,MUG,,C-1,XPU,tray,trays,10,no']);
  });

  test('tells every bad cell, and of accounts one does not look after as of none', async () => {
    const store = await open();
    await aTrade(store);
    const { send, context } = await aDesk(store, await aStaff(store, ['account-manager']));
    const lines = ['A-1,MUG,,,,,,,', 'A-9,MUG,,,,,,,'];
    expect((await send(lines)).problems).toEqual([
      [2, 'account', 'account-unknown', ''],
      [3, 'account', 'account-unknown', ''],
    ]);
    const { send: asAdmin } = await aDesk(store, await aStaff(store), context);
    const bad = ['A-1,NO,,,,,,,', 'A-1,,nowhere,X-1,XCT,case,,0,maybe', ',MUG,,,,,,,', 'A-1,MUG,,M-1,CT,,,4,', 'A-1,JUG,,M-1,,,,,', 'A-1,MUG,,M-2,,,,,'];
    expect((await asAdmin(bad)).problems).toEqual([
      [2, 'item', 'item-unknown', ''],
      [3, 'group', 'group-unknown', ''],
      [3, 'ownCode', 'code-of-group', ''],
      [3, 'content', 'out-of-range', '1 100000000'],
      [3, 'default', 'not-yes-no', ''],
      [3, 'content', 'missing', ''],
      [4, 'account', 'missing', ''],
      [5, 'unitLabel', 'missing', ''],
      [5, 'unit', 'unit-bare-package', 'XCT'],
      [6, 'ownCode', 'own-code-in-file', '5'],
      [7, 'ownCode', 'differs-in-file', '5'],
    ]);
    expect(await store.reader(host).selectFrom('account_units').select('id').execute()).toEqual([]);
  });

  test('is shown again when somebody changed what it was judged by', async () => {
    const store = await open();
    await aTrade(store);
    const { send, apply, context, desk, staff } = await aDesk(store);
    const { file } = await send(['A-1,MUG,,M-1,,,,,']);
    expect(await apply(['A-1,MUG,,M-7,,,,,'])).toMatchObject({ ok: true });
    expect(await applyImport(context, desk, { importId: file.id, version: file.version })).toEqual({ ok: false, refusal: { kind: 'changed-meanwhile' } });
    const parts = async function* () {
      yield [{ number: 2, cells: ['A-1', 'MUG'] }];
    };
    expect((await judgeAccountItems(context, staff, { columns: { account: 0, item: 1 }, decimalSign: '.', parts })).counts).toMatchObject({ same: 1 });
  });
});
