import type { Page } from '@playwright/test';
import type { TypedLine } from '#app/domain/ordering/order-facts.ts';
import { paths } from '#app/paths.ts';
import { orderingWords } from '#app/words/ordering.ts';
import { hydrated } from './hydrated.ts';
import { expect, test } from './journey.ts';
import { countLines, pasteAsText, placeButton, placedNumber } from './order-steps.ts';
import { people } from './people.ts';
import { realLines } from './real-lines.ts';

const { pad, head, offline, review } = orderingWords;

test('a pad survives reload at once, reload after a while, and Back from the review', async ({ visit }) => {
  const lines = await realLines(people.buyer, 4);
  const page = await visit(people.buyer);
  await page.goto(paths.newDraft());
  await typeLines(page, lines.slice(0, 3));
  await saved(page);
  await reloadsTo(page, 3);
  await typeLines(page, lines.slice(3), 3);
  await reloadsTo(page, 4);

  await page.getByRole('button', { name: pad.review }).click();
  await expect(placeButton(page)).toBeVisible();
  await page.goBack();
  await expect(page.getByText(pad.total('4', '4'))).toBeVisible();
  expect(await countLines(page)).toBe(4);
});

for (const javaScriptEnabled of [true, false]) {
  test(`a double click on Place makes one order, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({ visit }) => {
    const poNumber = `TWICE-${javaScriptEnabled ? 'A' : 'B'}`;
    const page = await visit(people.buyer, { javaScriptEnabled });
    await pasteAsText(page, await realLines(people.buyer, 3));
    await page.getByLabel(head.po).fill(poNumber);
    await page.getByRole('button', { name: pad.review }).click();
    await placeButton(page).dblclick();
    await placedNumber(page);
    expect(await ordersWith(page, poNumber)).toBe(1);
  });
}

test('a server killed while lines are typed loses none of them', async ({ visit, portal }) => {
  const lines = await realLines(people.buyer, 5);
  const page = await visit(people.buyer);
  await page.goto(paths.newDraft());
  await typeLines(page, lines.slice(0, 3));
  await saved(page);
  await portal.kill();
  await typeLines(page, lines.slice(3), 3);
  await expect(page.getByText(offline.lost(5))).toBeVisible();
  await portal.restart();
  await expect(page.getByText(offline.lost(5))).toBeHidden({ timeout: 15_000 });
  await saved(page);
  await page.reload();
  expect(await countLines(page)).toBe(5);
  await expect(page.getByText(pad.total('5', '5'))).toBeVisible();
});

test('a server killed while an order is placed leaves no order or one, and trying again ends with one', async ({ visit, portal }) => {
  const page = await visit(people.buyer, { javaScriptEnabled: false });
  await pasteAsText(page, await realLines(people.buyer, 3));
  await page.getByLabel(head.po).fill('KILLED');
  await page.getByRole('button', { name: pad.review }).click();
  await expect(placeButton(page)).toBeVisible();
  const address = page.url();
  await placeButton(page).click({ noWaitAfter: true });
  await portal.kill();
  await portal.restart();
  expect(await ordersWith(page, 'KILLED')).toBeLessThanOrEqual(1);

  await page.goto(address);
  const isPlaced = !page.url().includes('/review');
  if (!isPlaced) {
    await expect(page.getByRole('heading', { name: review.title, level: 1 })).toBeVisible();
    await placeButton(page).click();
  }
  await placedNumber(page);
  expect(await ordersWith(page, 'KILLED')).toBe(1);
});

async function typeLines(page: Page, lines: readonly TypedLine[], from = 0): Promise<void> {
  await hydrated(page);
  for (const [at, { code, quantity }] of lines.entries()) {
    await page.getByLabel(pad.cell.item(from + at + 1), { exact: true }).fill(code);
    await page.getByLabel(pad.cell.quantity(from + at + 1), { exact: true }).fill(quantity);
  }
}

/** Reloads at once: what was typed last arrives beside the request for the page, so it may be seen by the next look only. */
async function reloadsTo(page: Page, count: number): Promise<void> {
  await expect(async () => {
    await page.reload();
    expect(await countLines(page)).toBe(count);
    await expect(page.getByText(pad.total(String(count), String(count)))).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

async function saved(page: Page): Promise<void> {
  await expect(page.getByText(/^Draft, saved /)).toBeVisible();
}

/** How many orders of the account carry a PO number. */
async function ordersWith(page: Page, poNumber: string): Promise<number> {
  await page.goto(paths.orders({ q: poNumber }));
  return page.getByRole('row').filter({ hasText: poNumber }).count();
}
