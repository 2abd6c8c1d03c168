import { paths } from '#app/paths.ts';
import { deliveriesWords } from '#app/words/deliveries.ts';
import { ordersWords } from '#app/words/orders.ts';
import { shippingWords } from '#app/words/shipping.ts';
import { stockWords } from '#app/words/stock.ts';
import { expect, test } from './journey.ts';
import { placeOrder } from './order-steps.ts';
import { people } from './people.ts';
import { realLines } from './real-lines.ts';
import { pickOrder, shipButton, shipToOf } from './ship-steps.ts';

const { page: shipping } = shippingWords;

for (const javaScriptEnabled of [true, false]) {
  const script = javaScriptEnabled ? 'with' : 'without';

  test(`goods are picked and leave in part, and the buyer sees what left and what is to come, ${script} script`, async ({ visit }) => {
    const buyer = await visit(people.buyer, { javaScriptEnabled });
    const order = await placeOrder(buyer, await realLines(people.buyer, 3));
    const operations = await visit(people.operations, { javaScriptEnabled });
    await pickOrder(operations, { shipTo: await shipToOf(operations, order), order });
    await expect(operations.getByText(shipping.done.started)).toBeVisible();
    const counts = operations.getByRole('textbox', { name: /^Counted / });
    await expect(counts).toHaveCount(3);
    const picked = Number(await counts.first().inputValue());

    await counts.first().fill(String(picked + 1));
    await shipButton(operations).click();
    await expect(operations.getByRole('link', { name: shipping.problems['more-than-picked'](String(picked + 1), String(picked)) })).toBeVisible();
    await counts.first().fill('0');
    await operations.getByLabel(shipping.carrier).fill('Northway');
    await operations.getByLabel(shipping.tracking).fill(`NW-${script}`);
    await shipButton(operations).dblclick();
    await expect(operations.getByRole('heading', { name: shipping.title.shipped, level: 1 })).toBeVisible();
    await expect(operations.getByText(shipping.nothingLeft)).toHaveCount(1);

    await buyer.goto(paths.order(order));
    await expect(buyer.getByText(ordersWords.page.progress({ lines: 3, left: 2, inPart: 0, picking: 0 }))).toBeVisible();
    await expect(buyer.getByText(ordersWords.page.left, { exact: true })).toHaveCount(2);
    await expect(buyer.getByRole('link', { name: ordersWords.page.cancelLine })).toHaveCount(1);
    await buyer.goto(paths.deliveries({ q: `NW-${script}` }));
    await expect(buyer.getByText(deliveriesWords.status.shipped)).toHaveCount(1);
    await buyer.getByRole('link', { name: /^DN-/ }).click();
    await expect(buyer.getByText(`NW-${script}`)).toBeVisible();
  });

  test(`picking is given up, stock is counted and goods come back, ${script} script`, async ({ visit }) => {
    const buyer = await visit(people.buyer, { javaScriptEnabled });
    const order = await placeOrder(buyer, await realLines(people.buyer, 2));
    const operations = await visit(people.operations, { javaScriptEnabled });
    const shipTo = await shipToOf(operations, order);
    await pickOrder(operations, { shipTo, order });
    await buyer.goto(paths.cancelOrder(order));
    await buyer.getByRole('button', { name: ordersWords.page.cancelAsk.replace('?', '') }).click();
    await expect(buyer.getByRole('alert')).toContainText('nothing was canceled');

    await operations.getByRole('link', { name: shipping.cancel }).click();
    await operations.getByRole('button', { name: shippingWords.cancel.act }).click();
    await expect(operations.getByText(shipping.done.canceled)).toBeVisible();
    await pickOrder(operations, { shipTo, order });
    const sku = (await operations.locator('main tbody .code').first().innerText()).trim();
    await shipButton(operations).click();
    await expect(operations.getByText(shipping.done.shipped)).toBeVisible();

    await operations.getByRole('link', { name: shipping.return }).click();
    await operations
      .getByRole('textbox', { name: /came back$/ })
      .first()
      .fill('1');
    await operations.getByLabel(shippingWords.return.reason).fill('Arrived broken');
    await operations.getByRole('button', { name: shippingWords.return.act }).click();
    await expect(operations.getByText(/^Return RN-\S+ is recorded/)).toBeVisible();

    await operations.goto(paths.stockItem(sku));
    const onHand = Number(await operations.locator('input[name="seen"]').inputValue());
    await operations.getByLabel(stockWords.page.counted).fill(String(onHand + 3));
    await operations.getByLabel(stockWords.page.reason).fill('Yearly count');
    await operations.getByRole('button', { name: stockWords.page.act }).click();
    await expect(operations.getByText(/^The count is recorded/)).toBeVisible();
    const moves = operations.getByRole('region', { name: stockWords.page.journalCaption }).locator('tbody tr');
    await expect(moves.nth(0)).toContainText('+3');
    await expect(moves.nth(1)).toContainText('+1');
  });
}
