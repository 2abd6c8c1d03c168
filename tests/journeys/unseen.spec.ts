import { copyFileSync, rmSync } from 'node:fs';
import { type APIRequestContext, request } from '@playwright/test';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { normalizeCode } from '#app/domain/catalog/item-code.ts';
import { paths } from '#app/paths.ts';
import { openLabelProgram } from '#app/use-cases/catalog/label/open-label-program.ts';
import { openStore, type Store } from '#db/database.ts';
import { DEMO_PASSWORD } from '#db/seed/demo/people.ts';
import { aContract, aListPrice, anAccountUnit, anItem, aSupplier, insert, stock } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { expect, test } from './journey.ts';
import { people } from './people.ts';
import { startPortal } from './portal.ts';
import { realLines } from './real-lines.ts';
import { templateFile } from './template-file.ts';

/** Goods of another account, made to be come across: a code beside one that is sold, words that others have, words that nobody has. */
const SECRET = { sku: '15056BX', name: 'Edwardian parasol quince', gtin: '5012345678900', own: 'CALDER-77', word: 'quince' };
const APPROVER = 'approver@key.example';
const NEIGHBOR = '15056BL';

test('every reply to an account is the same, byte for byte, whether or not another has goods of its own', async () => {
  const file = templateFile().replace(/[^/]+$/, 'unseen.db');
  copyFileSync(templateFile(), file);
  const portal = await startPortal(file);
  const client = await request.newContext({ baseURL: portal.origin, extraHTTPHeaders: { Origin: portal.origin } });
  await client.post(paths.signIn(), { form: { email: people.otherBuyer, password: DEMO_PASSWORD, returnTo: '' }, maxRedirects: 0 });
  const lines = (await realLines(people.otherBuyer, 3)).map(({ code }) => code);
  // Its pads are drafts from the first time on, and stay as they are.
  await repliesTo(client, lines);
  const without = await repliesTo(client, lines);
  await portal.kill();
  await addSecretGoods(file);
  await portal.restart();
  const beside = await repliesTo(client, lines);
  for (const [asked, reply] of without) expect(difference(reply, beside.get(asked) ?? ''), asked).toBeNull();
  expect(without.size).toBeGreaterThan(30);

  // The same questions tell its owner of it: they would have told the other one, too.
  await client.post(paths.signIn(), { form: { email: people.buyer, password: DEMO_PASSWORD, returnTo: '' }, maxRedirects: 0 });
  const owners = await repliesTo(client, lines);
  expect([...owners].filter(([, reply]) => reply.includes(SECRET.name)).length).toBeGreaterThan(8);
  await client.dispose();
  await portal.kill();
  for (const ending of ['', '-wal', '-shm', '.lock']) rmSync(`${file}${ending}`, { force: true });
});

/** Everything a buyer can ask where goods might show, and the whole answer to each: status, headers, body. */
async function repliesTo(client: APIRequestContext, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const words = ['parasol', 'edwardian parasol', SECRET.word, 'quinse', SECRET.sku, '15056BY', '15056', SECRET.gtin, SECRET.own, 'CALDER', NEIGHBOR];
  const asked = [
    ...words.flatMap((q) => [paths.items({ q }), paths.search(q), paths.palette(q), paths.priceList({ q })]),
    ...[
      paths.today(),
      paths.items(),
      paths.itemGroup('garden'),
      paths.items({ only: 'breaks' }),
      paths.priceList(),
      paths.agreement(),
      paths.orders(),
      paths.drafts(),
      paths.labelGoods(),
    ],
    ...[paths.item(SECRET.sku), paths.item(NEIGHBOR), `/prices?item=${SECRET.sku}:12&item=${NEIGHBOR}:12`, '/price-list/csv'],
  ];
  const replies = new Map<string, string>();
  for (const path of asked) {
    const answer = await client.get(path, { maxRedirects: 0 });
    replies.set(path, whole(answer.status(), answer.headers(), await answer.text()));
  }
  for (const typed of [
    [SECRET.sku, '15056BY', SECRET.own, SECRET.gtin, SECRET.name],
    [...codes, SECRET.sku],
  ]) {
    const form = Object.fromEntries(
      typed.flatMap((code, at) => [
        [`lines[${at}].code`, code],
        [`lines[${at}].quantity`, '12'],
        [`lines[${at}].unit`, ''],
      ]),
    );
    const pad = { number: '', key: String(typed.length).repeat(43), version: '0', name: '', poNumber: '', requestedOn: '' };
    const answer = await client.post('/order/keep', { form: { ...pad, writer: 'differential', turn: '1', ...form } });
    replies.set(`keep ${typed.join(' ')}`, whole(answer.status(), answer.headers(), await answer.text()));
  }
  return replies;
}

/** Where two replies part, with what stands around it; null: nowhere. */
function difference(one: string, other: string): readonly [string, string] | null {
  if (one === other) return null;
  const at = [...one].findIndex((sign, index) => sign !== other[index]);
  return [one.slice(Math.max(0, at - 60), at + 60), other.slice(Math.max(0, at - 60), at + 60)];
}

/** A reply without what differs each time: nonce, request id, time, and keys and numbers made for the one who asks. */
function whole(status: number, headers: Readonly<Record<string, string>>, body: string): string {
  const kept = Object.entries(headers).filter(([name]) => !['date', 'x-request-id', 'etag', 'content-length'].includes(name));
  return `${status}\n${JSON.stringify(kept)}\n${body}`
    .replaceAll(headers['x-request-id'] ?? 'no request id', 'request')
    .replace(/minutesLeft\\?",\d+/g, 'minutes')
    .replace(/nonce[-=]"?[\w+/=-]+"?/g, 'nonce')
    .replace(/[\w-]{43}/g, 'key')
    .replace(/\bD-[A-Z0-9-]+/g, 'draft')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time');
}

async function addSecretGoods(file: string): Promise<void> {
  const store = await openStore({ url: null, file });
  try {
    await planted(store);
  } finally {
    await store.close();
  }
}

async function planted(store: Store): Promise<void> {
  const db = store.reader(hostScope('test'));
  const beside = await db.selectFrom('items').select('group_id').where('sku', '=', NEIGHBOR).executeTakeFirstOrThrow();
  const { account_id: owner, code: account } = await db
    .selectFrom('users')
    .innerJoin('accounts', 'accounts.id', 'users.account_id')
    .select(['accounts.id as account_id', 'accounts.code'])
    .where('users.email', '=', people.buyer)
    .executeTakeFirstOrThrow();
  const supplier = await aSupplier(store);
  const { sku, name, gtin, own } = SECRET;
  const item = await anItem(store, {
    sku,
    name,
    ...beside,
    supplier_id: supplier.supplierId,
    is_public: 0,
    grants: [owner],
    packs: [{ gtin }, { code: 'CARTON', label: 'carton', content: 12 }],
  });
  await aListPrice(store, { itemId: item.id, breaks: '[[1,2550000],[48,2210000]]' });
  await aContract(store, { account_id: owner, lines: [{ item_id: item.id, breaks: '[[1,1990000],[12,1790000]]' }] });
  await anAccountUnit(store, { account_id: owner, item_id: item.id, label: 'display of 18', plural: 'displays of 18', content: 18 });
  await insert(store, 'account_item_codes', { account_id: owner, item_id: item.id, code: own, code_key: normalizeCode(own) });
  await stock(store, { itemId: item.id, onHand: 500 });
  const program = await openLabelProgram(aContext(store), supplier, { sku, account, approver: APPROVER });
  if (!program.ok) throw new Error(`no label program: ${program.refusal.kind}`);
}
