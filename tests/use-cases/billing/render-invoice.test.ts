import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { handleJob } from '#app/jobs/handle-job.ts';
import type { Documents } from '#app/ports/context.ts';
import { renderInvoice } from '#app/use-cases/billing/render-invoice.ts';
import type { Store } from '#db/database.ts';
import { anIssuedInvoice } from '#tests/support/an-issued-invoice.ts';
import { anAccount, aSite } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

async function issued(store: Store) {
  const account = await anAccount(store);
  const site = await aSite(store, { parent_id: account.id });
  const { invoiceId, accountId } = await anIssuedInvoice(store, { account_id: account.id, site_id: site.id });
  return { invoiceId, accountId };
}

const files = (store: Store) => store.reader(hostScope('test')).selectFrom('issued_files').selectAll().execute();
const jobs = (store: Store) => store.reader(hostScope('test')).selectFrom('jobs').select(['kind', 'payload']).execute();

onBoth('rendering an issued invoice', (open) => {
  test('keeps one PDF with its hash, and asks for one letter, however often the job runs', async () => {
    const store = await open();
    const context = aContext(store);
    const invoice = await issued(store);
    const job = { id: '1', kind: 'render-invoice', payload: invoice, attempts: 1, maxAttempts: 8 };
    await handleJob(context, job);
    const [first] = await files(store);
    context.clock.set('2027-01-01');
    await handleJob(context, job);
    expect(await files(store)).toEqual([first]);
    const bytes = Buffer.from(first?.base64 ?? '', 'base64');
    expect(first).toMatchObject({ kind: 'pdf', media_type: 'application/pdf', sha256: createHash('sha256').update(bytes).digest('hex') });
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await jobs(store)).toEqual([{ kind: 'send-invoice-letter', payload: JSON.stringify(invoice) }]);
  });

  test('hands over the file that is there, never another', async () => {
    const store = await open();
    const invoice = await issued(store);
    const made = await renderInvoice(aContext(store), invoice);
    const others: Documents = { invoice: async () => Buffer.from('another'), packingList: async () => Buffer.from('another') };
    expect(Buffer.from((await renderInvoice(aContext(store, { documents: others }), invoice)).bytes)).toEqual(Buffer.from(made.bytes));
  });

  test('is the loser’s luck too: of two that render at once both hand over what was kept', async () => {
    const store = await open();
    const invoice = await issued(store);
    const slow = (text: string): Documents => ({ invoice: async () => Buffer.from(text), packingList: async () => Buffer.from(text) });
    const [one, two] = await Promise.all(['one', 'two'].map((text) => renderInvoice(aContext(store, { documents: slow(text) }), invoice)));
    const [kept] = await files(store);
    expect([one?.sha256, two?.sha256]).toEqual([kept?.sha256, kept?.sha256]);
  });
});
