import { paths } from '#app/paths.ts';
import { financeWords } from '#app/words/finance.ts';
import { invoicesWords } from '#app/words/invoices.ts';
import { ordersWords } from '#app/words/orders.ts';
import { actAtCheckout, draftOf, goToCheckout, issueDraft, postingsOf, seeBalanced, seeReceived } from './billing-steps.ts';
import { expect, test } from './journey.ts';
import { placeOrder } from './order-steps.ts';
import { people } from './people.ts';
import { realLines } from './real-lines.ts';
import { pickOrder, shipAll, shipToOf } from './ship-steps.ts';

/** Four people and a restart take longer than one. */
test.describe.configure({ timeout: 120_000 });

for (const javaScriptEnabled of [true, false]) {
  test(`from the order to the ledger, with a power cut on the way, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({ visit, portal }) => {
    const buyer = await visit(people.buyer, { javaScriptEnabled });
    const order = await placeOrder(buyer, await realLines(people.buyer, 2));
    const operations = await visit(people.operations, { javaScriptEnabled });
    const shipment = await pickOrder(operations, { shipTo: await shipToOf(operations, order), order, most: 1 });
    await shipAll(operations, shipment);
    await portal.kill();
    await portal.restart();

    const finance = await visit(people.finance, { javaScriptEnabled });
    const number = await issueDraft(finance, await draftOf(finance, shipment));
    const payables = await visit(people.payables, { javaScriptEnabled });
    await goToCheckout(payables, [number]);
    await actAtCheckout(payables, 'pay');
    await seeReceived(payables, { javaScriptEnabled });

    await buyer.goto(paths.order(order));
    await expect(buyer.getByText(ordersWords.page.progress({ lines: 2, left: 1, inPart: 0, picking: 0 }))).toBeVisible();
    for (const [page, path] of [
      [payables, paths.invoice(number)],
      [finance, paths.financeInvoice(number)],
    ] as const) {
      await page.goto(path);
      await expect(page.getByRole('heading', { name: invoicesWords.page.title.paid(), level: 1 })).toBeVisible();
    }
    const { kinds, debit, credit } = await postingsOf(finance, number);
    const { 'invoice-issued': issued, 'payment-applied': applied } = financeWords.ledger.kinds;
    expect([...kinds].sort()).toEqual([issued, applied].sort());
    expect(debit).toBe(credit);
    await seeBalanced(finance);
  });
}
