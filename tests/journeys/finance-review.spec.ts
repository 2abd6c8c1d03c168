import type { Page } from '@playwright/test';
import { amountText } from '#app/domain/shared/amount-text.ts';
import { money } from '#app/domain/shared/money.ts';
import { paths } from '#app/paths.ts';
import { accountsWords } from '#app/words/accounts.ts';
import { creditWords } from '#app/words/credit.ts';
import { financeWords } from '#app/words/finance.ts';
import { invoicesWords } from '#app/words/invoices.ts';
import { shippingWords } from '#app/words/shipping.ts';
import { draftEachLine, draftOf, invoiceEachLine, issueButton, issueDraft, issueHere, minorIn, postingsOf, seeBalanced } from './billing-steps.ts';
import { hydrated } from './hydrated.ts';
import { expect, test } from './journey.ts';
import { placeOrder } from './order-steps.ts';
import { people } from './people.ts';
import { realLines } from './real-lines.ts';
import { pickOrder, shipButton, shipToOf } from './ship-steps.ts';

const { review } = financeWords;
const { page: says } = review;
const NOTE = 'Line 1 was agreed at another price, see the mail of 3 March';

/** Before each of them an order is placed, delivered and drafted on the pages, which takes as long again. */
test.describe.configure({ timeout: 120_000 });

