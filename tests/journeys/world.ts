import type { BrowserContextOptions, Page } from '@playwright/test';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { paths } from '#app/paths.ts';
import { accountsWords } from '#app/words/accounts.ts';
import { importsWords } from '#app/words/imports.ts';
import { openStore } from '#db/database.ts';
import { draftsToReview, issueDraft, payByCard, recordTransfer } from './billing-steps.ts';
import { pasteAsText, placeOrder } from './order-steps.ts';
import { people } from './people.ts';
import { dearItem, realLines } from './real-lines.ts';
import { shipAll, shipToOf, startPicking } from './ship-steps.ts';

/** What stands in the portal for every kind of page, made by people on its pages. */
export type World = {
  readonly sku: string;
  readonly order: string;
  readonly held: string;
  readonly faultyDraft: string;
  readonly goodDraft: string;
  readonly account: string;
  readonly document: string;
  readonly receipt: string;
  readonly shipTo: string;
  readonly picking: string;
  readonly delivery: string;
  readonly draft: string;
  readonly invoice: string;
  readonly openInvoice: string;
  readonly payment: string;
  readonly checkout: string;
  readonly transfer: string;
  readonly letter: string;
  readonly resetToken: string;
  readonly deadJob: string;
  readonly person: string;
  readonly ownItem: string;
  readonly label: string;
  readonly badFile: string;
  readonly unitFile: string;
  readonly countFile: string;
};

const DEAD_JOB = '01900000-0000-7000-8000-00000000dead';
type Open = (email: string | null, options?: BrowserContextOptions) => Promise<Page>;

/** A job that failed for good cannot be made on a page, so it is there from the start. */
export async function plantDeadJob(file: string): Promise<void> {
  const store = await openStore({ url: null, file });
  const at = new Date().toISOString();
  const job = {
    id: DEAD_JOB,
    kind: 'send-reset-letter',
    payload: '{"email":"gone@nobody.example"}',
    last_error: 'connect ECONNREFUSED: the mail server does not answer',
  };
  await store.transaction(hostScope('test'), (tx) =>
    tx
      .insertInto('jobs')
      .values({ ...job, status: 'dead', run_at: at, attempts: 8, max_attempts: 8, lease_owner: null, lease_until: null, created_at: at, done_at: null })
      .execute(),
  );
  await store.close();
}

/** Fills the portal without script, as the plainest browser would. */
export async function makeWorld(open: Open): Promise<World> {
  const plain = { javaScriptEnabled: false };
  const page = await open(people.buyer, plain);
  const lines = await realLines(people.buyer, 6);
  const order = await placeOrder(page, lines);
  await pasteAsText(page, lines);
  const goodDraft = lastPart(page);
  await pasteAsText(page, [...lines, { code: '2O725', quantity: '1', unit: '' }, { code: lines[0]?.code ?? '', quantity: 'some', unit: 'barrels' }]);
  const faultyDraft = lastPart(page);
  const label = (await firstLink(page, paths.labelGoods(), '/label-goods/')).split('/')[2] ?? '';
  const document = await firstLink(page, paths.history(), paths.historyDocument(''));
  const small = await open(people.smallBuyer, plain);
  const held = await placeOrder(small, [{ code: await dearItem(), quantity: '600', unit: '' }]);
  await askForReset(small, people.smallBuyer);
  const admin = await open(people.admin, plain);
  const letter = await reloadedUntil(admin, paths.outbox(), (each) =>
    each
      .getByRole('link', { name: /password/i })
      .first()
      .getAttribute('href'),
  );
  await admin.goto(letter);
  const resetToken = /\/reset\/([\w-]{43})/.exec(await admin.locator('main').innerText())?.[1] ?? '';
  const person = lastOf(await firstLink(admin, paths.people(), '/admin/people/0'));
  const supplier = await open(people.supplier, plain);
  const ownItem = lastOf(await firstLink(supplier, paths.supply(), paths.supplyItem('')));
  const badFile = await sendFile(supplier, paths.supplyImport(), 'Item,Name,Group,Content,GTIN\nMUG-1,,nowhere,x,4006381333932\nMUG-1,Mug,,,1');
  const manager = await open(people.manager, plain);
  const account = lastOf(await firstLink(manager, paths.desk(), paths.deskAccount('')));
  const unitFile = await sendFile(manager, paths.deskImport(), `Account,Item,Unit,Unit label,Content\n${account},NO-SUCH,XCT,case,12`);
  const operations = await open(people.operations, plain);
  const countFile = await sendFile(operations, paths.stockImport(), 'Item,Warehouse,Counted\nNO-SUCH,NOWHERE,1');
  const receipt = (await firstLink(operations, paths.opsReceipts(), '/ops/receipts/')).split('/')[3] ?? '';
  const shipTo = await shipToOf(operations, order);
  const delivery = await startPicking(operations, shipTo, 2);
  await shipAll(operations, delivery);
  for (let more = 0; more < 2; more += 1) await shipAll(operations, await startPicking(operations, shipTo, 1));
  const picking = await startPicking(operations, shipTo, 1);
  const finance = await open(people.finance, plain);
  const [first = '', second = '', draft = ''] = await draftsToReview(finance, 3);
  const invoice = await issueDraft(finance, first);
  const openInvoice = await issueDraft(finance, second);
  const { payment, checkout, reference } = await payByCard(page, invoice);
  const transfer = await recordTransfer(finance, { reference, amount: '10.00' });
  return {
    sku: lines[0]?.code ?? '',
    order,
    held,
    faultyDraft,
    goodDraft,
    account,
    document: lastOf(document),
    receipt,
    shipTo,
    picking,
    delivery,
    draft,
    invoice,
    openInvoice,
    payment,
    checkout,
    transfer,
    letter: lastOf(letter),
    resetToken,
    deadJob: DEAD_JOB,
    person,
    ownItem,
    label,
    badFile,
    unitFile,
    countFile,
  };
}

/** Sends a file; the id it is kept under. */
async function sendFile(page: Page, door: string, text: string): Promise<string> {
  await page.goto(door);
  await page.getByLabel(importsWords.file).setInputFiles({ name: 'items.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: importsWords.read }).click();
  return lastPart(page);
}

async function askForReset(page: Page, email: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto(paths.forgot());
  await page.getByLabel(accountsWords.signIn.email).fill(email);
  await page.getByRole('button', { name: accountsWords.forgot.act }).click();
}

/** Where the first link of a list that leads to one of its rows goes. */
async function firstLink(page: Page, list: string, beginning: string): Promise<string> {
  await page.goto(list);
  const href = await page.locator(`main tbody a[href^="${beginning}"]`).first().getAttribute('href');
  if (href === null) throw new Error(`${list} links to no ${beginning}`);
  return href;
}

async function reloadedUntil(page: Page, list: string, find: (page: Page) => Promise<string | null>): Promise<string> {
  for (let tries = 0; tries < 40; tries += 1) {
    await page.goto(list);
    const found = await find(page).catch(() => null);
    if (found !== null) return found;
  }
  throw new Error(`what was waited for did not come to ${list}`);
}

function lastPart(page: Page): string {
  return lastOf(new URL(page.url()).pathname);
}

function lastOf(path: string): string {
  return decodeURIComponent(path.split('/').at(-1) ?? '');
}
