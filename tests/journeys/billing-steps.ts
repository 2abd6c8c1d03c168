import type { Page } from '@playwright/test';
import { paths } from '#app/paths.ts';
import { financeWords } from '#app/words/finance.ts';

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

/** Issues a draft by the button of its page; the number of the invoice. */
export async function issueDraft(page: Page, draft: string): Promise<string> {
  await page.goto(paths.reviewDraft(draft));
  const { issue, issueLast } = financeWords.review.page;
  await page.getByRole('button', { name: new RegExp(`^(${issue}|${issueLast})$`) }).click();
  await page.waitForURL(/[?&]done=/);
  return new URL(page.url()).searchParams.get('done') ?? '';
}

/** Pays an invoice by card, all that is open of it, at the checkout the demo plays. What the payment and the checkout are called, and the reference of the invoice. */
export async function payByCard(page: Page, invoice: string): Promise<{ readonly payment: string; readonly checkout: string; readonly reference: string }> {
  await page.goto(paths.pay([invoice]));
  const reference = (await page.getByRole('row', { name: invoice }).last().locator('.refnum').innerText()).trim();
  await page.locator('form[action^="/pay"] button.main, .foot button').last().click();
  await page.waitForURL(/\/simulated-checkout\//);
  const checkout = lastPart(page);
  await page.locator('button[value="pay"]').click();
  await page.waitForURL(/\/payments\//);
  return { payment: lastPart(page), checkout, reference };
}

/** Records a bank transfer of an invoice's reference; the number of the payment. */
export async function recordTransfer(page: Page, transfer: { readonly reference: string; readonly amount: string }): Promise<string> {
  await page.goto(paths.cash());
  const form = page.locator('form[method="post"]').filter({ has: page.locator('#reference') });
  await form.locator('#reference').fill(transfer.reference);
  await form.locator('#amount').fill(transfer.amount);
  await form.locator('#payer').fill('Carraway & Sons, Leeds');
  await form.getByRole('button').click();
  await page.waitForURL(/[?&]done=recorded/);
  return lastPart(page);
}

function lastPart(page: Page): string {
  return decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
}