for (const javaScriptEnabled of [true, false]) {
  const script = javaScriptEnabled ? 'with' : 'without';

  test(`a draft stands beside contract and delivery, goes back with a reason and is issued, ${script} script`, async ({ visit, prepare }) => {
    const lines = await quadrupled(2);
    const [part = '', whole = ''] = lines.map(({ code }) => code);
    const order = await placeOrder(await prepare(people.buyer), lines);
    const shipment = await shipThreeQuarters(await prepare(people.operations), order, part);

    const finance = await visit(people.finance, { javaScriptEnabled });
    await draftOf(finance, shipment);
    await expect(finance.getByRole('row').filter({ hasText: shipment })).toContainText(review.count(1));
    await finance.getByRole('link', { name: shipment, exact: true }).click();
    for (const name of [says.agreed, says.deliveredGroup, says.draft, says.shouldBe]) {
      await expect(finance.getByRole('columnheader', { name, exact: true })).toBeVisible();
    }
    const compared = finance.getByRole('region', { name: says.tableCaption }).locator('tr.has-more');
    await expect(compared).toHaveCount(1);
    await expect(finance.getByText(says.fix['delivered-in-part'])).toBeVisible();
    const [sku, agreed, ordered, delivered, invoiced, price, net, shouldBe] = await compared.getByRole('cell').allInnerTexts();
    expect([sku, price, invoiced, net]).toEqual([part, agreed, delivered, shouldBe]);
    expect(minorIn(delivered ?? '') * 4).toBe(minorIn(ordered ?? '') * 3);
    await finance.getByRole('link', { name: new RegExp(`^${says.all} `) }).click();
    await expect(compared.filter({ hasText: whole })).toHaveCount(1);

    await finance.getByRole('link', { name: says.sendBack, exact: true }).click();
    await finance.getByRole('button', { name: says.backPage.act, exact: true }).click();
    await expect(finance.getByRole('link', { name: accountsWords.problems['reason-missing'] })).toBeVisible();
    await finance.getByLabel(says.backPage.note).fill(NOTE);
    await finance.getByRole('button', { name: says.backPage.act, exact: true }).click();
    await expect(finance.getByText(review.back(shipment))).toBeVisible();

    await finance.goto(paths.reviewQueue({ show: 'sent-back', q: shipment }));
    await expect(finance.getByRole('row').filter({ hasText: shipment })).toContainText(NOTE);
    await finance.getByRole('link', { name: shipment, exact: true }).click();
    await expect(finance.getByText(review.noteBy(NOTE))).toBeVisible();
    await finance.getByRole('button', { name: says.redraft }).click();
    await expect(finance.getByText(review.anew)).toBeVisible();
    const number = await issueHere(finance);
    await expect(finance.getByText(review.done(number)).or(finance.getByText(review.doneLast(number)))).toBeVisible();
    const buyer = await prepare(people.buyer);
    await buyer.goto(paths.invoice(number));
    await expect(buyer.getByRole('link', { name: order }).first()).toBeVisible();
  });

  test(`what somebody else did with a draft meanwhile is said, and numbers follow one another, ${script} script`, async ({ visit, prepare }) => {
    const { drafts } = await draftEachLine(prepare, await realLines(people.buyer, 2));
    const [first = '', second = ''] = drafts;
    const finance = await visit(people.finance, { javaScriptEnabled });
    const other = await prepare(people.admin);
    await finance.goto(paths.reviewDraft(first));
    await sendBack(other, first);
    await other.goto(paths.reviewDraft(first));
    await other.getByRole('button', { name: says.redraft }).click();
    await expect(other.getByText(review.anew)).toBeVisible();

    await issueButton(finance).click();
    await expect(finance.getByRole('alert')).toContainText(says.changed);
    const before = await issueHere(finance);
    await finance.goto(paths.reviewDraft(second));
    const after = await issueDraft(other, second);
    await issueButton(finance).click();
    await expect(finance.getByRole('alert')).toContainText(says.changed);
    await expect(finance.getByText(says.isIssued(after))).toBeVisible();
    await finance.goto(paths.sendBackDraft(second));
    await expect(finance.getByText(says.isIssued(after))).toBeVisible();

    await finance.goto(paths.financeInvoices({ show: 'all' }));
    const numbers = (await finance.locator('main tbody th a').allInnerTexts()).filter((number) => number.startsWith('INV-')).map(minorIn);
    expect(numbers.slice(0, 2)).toEqual([minorIn(after), minorIn(before)]);
    expect(numbers).toEqual(numbers.map((_, at) => minorIn(after) - at));
  });

  test(`an invoice is credited in parts and never beyond what is left, ${script} script`, async ({ visit, prepare }) => {
    const { invoices } = await invoiceEachLine(prepare, await quadrupled(1));
    const [number = ''] = invoices;
    const finance = await visit(people.finance, { javaScriptEnabled });
    await finance.goto(paths.financeInvoice(number));
    await finance.getByRole('link', { name: invoicesWords.page.credit }).click();
    const whole = await leftToCredit(finance);
    await previewCredit(finance, { quantity: String(whole.count + 1) });
    await expect(tooMuch(finance)).toBeVisible();
    await previewCredit(finance, { quantity: '1' });
    await finance.getByRole('button', { name: creditWords.issue('').trim() }).dblclick();
    await expect(finance).toHaveURL(/[?&]credited=/);
    const note = new URL(finance.url()).searchParams.get('credited') ?? '';
    await expect(finance.getByText(creditWords.issued(note))).toBeVisible();
    await expect(finance.getByRole('region', { name: invoicesWords.page.creditNotes }).getByRole('listitem')).toHaveCount(1);

    await finance.goto(paths.creditInvoice(number));
    const rest = await leftToCredit(finance);
    expect(rest.count).toBe(whole.count - 1);
    await previewCredit(finance, { value: amountText(money(rest.net + 1, 'GBP')) });
    await expect(tooMuch(finance)).toBeVisible();
    await previewCredit(finance, { quantity: String(rest.count), value: '' });
    await finance.getByRole('button', { name: creditWords.issue('').trim() }).click();
    await finance.waitForURL(/[?&]credited=/);
    await finance.goto(paths.creditInvoice(number));
    await expect(finance.getByText(creditWords.nothingLeft)).toHaveCount(1);

    const { kinds, debit, credit } = await postingsOf(finance, number);
    const { 'invoice-issued': issued, 'credit-applied': applied, 'credit-note-issued': credited } = financeWords.ledger.kinds;
    expect(kinds).toEqual([applied, applied, issued]);
    expect(debit).toBe(credit);
    expect((await postingsOf(finance, note)).kinds).toEqual([applied, credited]);
    await seeBalanced(finance);
  });
}

