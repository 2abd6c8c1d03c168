import { paths } from '#app/paths.ts';
import { accountsWords } from '#app/words/accounts.ts';
import { adminWords } from '#app/words/admin.ts';
import { deskWords } from '#app/words/desk.ts';
import { financeWords } from '#app/words/finance.ts';
import { frameWords } from '#app/words/frame.ts';
import { holdsWords } from '#app/words/holds.ts';
import { orderingWords } from '#app/words/ordering.ts';
import { ordersWords } from '#app/words/orders.ts';
import { receiptsWords } from '#app/words/receipts.ts';
import { shippingWords } from '#app/words/shipping.ts';
import { supplyWords } from '#app/words/supply.ts';
import { expect, test } from './journey.ts';
import { pasteAsText, placeOrder, reviewAndPlace } from './order-steps.ts';
import { people } from './people.ts';
import { dearItem, realLines } from './real-lines.ts';

test('a supplier finds its own items at home', async ({ visit }) => {
  const page = await visit(people.supplier);
  await page.goto(paths.home());
  await expect(page.getByRole('heading', { name: supplyWords.title, level: 1 })).toBeVisible();
  const row = page.getByRole('row').nth(1);
  const sku = (await row.locator('.code').first().innerText()).trim();
  await page.getByRole('searchbox', { name: supplyWords.search }).fill(sku);
  await page.getByRole('searchbox', { name: supplyWords.search }).press('Enter');
  await expect(page.getByRole('row').filter({ hasText: sku })).toHaveCount(1);
});

test('a key account manager orders in the name of an account and stops', async ({ visit }) => {
  const lines = await realLines(people.buyer, 2);
  const page = await visit(people.actingManager);
  await page.goto(paths.home());
  await expect(page.getByRole('heading', { name: deskWords.title, level: 1 })).toBeVisible();
  await page
    .getByRole('link', { name: /^Order for / })
    .first()
    .click();
  await page.getByLabel(accountsWords.act.reason).fill('phoned in by the buyer');
  await page.getByRole('button', { name: accountsWords.act.act, exact: true }).click();
  await expect(page.getByText(frameWords.acting.reason('phoned in by the buyer'))).toBeVisible();

  await pasteAsText(page, lines);
  await page.getByLabel(orderingWords.head.po).fill('BY-PHONE-1');
  const number = await reviewAndPlace(page);
  await expect(page.getByText(ordersWords.page.acting('Jonas Lindqvist'))).toBeVisible();
  await page.getByRole('button', { name: frameWords.acting.leave }).click();
  await expect(page.getByText(frameWords.acting.before)).toBeHidden();
  const answer = await page.goto(paths.order(number));
  expect(answer?.status()).toBe(403);
});

test('operations books a receipt', async ({ visit }) => {
  const page = await visit(people.operations);
  await page.goto(paths.home());
  await expect(page.getByRole('heading', { name: shippingWords.toShip.title, level: 1 })).toBeVisible();
  await page.getByRole('link', { name: frameWords.nav.receipts, exact: true }).click();
  await expect(page.getByRole('heading', { name: receiptsWords.title, level: 1 })).toBeVisible();
  await page
    .getByRole('button', { name: /^Book / })
    .first()
    .click();
  await expect(page.getByText(/ booked\. /)).toBeVisible();
});

test('finance releases an order from its hold', async ({ visit }) => {
  const buyer = await visit(people.smallBuyer, { javaScriptEnabled: false });
  const number = await placeOrder(buyer, [{ code: await dearItem(), quantity: '600', unit: '' }]);
  await expect(buyer.getByRole('heading', { name: ordersWords.page.title['on-hold'], level: 1 })).toBeVisible();

  const page = await visit(people.finance);
  await page.goto(paths.home());
  await expect(page.getByRole('heading', { name: financeWords.title, level: 1 })).toBeVisible();
  await page.getByRole('link', { name: financeWords.queue.holds }).click();
  await page.getByRole('link', { name: new RegExp(`^Release order ${number} `) }).click();
  await page.getByLabel(holdsWords.page.reason).fill('payment promised for Friday');
  await page.getByRole('button', { name: /^Release order for / }).click();
  await expect(page.getByText(holdsWords.released(number))).toBeVisible();
  await buyer.reload();
  await expect(buyer.getByRole('heading', { name: ordersWords.page.title['on-hold'], level: 1 })).toHaveCount(0);
});

test('an administrator gives a dead job another round', async ({ visit }) => {
  const page = await visit(people.admin);
  await page.goto(paths.home());
  await expect(page.getByRole('heading', { name: adminWords.outbox.title, level: 1 })).toBeVisible();
  await page.goto(paths.jobs({ state: 'dead' }));
  await page
    .getByRole('link', { name: /^Retry: / })
    .first()
    .click();
  await page.getByRole('button', { name: adminWords.jobs.page.retry }).click();
  await expect(page.getByText(adminWords.jobs.retried)).toBeVisible();
});
