import { expect, type Locator, type Page } from '@playwright/test';
import type { TypedLine } from '#app/domain/ordering/order-facts.ts';
import { paths } from '#app/paths.ts';
import { orderingWords } from '#app/words/ordering.ts';

const { pad, paste, fix, review } = orderingWords;
const PLACED_ADDRESS = /\/orders\/[^/?]+/;

/** The lines as a spreadsheet copies them. */
export function asText(lines: readonly TypedLine[]): string {
  return lines.map(({ code, quantity, unit }) => [code, quantity, unit].join('\t')).join('\n');
}

/** Puts lines on a new pad through its text field, as one does without script. */
export async function pasteAsText(page: Page, lines: readonly TypedLine[]): Promise<void> {
  await page.goto(paths.newDraft());
  await page.getByText(paste.open, { exact: true }).click();
  await page.getByLabel(paste.label).fill(asText(lines));
  await page.getByRole('button', { name: paste.act }).click();
}

/** The three repairs a buyer makes, each by the button that the line itself offers. */
export async function fixThreeLines(page: Page): Promise<void> {
  await expect(toFix(page, 3)).toBeVisible();
  await page
    .getByRole('button', { name: /^Use [0-9]+[A-Z]*, / })
    .first()
    .click();
  await expect(toFix(page, 2)).toBeVisible();
  await page
    .locator('tr.is-bad')
    .getByRole('button', { name: /^(\d+ for |Make it )/ })
    .first()
    .click();
  await expect(toFix(page, 1)).toBeVisible();
  await page.getByRole('button', { name: fix.unit('piece'), exact: true }).click();
  await expect(page.getByText(pad.nothingToFix, { exact: true })).toBeVisible();
}

/** From a pad without problems over its review to the placed order. Returns the order's number. */
export async function reviewAndPlace(page: Page): Promise<string> {
  await page.getByRole('button', { name: pad.review }).click();
  await expect(page.getByRole('heading', { name: review.title, level: 1 })).toBeVisible();
  await placeButton(page).click();
  return placedNumber(page);
}

/** A whole order of good lines, each step through its form. */
export async function placeOrder(page: Page, lines: readonly TypedLine[]): Promise<string> {
  await pasteAsText(page, lines);
  return reviewAndPlace(page);
}

export function placeButton(page: Page): Locator {
  return page.getByRole('button', { name: /^Place order for / });
}

/** The number on the page of the order that was just placed. */
export async function placedNumber(page: Page): Promise<string> {
  await expect(page).toHaveURL(PLACED_ADDRESS, { timeout: 30_000 });
  return decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
}

export function toFix(page: Page, count: number): Locator {
  return page.getByRole('link', { name: pad.toFix(count) });
}

/** How many lines the pad of the draft at the page's address carries, drawn or folded away. */
export async function countLines(page: Page): Promise<number> {
  const codes = await page
    .locator('input[name$=".code"]')
    .evaluateAll((inputs) => inputs.map((input) => (input instanceof HTMLInputElement ? input.value : '')));
  return codes.filter((code) => code !== '').length;
}
