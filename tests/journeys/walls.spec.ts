import type { Page } from '@playwright/test';
import { paths } from '#app/paths.ts';
import { orderingWords } from '#app/words/ordering.ts';
import { expect, test } from './journey.ts';
import { pasteAsText } from './order-steps.ts';
import { people } from './people.ts';

const OWN_LABEL = 'PL-7001';
const OWN_NAME = 'Own-label gift tin';

test('the item of one account is found by its owner everywhere', async ({ visit }) => {
  const page = await visit(people.buyer);
  for (const path of [paths.items({ q: OWN_LABEL }), paths.search(OWN_LABEL), paths.item(OWN_LABEL)]) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole('main').getByText(OWN_NAME).first()).toBeVisible();
  }
  expect(await paletteText(page)).toContain(OWN_NAME);
  await pasteAsText(page, [{ code: OWN_LABEL, quantity: '1', unit: '' }]);
  await expect(page.getByRole('main').getByText(OWN_NAME).first()).toBeVisible();
});

test('the item of one account is nowhere for another', async ({ visit }) => {
  const page = await visit(people.otherBuyer);
  for (const path of [paths.items({ q: OWN_LABEL }), paths.search(OWN_LABEL), paths.search(OWN_NAME), paths.items({ q: OWN_NAME })]) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(200);
    await expect(page.locator(`main a[href*="${OWN_LABEL}"]`)).toHaveCount(0);
    expect(await page.content()).not.toContain(`${OWN_NAME},`);
  }
  const item = await page.goto(paths.item(OWN_LABEL));
  expect(item?.status()).toBe(404);
  expect(await page.content()).not.toContain(OWN_NAME);
  expect(await paletteText(page)).not.toContain(OWN_NAME);
  await pasteAsText(page, [{ code: OWN_LABEL, quantity: '1', unit: '' }]);
  await expect(page.getByText(orderingWords.problem.unknownItem(OWN_LABEL)).first()).toBeVisible();
  expect(await page.content()).not.toContain(OWN_NAME);
});

/** What the palette is answered for the code. */
async function paletteText(page: Page): Promise<string> {
  return (await page.request.get(paths.palette(OWN_LABEL))).text();
}
