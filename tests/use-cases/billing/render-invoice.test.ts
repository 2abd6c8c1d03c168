import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { handleJob } from '#app/jobs/handle-job.ts';
import type { Documents } from '#app/ports/context.ts';
import { renderInvoice } from '#app/use-cases/billing/render-invoice.ts';
import type { Store } from '#db/database.ts';
import { anInvoice } from '#tests/support/an-invoice.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');

async function issued(store: Store) {
  const context = aContext(store);
  const { invoiceId, buyer } = await anInvoice(store, context);
  return { context, invoice: { invoiceId, accountId: buyer.accountId } };
}

const files = (store: Store) => store.reader(host).selectFrom('issued_files').selectAll().execute();
const letterJobs = (store: Store) => store.reader(host).selectFrom('jobs').select('payload').where('kind', '=', 'send-invoice-letter').execute();

onBoth('rendering an issued invoice', (open) => {
  test('keeps one PDF with its hash, and asks for one letter, however often the job runs', async () => {
    const store = await open();
    const { context, invoice } = await issued(store);
    const job = { id: '1', kind: 'render-invoice', payload: invoice, attempts: 1, maxAttempts: 8 };
    await handleJob(context, job);
    const [first] = await files(store);
    context.clock.set('2027-01-01');
    await handleJob(context, job);
    expect(await files(store)).toEqual([first]);
    const bytes = Buffer.from(first?.base64 ?? '', 'base64');
    expect(first).toMatchObject({ kind: 'pdf', media_type: 'application/pdf', sha256: createHash('sha256').update(bytes).digest('hex') });
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await letterJobs(store)).toEqual([{ payload: JSON.stringify(invoice) }]);
  });

  test('hands over the file that is there, never another', async () => {
    const store = await open();
    const { context, invoice } = await issued(store);
    const made = await renderInvoice(context, invoice);
    const others: Documents = { invoice: async () => Buffer.from('another'), packingList: async () => Buffer.from('another') };
    expect(Buffer.from((await renderInvoice({ ...context, documents: others }, invoice)).bytes)).toEqual(Buffer.from(made.bytes));
  });

  test('keeps the first of two that render at once, and both hand over that one', async () => {
    const store = await open();
    const { context, invoice } = await issued(store);
    const drawing = (text: string): Documents => ({ invoice: async () => Buffer.from(text), packingList: async () => Buffer.from(text) });
    const [one, two] = await Promise.all(['one', 'two'].map((text) => renderInvoice({ ...context, documents: drawing(text) }, invoice)));
    const [kept] = await files(store);
    expect([one?.sha256, two?.sha256]).toEqual([kept?.sha256, kept?.sha256]);
  });
});
