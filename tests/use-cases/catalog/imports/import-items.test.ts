import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemsFile } from '#app/components/imports/items-file.ts';
import type { Supplier } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { csvLine } from '#app/domain/shared/csv-text.ts';
import { changeItem } from '#app/use-cases/catalog/change-item.ts';
import { applyImport } from '#app/use-cases/catalog/imports/apply-import.ts';
import { checkImport } from '#app/use-cases/catalog/imports/check-import.ts';
import { chooseColumns } from '#app/use-cases/catalog/imports/choose-columns.ts';
import { exportItems } from '#app/use-cases/catalog/imports/export-items.ts';
import { itemsDesk } from '#app/use-cases/catalog/imports/items-desk.ts';
import { judgeItems } from '#app/use-cases/catalog/imports/judge-items.ts';
import { listImports, readBadRows, showImport } from '#app/use-cases/catalog/imports/show-import.ts';
import { stageImport } from '#app/use-cases/catalog/imports/stage-import.ts';
import type { Store } from '#db/database.ts';
import { checkListingAgrees } from '#db/invariants/listing-agrees.ts';
import { aGroup, anItem, aSupplier } from '#tests/support/builders.ts';
import { aContext, type TestContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const HEAD = 'Item,Name,Group,Base unit,Lead days,Sold,Replaced by,Pack,Pack unit,Pack label,Content,GTIN';
const GTIN = '4006381333931';
const host = hostScope('test');

/** A supplier with a group to put items into, and the walk of a file as it would send it. */
async function aDesk(store: Store, supplier?: Supplier) {
  const who = supplier ?? (await aSupplier(store));
  const group = await aGroup(store, { code: 'kitchen' });
  const context = aContext(store);
  const desk = itemsDesk(who);
  const send = async (lines: readonly string[], head = HEAD) => {
    const staged = await stageImport(context, desk, { fileName: 'items.csv', bytes: new TextEncoder().encode([head, ...lines].join('\n')) });
    if (!staged.ok) throw new Error(`not read: ${staged.refusal.kind}`);
    const shown = await showImport(context, desk, { importId: staged.value.id, page: 1 });
    const problems = (shown?.problems ?? []).map(({ row, field, kind, detail }) => [row, field, kind, detail]);
    return { file: staged.value, counts: staged.value.counts, problems };
  };
  const apply = async (lines: readonly string[], head = HEAD) => {
    const { file } = await send(lines, head);
    return applyImport(context, desk, { importId: file.id, version: file.version });
  };
  return { supplier: who, group, context, desk, send, apply };
}

async function textOf(context: TestContext, supplier: Supplier): Promise<string> {
  const { header, stretches, toCells } = itemsFile(exportItems(context, supplier));
  let text = csvLine(header);
  for await (const items of stretches) text += items.flatMap(toCells).map(csvLine).join('');
  return text;
}

const MUG = 'MUG-1,Enamel mug,kitchen,C62,14,yes,,EA,C62,piece,1,';
const CARTON = `MUG-1,,,,,,,CTN,XCT,carton,12,${GTIN}`;

onBoth('a file of items', (open) => {
  test('brings in items with their packs, and lists them', async () => {
    const store = await open();
    const { apply, send, context, supplier } = await aDesk(store);
    expect((await send([MUG, CARTON])).counts).toEqual({ added: 1, changed: 0, same: 0, bad: 0 });
    expect(await apply([MUG, CARTON])).toMatchObject({ ok: true, value: { status: 'applied', counts: { added: 1 } } });
    expect(await textOf(context, supplier)).toBe(
      'item,name,group,base_unit,lead_days,sold,replaced_by,pack,pack_unit,pack_label,content,gtin,length_mm,width_mm,height_mm,weight_grams,orderable,shippable\r\n' +
        'MUG-1,Enamel mug,kitchen,C62,14,yes,,EA,C62,piece,1,,,,,,yes,yes\r\n' +
        `MUG-1,Enamel mug,kitchen,C62,14,yes,,CTN,XCT,carton,12,${GTIN},,,,,yes,yes\r\n`,
    );
    expect(await checkListingAgrees(store.reader(host))).toEqual([]);
    const words = await store.reader(host).selectFrom('item_words').select('word').orderBy('word').execute();
    expect(words.map(({ word }) => word)).toEqual(['enamel', 'mug']);
    const trail = await store.reader(host).selectFrom('audit_rows').select(['action', 'actor_id']).execute();
    expect(trail).toEqual([{ action: 'file-imported', actor_id: supplier.userId }]);
  });

  test('changes nothing the second time, and a second press on it neither', async () => {
    const store = await open();
    const { apply, send, context, desk } = await aDesk(store);
    const { file } = await send([MUG, CARTON]);
    const press = () => applyImport(context, desk, { importId: file.id, version: file.version });
    const pressed = await Promise.all([press(), press()]);
    expect(pressed.map((outcome) => outcome.ok && outcome.value.counts.added)).toEqual([1, 1]);
    expect(await store.reader(host).selectFrom('items').select('version').execute()).toEqual([{ version: 1 }]);
    expect((await send([MUG, CARTON])).counts).toEqual({ added: 0, changed: 0, same: 1, bad: 0 });
    expect(await apply([MUG, CARTON])).toMatchObject({ ok: true });
    expect(await store.reader(host).selectFrom('items').select('version').execute()).toEqual([{ version: 1 }]);
  });

  test('changes what it says and leaves alone what it does not; a dash clears', async () => {
    const store = await open();
    const { apply, send, context, supplier } = await aDesk(store);
    await apply([MUG, CARTON]);
    const lines = ['mug-1,Enamel mug blue,,,,no,,CTN,,,,-', 'mug-1,,,,,,,BOX,XBX,box,6,'];
    expect((await send(lines)).counts).toEqual({ added: 0, changed: 1, same: 0, bad: 0 });
    expect(await apply(lines)).toMatchObject({ ok: true });
    expect((await textOf(context, supplier)).split('\r\n').slice(1, 4)).toEqual([
      'MUG-1,Enamel mug blue,kitchen,C62,14,no,,EA,C62,piece,1,,,,,,yes,yes',
      'MUG-1,Enamel mug blue,kitchen,C62,14,no,,BOX,XBX,box,6,,,,,,yes,yes',
      'MUG-1,Enamel mug blue,kitchen,C62,14,no,,CTN,XCT,carton,12,,,,,,yes,yes',
    ]);
    const history = await store.reader(host).selectFrom('item_changes').select(['version', 'changes']).orderBy('version').execute();
    expect(history.map(({ version }) => version)).toEqual([1, 2]);
    expect(JSON.parse(history[1]?.changes ?? '[]')).toContainEqual({ field: 'gtin', pack: 'CTN', before: GTIN, after: '' });
    expect(await checkListingAgrees(store.reader(host))).toEqual([]);
  });

  test('is refused whole for one bad row, each told with row, column, cause and what would fit', async () => {
    const store = await open();
    const { send, apply, supplier, context, desk } = await aDesk(store);
    await anItem(store, { sku: 'THEIRS', packs: [{ code: 'CTN', gtin: '5012345678900' }] });
    const lines = [
      MUG,
      'MUG-2,,nowhere,CT,x,perhaps,MUG-9,CTN,CARTON,carton,0,4006381333932',
      ',No code,kitchen,C62,1,yes,,,,,,',
      'THEIRS,Foreign,kitchen,C62,1,yes,,CTN,XCT,carton,12,5012345678900',
      'MUG-1,Another name,kitchen,C62,14,yes,,EA,C62,piece,1,',
    ];
    const { counts, problems, file } = await send(lines);
    expect(counts).toEqual({ added: 0, changed: 0, same: 0, bad: 4 });
    expect(problems).toEqual([
      [3, 'leadDays', 'not-whole', ''],
      [3, 'sold', 'not-yes-no', ''],
      [3, 'content', 'out-of-range', '1 100000000'],
      [3, 'gtin', 'gtin-check', '1'],
      [3, 'name', 'missing', ''],
      [3, 'leadDays', 'missing', ''],
      [3, 'group', 'group-unknown', ''],
      [3, 'baseUnit', 'unit-bare-package', 'XCT'],
      [3, 'packUnit', 'unit-unknown', ''],
      [3, 'content', 'missing', ''],
      [3, 'replacedBy', 'replacement-unknown', ''],
      [4, 'item', 'missing', ''],
      [5, 'item', 'code-not-free', ''],
      [5, 'gtin', 'gtin-taken', ''],
      [6, 'name', 'differs-in-file', '2'],
      [6, 'pack', 'twice-in-file', '2'],
    ]);
    expect(await apply(lines)).toEqual({ ok: false, refusal: { kind: 'bad-rows' } });
    expect(await textOf(context, supplier)).not.toContain('MUG');
    const bad = [];
    for await (const rows of readBadRows(context, desk, file)) bad.push(...rows.map(({ row }) => row.number));
    expect(bad).toEqual([3, 4, 5, 6]);
  });

  test('never changes what a pack holds, or what an item is counted in', async () => {
    const { apply, send } = await aDesk(await open());
    await apply([MUG, CARTON]);
    expect((await send(['MUG-1,,,GRM,,,,CTN,XPX,box,24,'])).problems).toEqual([
      [2, 'baseUnit', 'fixed', 'C62'],
      [2, 'content', 'fixed', '12'],
      [2, 'packUnit', 'fixed', 'XCT'],
      [2, 'packLabel', 'fixed', 'carton'],
    ]);
  });

  test('tells a supplier of a foreign code no more than of a code that only it may not use', async () => {
    const store = await open();
    const { send, supplier } = await aDesk(store);
    await anItem(store, { sku: 'THEIRS', name: 'Secret kettle' });
    const partOf = async (code: string) => (await send([`${code},Kettle,,,,no,,,,,,`])).problems;
    expect(await partOf('theirs')).toEqual(await partOf('nobodys'));
    const { problems, file } = await send(['MUG-1,Mug,kitchen,C62,1,no,THEIRS,,,,,', 'MUG-2,Mug,kitchen,C62,1,no,NOBODYS,,,,,']);
    expect(problems).toEqual([
      [2, 'replacedBy', 'replacement-unknown', ''],
      [3, 'replacedBy', 'replacement-unknown', ''],
    ]);
    expect(JSON.stringify([file, problems])).not.toContain('kettle');
    expect(supplier.supplierId).toBe(file.supplierId);
  });

  test('that was shown before somebody changed an item is shown again, and nothing is brought in', async () => {
    const store = await open();
    const { apply, send, context, desk, supplier } = await aDesk(store);
    await apply([MUG]);
    const { file } = await send(['MUG-1,Enamel mug blue,,,,,,,,,,']);
    const card = { name: 'Enamel mug blue', leadDays: 14, isActive: true, replacedBy: null };
    const pack = { code: 'EA', gtin: null, lengthMm: null, widthMm: null, heightMm: null, weightGrams: null, isOrderable: true, isShippable: true };
    expect(await changeItem(context, supplier, { sku: 'MUG-1', version: 1, card: { ...card, packs: [pack] } })).toMatchObject({ ok: true });
    expect(await applyImport(context, desk, { importId: file.id, version: file.version })).toEqual({ ok: false, refusal: { kind: 'changed-meanwhile' } });
    const shown = await showImport(context, desk, { importId: file.id, page: 1 });
    expect(shown?.file.counts).toEqual({ added: 0, changed: 0, same: 1, bad: 0 });
  });

  test('whose headings say nothing asks for its columns, remembers them, and reads numbers as it is told', async () => {
    const { send, context, desk } = await aDesk(await open());
    const head = 'a;b;c;d;e;f;g;h;i';
    const line = 'MUG-1;Enamel mug;kitchen;C62;14;CTN;XCT;carton;1.000';
    const { file } = await send([line], head);
    expect([file.status, file.decimalSign, file.facts.isDecimalSure]).toEqual(['unmapped', ',', false]);
    const columns = { item: 0, name: 1, group: 2, baseUnit: 3, leadDays: 4, pack: 5, packUnit: 6, packLabel: 7, content: 8 };
    const choose = (wish: Partial<Parameters<typeof chooseColumns>[2]>) =>
      chooseColumns(context, desk, { importId: file.id, columns, decimalSign: ',', ...wish });
    expect(await choose({ columns: { name: 1 } })).toEqual({ ok: false, refusal: { kind: 'columns-missing', fields: ['item'] } });
    expect(await choose({ columns: { item: 1, name: 1 } })).toEqual({ ok: false, refusal: { kind: 'column-twice', fields: ['item', 'name'] } });
    expect(await choose({ decimalSign: '.' })).toMatchObject({ ok: true, value: { status: 'checked', counts: { added: 1, bad: 0 } } });
    expect(await choose({})).toMatchObject({ ok: true, value: { status: 'checked', counts: { added: 1, bad: 0 } } });
    expect((await send([line], head)).file).toMatchObject({ status: 'checked', columns });
  });

  test('of another supplier is not there', async () => {
    const store = await open();
    const { send, context } = await aDesk(store);
    const { file } = await send([MUG]);
    const other = itemsDesk(await aSupplier(store));
    expect(await showImport(context, other, { importId: file.id, page: 1 })).toBeNull();
    expect(await listImports(context, other)).toEqual([]);
    expect(await applyImport(context, other, { importId: file.id, version: file.version })).toEqual({ ok: false, refusal: { kind: 'no-such-import' } });
  });

  test('is judged again as often as one likes', async () => {
    const { send, context, desk, supplier } = await aDesk(await open());
    const { file } = await send([MUG]);
    const again = await checkImport(context, desk, file);
    expect([again.version, again.counts]).toEqual([file.version + 1, file.counts]);
    const parts = async function* () {
      yield [{ number: 2, cells: ['A'] }];
    };
    expect((await judgeItems(context, supplier, { columns: { item: 0 }, decimalSign: '.', parts })).counts).toMatchObject({ bad: 1 });
  });

  test('made of an export changes nothing, and makes the same catalog in an empty one', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyItem, { minLength: 1, maxLength: 6 }), async (drafts) => {
        const [here, there] = [await aDesk(await open()), await aDesk(await open())];
        const lines = drafts.flatMap((draft, at) => linesOf(draft, at));
        expect(await here.apply(lines)).toMatchObject({ ok: true, value: { counts: { added: drafts.length, bad: 0 } } });
        const text = await textOf(here.context, here.supplier);
        const [head = '', ...rows] = text.split(/\r\n(?=[^\r])/);
        expect((await here.send(rows, head)).counts).toEqual({ added: 0, changed: 0, same: drafts.length, bad: 0 });
        expect(await there.apply(rows, head)).toMatchObject({ ok: true });
        expect(await textOf(there.context, there.supplier)).toBe(text);
      }),
      { numRuns: 3 },
    );
  });
});

const texts = fc.stringMatching(/^['=+@a-zA-Z0-9äé"][-'=+@ ,;"a-zA-Z0-9äé]{0,12}[a-zA-Z0-9"=]$/);
const anyItem = fc.record({
  name: texts,
  leadDays: fc.nat({ max: 365 }),
  isSold: fc.boolean(),
  packs: fc.uniqueArray(
    fc.record({
      code: fc.stringMatching(/^[A-Z]{2,5}$/),
      label: texts,
      content: fc.integer({ min: 1, max: 9_999 }),
      size: fc.option(fc.integer({ min: 1, max: 99_999 })),
    }),
    {
      selector: ({ code }) => code,
      maxLength: 3,
    },
  ),
});

/** The rows of a file for an item. */
type Draft = typeof anyItem extends fc.Arbitrary<infer Value> ? Value : never;

function linesOf(draft: Draft, at: number): string[] {
  const item = [`SKU-${at}`, draft.name, 'kitchen', 'C62', draft.leadDays, draft.isSold ? 'yes' : 'no', ''];
  if (draft.packs.length === 0) return [csvLine(item).trimEnd()];
  return draft.packs.map(({ code, label, content }) => csvLine([...item, code, 'XCT', label, content, '']).trimEnd());
}
