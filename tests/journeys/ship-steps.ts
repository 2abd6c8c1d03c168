import type { Locator, Page } from '@playwright/test';
import { paths } from '#app/paths.ts';
import { shippingWords } from '#app/words/shipping.ts';

/** The code of the ship-to that goods of an order wait for. */
export async function shipToOf(page: Page, order: string): Promise<string> {
  for (let at = 1; at < 20; at += 1) {
    await page.goto(paths.toShip({ page: at }));
    for (const href of await page.locator('main a[href^="/ops/ship/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) {
      await page.goto(href);
      if ((await page.getByText(order).count()) > 0) return decodeURIComponent(href.split('/').at(-1) ?? '');
    }
  }
  throw new Error(`nothing of order ${order} waits to be picked`);
}

/** Ticks some portions and no others, and starts picking them. Returns the number of the shipment. */
export async function startPicking(page: Page, shipTo: string, count: number): Promise<string> {
  await page.goto(paths.toShipTo(shipTo));
  await tick(page, (_name, at) => at < count);
  return start(page);
}

type Pick = { readonly shipTo: string; readonly order: string; readonly most?: number };

/** Ticks goods of one order, due or early, all or the first so many, and starts picking them. Returns the number of the shipment. */
export async function pickOrder(page: Page, { shipTo, order, most = Number.POSITIVE_INFINITY }: Pick): Promise<string> {
  await page.goto(paths.toShipTo(shipTo));
  let ticked = 0;
  await tick(page, (name) => name.endsWith(order) && ++ticked <= most);
  return start(page);
}

/** Leaves ticked what is wanted, and touches only the boxes that are not yet so: a ship-to has hundreds. */
async function tick(page: Page, isWanted: (name: string, at: number) => boolean): Promise<void> {
  const boxes = page.getByRole('cell').getByRole('checkbox');
  const found = await boxes.evaluateAll((all) => all.map((box) => ({ name: box.ariaLabel ?? '', isTicked: box instanceof HTMLInputElement && box.checked })));
  const wanted = found.map(({ name }, at) => isWanted(name, at));
  const all = page.getByLabel(shippingWords.start.takeAll);
  const isCleared = (await all.count()) === 1;
  if (isCleared) await all.setChecked(true).then(() => all.setChecked(false));
  for (const [at, isTaken] of wanted.entries()) if (isTaken !== (!isCleared && found[at]?.isTicked)) await boxes.nth(at).setChecked(isTaken);
}

/** Ships a picking list as it was picked. */
export async function shipAll(page: Page, shipment: string): Promise<void> {
  await page.goto(paths.shipment(shipment));
  await page.getByLabel(shippingWords.page.carrier).fill('Northway');
  await page.getByLabel(shippingWords.page.tracking).fill('NW 4711 2208');
  await shipButton(page).click();
  await page.getByText(shippingWords.page.done.shipped).waitFor();
}

/** Ships so many portions of an order, each alone; the numbers of the shipments. */
export async function shipEachLine(page: Page, order: string, count: number): Promise<readonly string[]> {
  const shipTo = await shipToOf(page, order);
  const shipments: string[] = [];
  while (shipments.length < count) {
    const shipment = await pickOrder(page, { shipTo, order, most: 1 });
    await shipAll(page, shipment);
    shipments.push(shipment);
  }
  return shipments;
}

export function shipButton(page: Page): Locator {
  return page.getByRole('button', { name: /^Ship to / });
}

async function start(page: Page): Promise<string> {
  await page.getByRole('button', { name: shippingWords.start.act }).first().click();
  await page.waitForURL(/\/ops\/shipments\/[^/?]+/);
  return decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
}
