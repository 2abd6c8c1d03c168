import type { Page } from '@playwright/test';
import { amountText } from '#app/domain/shared/amount-text.ts';
import { money } from '#app/domain/shared/money.ts';
import { paths } from '#app/paths.ts';
import { financeWords } from '#app/words/finance.ts';
import { invoicesWords } from '#app/words/invoices.ts';
import { paymentsWords } from '#app/words/payments.ts';
import {
  actAtCheckout,
  goToCheckout,
  invoiceEachLine,
  minorIn,
  payButton,
  postingsOf,
  recordHere,
  recordTransfer,
  referenceOf,
  seeBalanced,
  seeReceived,
} from './billing-steps.ts';
import { expect, test } from './journey.ts';
import { people } from './people.ts';
import { realLines } from './real-lines.ts';

const { pay, page: payment, cash, simulatedCheckout, simulated } = paymentsWords;
/** A message of the provider that was lost with the server is made good by a look after a minute. */
const LOOKED_UP_MS = 90_000;

/** Before each of them an order is placed, delivered and drafted on the pages, which takes as long again. */
test.describe.configure({ timeout: 120_000 });

for (const javaScriptEnabled of [true, false]) {
  const script = javaScriptEnabled ? 'with' : 'without';

  test(`an invoice is found by its age, opened as PDF and paid by card at the third try, ${script} script`, async ({ visit, prepare }) => {
    const { invoices } = await invoiceEachLine(prepare, await realLines(people.buyer, 1));
    const [number = ''] = invoices;
    const page = await visit(people.payables, { javaScriptEnabled });
    await page.goto(paths.invoices());
    await agingLink(page, invoicesWords.aging.bucket.current).click();
    await page.waitForURL(/[?&]due=current/);
    await page.getByRole('link', { name: number, exact: true }).click();
    const pdf = await page.request.get(await hrefOf(page, invoicesWords.page.pdf));
    expect([pdf.status(), pdf.headers()['content-type'], (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);

    await page.getByRole('region', { name: invoicesWords.page.actions }).getByRole('link').click();
    await payButton(page).click();
    await page.waitForURL(/\/simulated-checkout\//);
    await expect(page.getByText(simulated)).toBeVisible();
    await actAtCheckout(page, 'cancel');
    await expect(page.getByText(payment.canceled)).toBeVisible();
    await page.getByRole('link', { name: / on the card page$/ }).click();
    await actAtCheckout(page, 'decline');
    await expect(page.getByText(simulatedCheckout.declined)).toBeVisible();
    await actAtCheckout(page, 'pay');
    await seeReceived(page, { javaScriptEnabled });
    await page.goto(paths.invoice(number));
    await expect(page.getByRole('heading', { name: invoicesWords.page.title.paid(), level: 1 })).toBeVisible();
  });

  test(`several invoices are paid at once, one of them in part with a reason, ${script} script`, async ({ visit, prepare }) => {
    const { order, invoices } = await invoiceEachLine(prepare, await realLines(people.buyer, 2));
    const [whole = '', part = ''] = invoices;
    const page = await visit(people.payables, { javaScriptEnabled });
    await page.goto(paths.invoices({ show: 'all', q: order }));
    for (const number of invoices) await page.getByRole('checkbox', { name: invoicesWords.pickName(number) }).check();
    await page.getByRole('button', { name: invoicesWords.paySelected }).click();
    const amount = page.getByLabel(pay.amountName(part));
    const [open, less] = await halves(amount);
    await amount.fill(less.text);
    await payButton(page).click();
    await expect(page.getByRole('link', { name: pay.problems['reason-missing'] })).toBeVisible();
    await page.getByLabel(pay.reasonName(part)).fill('Two cases came broken');
    await payButton(page).click();
    await page.waitForURL(/\/simulated-checkout\//);
    await actAtCheckout(page, 'pay');
    await seeReceived(page, { javaScriptEnabled });

    await page.goto(paths.invoices({ show: 'all', q: order }));
    const states = invoicesWords.status.invoice;
    await expect(page.getByRole('row').filter({ hasText: whole })).toContainText(states.paid);
    await expect(page.getByRole('row').filter({ hasText: part })).toContainText(states['part-paid']);
    expect(await openOf(page, part)).toBe(open.minor - less.minor);
  });

  test(`transfers settle in part and in excess, the rest is applied later and goes back, ${script} script`, async ({ visit, prepare }) => {
    const { order, invoices } = await invoiceEachLine(prepare, await realLines(people.buyer, 2));
    const [first = '', second = ''] = invoices;
    const payables = await prepare(people.payables);
    const reference = await referenceOf(payables, first);
    const [whole, half] = await halves(payables.getByLabel(pay.amountName(first)));
    const page = await visit(people.finance, { javaScriptEnabled });
    await page.goto(paths.financeInvoice(first));
    await page.getByRole('link', { name: invoicesWords.page.recordPayment }).click();
    await expect(page.getByLabel(cash.record.reference, { exact: true })).toHaveValue(reference);
    await expect(page.getByLabel(cash.record.amount, { exact: true })).toBeFocused();
    await recordHere(page, half.text);
    await apply(page, {});
    await expect(page.getByText(cash.page.allApplied)).toBeVisible();
    expect(await openOf(payables, first)).toBe(whole.minor - half.minor);

    const excess = 150;
    const transfer = await recordTransfer(page, { reference, amount: typed(whole.minor - half.minor + excess) });
    await apply(page, {});
    await expect(factOf(page, payment.unapplied)).toHaveText(/1\.50$/);
    await page.goto(paths.finance());
    await expect(page.getByRole('row').filter({ hasText: financeWords.queue.unapplied })).not.toContainText(financeWords.queue.none);
    await page.goto(paths.cashPayment(transfer));
    await apply(page, { [second]: '0.50' });
    await page.getByRole('link', { name: cash.page.refund }).click();
    await page.getByLabel(cash.refund.amount, { exact: true }).fill('1.01');
    await page.getByLabel(cash.refund.reason, { exact: true }).fill('Paid too much, agreed on the phone');
    await page.getByRole('button', { name: cash.refund.actBank }).click();
    await expect(page.getByRole('link', { name: cash.refund['more-than-unapplied']('£1.00') })).toBeVisible();
    await page.getByLabel(cash.refund.amount, { exact: true }).fill('1.00');
    await page.getByRole('button', { name: cash.refund.actBank }).dblclick();
    await expect(page.getByText(cash.page.done.refunded)).toBeVisible();
    await expect(page.getByText(payment.refundState.succeeded)).toHaveCount(1);

    await payables.goto(paths.invoices({ show: 'all', q: order }));
    await page.goto(paths.financeInvoices({ show: 'all', q: order }));
    expect(await openByNumber(page)).toEqual(await openByNumber(payables));
    expect((await openByNumber(page)).get(first)).toBe(0);
    await seeBalanced(page);
  });
}

test('an invoice paid on two card pages is settled once and the rest goes back to the card', async ({ visit, prepare }) => {
  const { invoices } = await invoiceEachLine(prepare, await realLines(people.buyer, 1));
  const [number = ''] = invoices;
  const page = await visit(people.payables);
  const first = await goToCheckout(page, [number]);
  await page.goto(paths.pay([number]));
  await expect(page.getByRole('link', { name: / under way with PY-/ })).toBeVisible();
  await goToCheckout(page, [number]);
  await actAtCheckout(page, 'pay');
  await seeReceived(page, { javaScriptEnabled: true });
  await page.goto(paths.simulatedCheckout(first));
  const twice = await actAtCheckout(page, 'pay');
  await seeReceived(page, { javaScriptEnabled: true });
  const amount = await factOf(page, payment.amount).innerText();
  await expect(page.getByText(payment.unappliedNote(amount))).toBeVisible();

  const finance = await prepare(people.finance);
  await finance.goto(paths.cash());
  await finance.getByRole('link', { name: twice }).click();
  await finance.getByRole('link', { name: cash.page.refund }).click();
  await finance.getByLabel(cash.refund.reason, { exact: true }).fill('Paid twice by mistake');
  await finance.getByRole('button', { name: cash.refund.act, exact: true }).click();
  await expect(finance.getByText(cash.page.done.refunded)).toBeVisible();
  await expect(async () => {
    await page.goto(paths.payment(twice));
    await expect(page.getByText(payment.refundState.succeeded)).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(factOf(page, payment.refunded)).toHaveText(amount);
  await seeBalanced(finance);
});

test('a server killed while a payment is asked for or made loses nothing and charges once', async ({ visit, prepare, portal }) => {
  test.setTimeout(120_000 + LOOKED_UP_MS);
  const { invoices } = await invoiceEachLine(prepare, await realLines(people.buyer, 1));
  const [number = ''] = invoices;
  const page = await visit(people.payables, { javaScriptEnabled: false });
  await page.goto(paths.pay([number]));
  await payButton(page).click({ noWaitAfter: true });
  await portal.kill();
  await portal.restart();

  const checkout = await goToCheckout(page, [number]);
  await page.locator('button[value="pay"]').click({ noWaitAfter: true });
  await portal.kill();
  await portal.restart();
  await page.goto(paths.simulatedCheckout(checkout));
  if (await page.locator('button[value="pay"]').isVisible()) await actAtCheckout(page, 'pay');
  const received = page.getByText(invoicesWords.page.title.paid());
  await expect(async () => {
    await page.goto(paths.invoice(number));
    await expect(received).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: LOOKED_UP_MS, intervals: [1_000] });

  const finance = await prepare(people.finance);
  const { kinds } = await postingsOf(finance, number);
  expect(kinds.filter((kind) => kind === financeWords.ledger.kinds['payment-applied'])).toHaveLength(1);
  await seeBalanced(finance);
  await page.goto(paths.pay([number]));
  await expect(page.getByText(pay.gone)).toBeVisible();
});

function agingLink(page: Page, bucket: string) {
  return page.locator('.aging').locator('div').filter({ hasText: bucket }).getByRole('link').last();
}

async function hrefOf(page: Page, name: string): Promise<string> {
  return (await page.getByRole('link', { name, exact: true }).getAttribute('href')) ?? '';
}

/** The amount in a field, and half of it. */
async function halves(field: ReturnType<Page['getByLabel']>) {
  const whole = minorIn(await field.inputValue());
  const half = Math.floor(whole / 2);
  return [
    { minor: whole, text: typed(whole) },
    { minor: half, text: typed(half) },
  ] as const;
}

function typed(minor: number): string {
  return amountText(money(minor, 'GBP'));
}

/** Sets the money of the payment at hand against invoices: as it is proposed, or these amounts. */
async function apply(page: Page, amounts: Readonly<Record<string, string>>): Promise<void> {
  for (const [number, amount] of Object.entries(amounts)) await page.getByLabel(cash.page.amountName(number)).fill(amount);
  await page.getByRole('button', { name: cash.page.applyAct, exact: true }).click();
  await expect(page.getByText(cash.page.done.applied)).toBeVisible();
}

function factOf(page: Page, label: string) {
  return page.locator('.facts > div').filter({ hasText: label }).locator('dd');
}

/** What is open of an invoice on its buyer's page, in minor units. */
async function openOf(page: Page, number: string): Promise<number> {
  await page.goto(paths.invoice(number));
  return minorIn(await page.getByRole('region', { name: invoicesWords.page.moves }).getByRole('listitem').last().locator('.num').innerText());
}

/** What is open of each invoice of the list at hand, in minor units. */
async function openByNumber(page: Page): Promise<ReadonlyMap<string, number>> {
  const rows = await page.getByRole('region', { name: invoicesWords.caption }).locator('tbody tr').all();
  const open = await Promise.all(
    rows.map(async (row) => [await row.getByRole('rowheader').innerText(), minorIn(await row.getByRole('cell').last().innerText())] as const),
  );
  return new Map(open);
}
