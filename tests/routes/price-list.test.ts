import { expect, test } from 'vitest';
import { readTable } from '#app/adapters/tables/read-table.ts';
import type { Context } from '#app/ports/context.ts';
import { loader as page } from '#app/routes/_buyer.price-list.tsx';
import { loader as csv } from '#app/routes/price-list.csv.ts';
import { loader as workbook } from '#app/routes/price-list.xlsx.ts';
import type { Store } from '#db/database.ts';
import { aContract, aListPrice, anAccountUnit, anItem, insert } from '#tests/support/builders.ts';
import { aLoadContext, aRequest } from '#tests/support/sessions.ts';
import { onBoth } from '#tests/support/stores.ts';
import { aWorld, type World } from './matrix-world.ts';

type Door = (args: { request: Request; params: Record<string, string>; context: ReturnType<typeof aLoadContext> }) => Promise<unknown>;

function ask(world: World & { readonly app: Context }, door: Door, path: string): Promise<unknown> {
  const cookie = world.cookieOf('buyer');
  return door({ request: aRequest(path, cookie ? { cookie } : {}), params: {}, context: aLoadContext(world.app) });
}

async function fileOf(world: World, path: string) {
  const answer = await ask(world, csv, path);
  if (!(answer instanceof Response)) throw new Error('a file was expected');
  return { status: answer.status, name: answer.headers.get('Content-Disposition'), text: await answer.text() };
}

/** One world with an item of a dangerous name, one without a price, and one that is another account's alone. */
async function aShop(store: Store): Promise<World> {
  const world = await aWorld(store);
  const mug = await anItem(store, { sku: 'MUG', name: '=HYPERLINK("http://evil.example")' });
  await aListPrice(store, { itemId: mug.id, breaks: '[[1,1000000],[24,900000]]' });
  await anAccountUnit(store, { account_id: world.own.account.id, item_id: mug.id, label: 'tray of 12', content: 12 });
  await insert(store, 'account_item_codes', { account_id: world.own.account.id, item_id: mug.id, code: '=1+1', code_key: '=1+1' });
  await anItem(store, { sku: 'NEW', name: 'Not priced yet', group_id: mug.group_id });
  const secret = await anItem(store, { sku: 'SECRET', group_id: mug.group_id, is_public: 0, grants: [world.foreign.account.id] });
  await aContract(store, { account_id: world.foreign.account.id, number: 'K-FOREIGN', lines: [{ item_id: secret.id }, { item_id: mug.id }] });
  return world;
}

onBoth('the price list at its doors', (open) => {
  test('is a file named after the ship-to and the day, with plain numbers and nothing a spreadsheet would run', async () => {
    const world = await aShop(await open());
    const { status, name, text } = await fileOf(world, '/price-list/csv?on=2026-03-05');
    expect([status, name]).toEqual([200, `attachment; filename="price-list-${world.own.site.code}-2026-03-05.csv"`]);
    expect(text.replace('\uFEFF', '').split('\r\n')).toEqual([
      'on,own_code,code,name,unit,unit_content,base_unit,currency,price,price_per_base_unit,agreed_price,agreed_for,breaks,break_basis,source,source_name,valid_until',
      `2026-03-05,'=1+1,MUG,"'=HYPERLINK(""http://evil.example"")",tray of 12,12,piece,GBP,12.00,1.00,1.00,1,2+ 10.80,line,list,List,`,
      '2026-03-05,,NEW,Not priced yet,piece,1,piece,GBP,,,,,,,on-request,,',
      '',
    ]);
  });

  test('is a workbook of the same rows, in which a text is a text', async () => {
    const world = await aShop(await open());
    const answer = await ask(world, workbook, '/price-list/xlsx?on=2026-03-05');
    if (!(answer instanceof Response)) throw new Error('a file was expected');
    expect(answer.headers.get('Content-Disposition')).toBe(`attachment; filename="price-list-${world.own.site.code}-2026-03-05.xlsx"`);
    const read = readTable(new Uint8Array(await answer.arrayBuffer()));
    expect(read.ok && read.value.facts.formulas).toBe(0);
    expect(read.ok && read.value.rows.map(({ cells }) => cells.slice(1, 6))).toEqual([
      ['=1+1', 'MUG', '=HYPERLINK("http://evil.example")', 'tray of 12', '12'],
      ['', 'NEW', 'Not priced yet', 'piece', '1'],
    ]);
    expect(read.ok && read.value.rows[0]?.cells.slice(8, 10)).toEqual(['12', '1']);
  });

  test('shows nothing of another account, on the page or in the file', async () => {
    const world = await aShop(await open());
    const shown = JSON.stringify(await ask(world, page, '/price-list')) + (await fileOf(world, '/price-list/csv')).text;
    expect(shown).toContain('MUG');
    expect(shown).not.toContain('SECRET');
    expect(shown).not.toContain('K-FOREIGN');
  });

  test('refuses a day that no calendar has, keeps what was typed, and shows no prices for it', async () => {
    const world = await aShop(await open());
    const answer = await ask(world, page, '/price-list?on=2026-02-30');
    expect(answer).toMatchObject({ init: { status: 422 }, data: { prices: [], query: { typedOn: '2026-02-30', isDayUnreadable: true } } });
    expect(await fileOf(world, '/price-list/csv?on=2026-02-30')).toMatchObject({ status: 422, name: null });
  });
});