test('drafts are decided on by keyboard alone', async ({ visit, prepare }) => {
  const { drafts } = await draftEachLine(prepare, await realLines(people.buyer, 3));
  const page = await visit(people.finance);
  await page.goto(paths.reviewDraft(drafts[0] ?? ''));
  const next = await page.getByRole('link', { name: says.next, exact: true }).getAttribute('href');
  await hydrated(page);
  await page.keyboard.press('n');
  await page.waitForURL((url) => url.pathname === next);

  await page.goto(paths.reviewDraft(drafts[1] ?? ''));
  await hydrated(page);
  await page.keyboard.press('s');
  await expect(page.getByLabel(says.backPage.note)).toBeFocused();
  await hydrated(page);
  await page.keyboard.type(NOTE);
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/[?&]back=/);
  await page.goto(paths.reviewQueue({ show: 'sent-back' }));
  await expect(page.locator(`a[href="${paths.reviewDraft(drafts[1] ?? '')}"]`)).toHaveCount(1);

  await page.goto(paths.reviewDraft(drafts[2] ?? ''));
  await hydrated(page);
  await page.keyboard.press('a');
  await page.waitForURL(/[?&]done=/);
  const number = new URL(page.url()).searchParams.get('done') ?? '';
  await page.goto(paths.reviewDraft(drafts[2] ?? ''));
  await expect(page.getByText(says.isIssued(number))).toBeVisible();
});

/** Real lines of four times the smallest count, so that parts of them can leave or be credited. */
async function quadrupled(count: number) {
  const lines = await realLines(people.buyer, count);
  return lines.map((line) => ({ ...line, quantity: String(Number(line.quantity) * 4) }));
}

/** Picks an order, counts three quarters of one line and ships; the number of the shipment. */
async function shipThreeQuarters(page: Page, order: string, code: string): Promise<string> {
  const shipment = await pickOrder(page, { shipTo: await shipToOf(page, order), order });
  const counted = page.getByRole('row').filter({ hasText: code }).getByRole('textbox');
  await counted.fill(String((Number(await counted.inputValue()) * 3) / 4));
  await shipButton(page).click();
  await expect(page.getByText(shippingWords.page.done.shipped)).toBeVisible();
  return shipment;
}

async function sendBack(page: Page, draft: string): Promise<void> {
  await page.goto(paths.sendBackDraft(draft));
  await page.getByLabel(says.backPage.note).fill(NOTE);
  await page.getByRole('button', { name: says.backPage.act, exact: true }).click();
  await page.waitForURL(/[?&]back=/);
}

/** What is left of the first line: how many, and its net in minor units. */
async function leftToCredit(page: Page): Promise<{ readonly count: number; readonly net: number }> {
  const cells = await page.getByRole('region', { name: creditWords.caption }).locator('tbody tr').first().getByRole('cell').allInnerTexts();
  return { count: minorIn(cells[4] ?? ''), net: minorIn(cells[5] ?? '') };
}

async function previewCredit(page: Page, { quantity = '', value = '' }: { readonly quantity?: string; readonly value?: string }): Promise<void> {
  await page.locator('#line-0-quantity').fill(quantity);
  await page.locator('#line-0-value').fill(value);
  await page.getByLabel(creditWords.reason, { exact: true }).fill('Broken on arrival');
  await page.getByRole('button', { name: new RegExp(`^${creditWords.preview}|${creditWords.previewAgain}$`) }).click();
}

function tooMuch(page: Page) {
  return page.getByRole('link', { name: creditWords.problem['more-than-left']('', '').split(':')[0] ?? '' });
}
