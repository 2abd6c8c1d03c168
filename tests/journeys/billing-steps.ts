import { expect, type Page } from '@playwright/test';
import type { TypedLine } from '#app/domain/ordering/order-facts.ts';
import { paths } from '#app/paths.ts';
import { financeWords } from '#app/words/finance.ts';
import { paymentsWords } from '#app/words/payments.ts';
import { placeOrder } from './order-steps.ts';
import { people } from './people.ts';
import { shipEachLine } from './ship-steps.ts';

/** The one page without script on which a journey is prepared, signed in as whoever is asked for. Cheaper than a page for each of them. */
export type Prepare = (email: string) => Promise<Page>;

/** The drafts that wait for review, once the worker has written as many; their ids, the oldest first. */
export async function draftsToReview(page: Page, count: number): Promise<readonly string[]> {
  for (let tries = 0; tries < 60; tries += 1) {
    await page.goto(paths.reviewQueue());
    const hrefs = await page.locator('main a[href^="/finance/review/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const ids = [...new Set(hrefs.map((href) => href.split(/[/?#]/)[3] ?? ''))].filter((id) => id !== '');
    if (ids.length >= count) return ids;
    await page.waitForTimeout(100);
  }
  throw new Error(`fewer than ${count} drafts came to be reviewed`);
}

/** The id of the draft of a shipment, once the worker has written it; the queue shows it alone. */
export async function draftOf(page: Page, shipment: string): Promise<string> {
  const link = page.getByRole('link', { name: shipment, exact: true });
  await expect(async () => {
    await page.goto(paths.reviewQueue({ q: shipment }));
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass();
  return (await link.getAttribute('href'))?.split('/').at(-1) ?? '';
}

/** Issues a draft by the button of its page; the number of the invoice. */
export async function issueDraft(page: Page, draft: string): Promise<string> {
  await page.goto(paths.reviewDraft(draft));
  return issueHere(page);
}

/** Issues the draft whose page is open; the number of the invoice. */
export async function issueHere(page: Page): Promise<string> {
  await issueButton(page).click();
  await page.waitForURL(/[?&]done=/);
  return new URL(page.url()).searchParams.get('done') ?? '';
}

export function issueButton(page: Page) {
  const { issue, issueLast } = financeWords.review.page;
  return page.getByRole('button', { name: new RegExp(`^(${issue}|${issueLast})$`) });
}

/** An order of the buyer that was delivered, each line alone, and invoiced as often. */
type Invoiced = { readonly order: string; readonly invoices: readonly string[] };

/** From the order to its invoices, the oldest first. */
export async function invoiceEachLine(prepare: Prepare, lines: readonly TypedLine[]): Promise<Invoiced> {
  const { order, drafts } = await draftEachLine(prepare, lines);
  const finance = await prepare(people.finance);
  const invoices: string[] = [];
  for (const draft of drafts) invoices.push(await issueDraft(finance, draft));
  return { order, invoices };
}

/** From the order to its drafts in review, one a line, the oldest first; their ids. */
export async function draftEachLine(prepare: Prepare, lines: readonly TypedLine[]): Promise<{ readonly order: string; readonly drafts: readonly string[] }> {
  const order = await placeOrder(await prepare(people.buyer), lines);
  const shipments = await shipEachLine(await prepare(people.operations), order, lines.length);
  const finance = await prepare(people.finance);
  const drafts: string[] = [];
  for (const shipment of shipments) drafts.push(await draftOf(finance, shipment));
  return { order, drafts };
}

/** Goes to the card page with invoices, all that is open of each; what the checkout is called. */
export async function goToCheckout(page: Page, invoices: readonly string[]): Promise<string> {
  await page.goto(paths.pay(invoices));
  await payButton(page).click();
  await page.waitForURL(/\/simulated-checkout\//);
  return lastPart(page);
}

export function payButton(page: Page) {
  return page.getByRole('button', { name: /^Pay .*by card$/ });
}

/** Does one thing on the card page the demo plays, and waits for where it leads. Returns the number of the payment, or what the checkout is called. */
export async function actAtCheckout(page: Page, act: 'pay' | 'decline' | 'cancel'): Promise<string> {
  await page.locator(`button[value="${act}"]`).click();
  await page.waitForURL(act === 'decline' ? /[?&]declined=/ : /\/payments\//);
  return lastPart(page);
}

/** Pays an invoice by card, all that is open of it, at the checkout the demo plays. What the payment and the checkout are called, and the reference of the invoice. */
export async function payByCard(page: Page, invoice: string): Promise<{ readonly payment: string; readonly checkout: string; readonly reference: string }> {
  const reference = await referenceOf(page, invoice);
  const checkout = await goToCheckout(page, [invoice]);
  return { payment: await actAtCheckout(page, 'pay'), checkout, reference };
}

/** What a transfer for an invoice says, from the page on which it is paid. */
export async function referenceOf(page: Page, invoice: string): Promise<string> {
  await page.goto(paths.pay([invoice]));
  return (await page.getByRole('row', { name: invoice }).last().locator('.refnum').innerText()).trim();
}

/** Waits on the page of a payment until its money is here; the page looks by itself, or without script at a press. */
export async function seeReceived(page: Page, options: { readonly javaScriptEnabled: boolean }): Promise<void> {
  const received = page.getByRole('heading', { name: paymentsWords.page.title.received, level: 1 });
  if (options.javaScriptEnabled) return expect(received).toBeVisible({ timeout: 30_000 });
  await expect(async () => {
    if (!(await received.isVisible())) await page.getByRole('link', { name: paymentsWords.page.look }).click();
    await expect(received).toBeVisible({ timeout: 500 });
  }).toPass();
}

/** Records a bank transfer of an invoice's reference; the number of the payment. */
export async function recordTransfer(page: Page, transfer: { readonly reference: string; readonly amount: string }): Promise<string> {
  await page.goto(paths.cash());
  await page.getByLabel(paymentsWords.cash.record.reference, { exact: true }).fill(transfer.reference);
  return recordHere(page, transfer.amount);
}

/** Records a transfer whose reference stands in the form at hand; the number of the payment. */
export async function recordHere(page: Page, amount: string): Promise<string> {
  const { record } = paymentsWords.cash;
  await page.getByLabel(record.amount, { exact: true }).fill(amount);
  await page.getByLabel(record.payer, { exact: true }).fill('Carraway & Sons, Leeds');
  await page.getByRole('button', { name: record.act }).click();
  await page.waitForURL(/[?&]done=recorded/);
  return lastPart(page);
}

/** The postings that the ledger finds for a document: the kind of each, and what both sides come to in minor units. */
export async function postingsOf(
  page: Page,
  document: string,
): Promise<{ readonly kinds: readonly string[]; readonly debit: number; readonly credit: number }> {
  await page.goto(paths.ledger({ q: document }));
  const rows = page.getByRole('region', { name: financeWords.ledger.caption }).locator('tbody tr');
  const heads = await rows.and(page.locator('.is-group')).locator('td:nth-child(2)').allInnerTexts();
  const kinds = heads.map((head) => Object.values(financeWords.ledger.kinds).find((kind) => head.startsWith(kind)) ?? head);
  const sumOf = async (column: number) =>
    (await rows.and(page.locator(':not(.is-group)')).locator(`td:nth-child(${column})`).allInnerTexts()).reduce((sum, text) => sum + minorIn(text), 0);
  return { kinds, debit: await sumOf(4), credit: await sumOf(5) };
}

/** That every currency's books agree, and that no posting was taken out. */
export async function seeBalanced(page: Page): Promise<void> {
  const { balances, chainWhole, trial } = financeWords.ledger;
  await page.goto(paths.ledger());
  const trials = page.getByRole('heading', { name: trial('') });
  await expect(page.getByText(balances, { exact: true })).toHaveCount(await trials.count());
  await expect(page.getByText(chainWhole('').trim())).toBeVisible();
}

/** The minor units of an amount as it stands on a page; 0 where there is none. */
export function minorIn(text: string): number {
  return Number(text.replace(/\D/g, ''));
}

function lastPart(page: Page): string {
  return decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
}
