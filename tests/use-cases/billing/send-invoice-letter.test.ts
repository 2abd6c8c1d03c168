import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { InvoiceDocument } from '#app/domain/billing/invoice-document.ts';
import { type InvoiceLineId, id } from '#app/domain/shared/ids.ts';
import { handleJob } from '#app/jobs/handle-job.ts';
import { type Mailer, OutsideError } from '#app/ports/context.ts';
import { issueCreditNote } from '#app/use-cases/billing/issue-credit-note.ts';
import { sendInvoiceLetter } from '#app/use-cases/billing/send-invoice-letter.ts';
import type { Store } from '#db/database.ts';
import { findIssued } from '#db/repositories/billing/issued-documents.ts';
import { accepted } from '#tests/support/a-shipment.ts';
import { anInvoice } from '#tests/support/an-invoice.ts';
import { aBuyer, aUser } from '#tests/support/builders.ts';
import { aContext, type TestContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const db = (store: Store) => store.reader(hostScope('test'));
const letters = (store: Store) => db(store).selectFrom('letters').selectAll().where('key', 'like', 'invoice:%').execute();

async function issued(store: Store, overrides: Partial<TestContext> = {}) {
  const context = aContext(store, overrides);
  const { invoiceId, number, buyer, finance } = await anInvoice(store, context);
  return { context, number, buyer, finance, invoice: { invoiceId, accountId: buyer.accountId } };
}

async function frozen(store: Store, number: string): Promise<InvoiceDocument> {
  return JSON.parse((await db(store).selectFrom('issued_documents').select('body').where('number', '=', number).executeTakeFirstOrThrow()).body);
}

function aMailer() {
  const sent: Parameters<Mailer['send']>[0][] = [];
  return { sent, send: async (letter: Parameters<Mailer['send']>[0]) => void sent.push(letter) };
}

onBoth('the letter of an invoice', (open) => {
  test('says number, total, due day, how to pay and where to see it, once', async () => {
    const store = await open();
    const { context, number, invoice } = await issued(store, { origin: 'https://orders.example.com' });
    await handleJob(context, { id: '1', kind: 'send-invoice-letter', payload: invoice, attempts: 1, maxAttempts: 8 });
    await sendInvoiceLetter(context, invoice);
    const [letter, ...others] = await letters(store);
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ key: `invoice:${invoice.invoiceId}`, account_id: invoice.accountId, sent_at: null });
    expect(letter?.subject.replaceAll('\u00a0', ' ')).toBe(`Invoice ${number}: £34.80, due Fri 3 Apr 2026`);
    const { bank, paymentReference } = await frozen(store, number);
    for (const code of [bank.iban, bank.bic, paymentReference]) expect(letter?.text.replaceAll(' ', '')).toContain(code.replaceAll(' ', ''));
    expect(letter?.text).toContain(`https://orders.example.com/invoices/${number}\n`);
  });

  test('goes to the payables people of the account, blocked ones and others’ left out', async () => {
    const store = await open();
    const { context, invoice } = await issued(store);
    const payables = { account_id: invoice.accountId, roles: '["payables"]' };
    await aUser(store, { ...payables, email: 'a.payables@example.com' });
    await aUser(store, { ...payables, email: 'b.payables@example.com' });
    await aUser(store, { ...payables, email: 'gone@example.com', is_active: 0 });
    await aUser(store, { ...payables, account_id: (await aBuyer(store)).accountId, email: 'others@example.com' });
    await sendInvoiceLetter(context, invoice);
    expect((await letters(store))[0]?.recipient).toBe('a.payables@example.com, b.payables@example.com');
  });

  test('goes to the buyer who placed the order where nobody is named for payables', async () => {
    const store = await open();
    const { context, buyer, invoice } = await issued(store);
    await sendInvoiceLetter(context, invoice);
    expect((await letters(store))[0]?.recipient).toBe(buyer.email);
  });

  test('carries the PDF that is kept, and is mailed once', async () => {
    const store = await open();
    const mailer = aMailer();
    const { context, number, invoice } = await issued(store, { mailer });
    await sendInvoiceLetter(context, invoice);
    await sendInvoiceLetter(context, invoice);
    expect(mailer.sent).toHaveLength(1);
    const { base64 } = await db(store).selectFrom('issued_files').select('base64').executeTakeFirstOrThrow();
    const attached = mailer.sent[0]?.attachments?.map(({ bytes, ...named }) => ({ ...named, base64: Buffer.from(bytes).toString('base64') }));
    expect(attached).toEqual([{ fileName: `${number}.pdf`, mediaType: 'application/pdf', base64 }]);
    expect(await letters(store)).toMatchObject([{ sent_at: context.clock.now() }]);
  });

  test('waits in the outbox when the mail server does not take it', async () => {
    const store = await open();
    const { context, invoice } = await issued(store, { mailer: { send: () => Promise.reject(new OutsideError('no', { retryable: true })) } });
    await expect(sendInvoiceLetter(context, invoice)).rejects.toThrow(OutsideError);
    expect(await letters(store)).toMatchObject([{ sent_at: null }]);
  });

  test('of a credit note names the invoice and asks for no payment', async () => {
    const store = await open();
    const { context, number, finance, invoice } = await issued(store);
    const line = await db(store).selectFrom('invoice_lines').select('id').where('invoice_id', '=', invoice.invoiceId).limit(1).executeTakeFirstOrThrow();
    const lines = [{ lineId: id<InvoiceLineId>(line.id), quantity: 1 }];
    const command = { invoiceNumber: number, lines, reason: 'broken', returnId: null, submissionKey: 'key' };
    const credited = await findIssued(db(store), accepted(await issueCreditNote(context, finance, command)).number, null);
    if (credited) await sendInvoiceLetter(context, credited);
    const [letter] = await letters(store);
    expect(letter?.subject).toBe('Credit note CN-000001: £1.20 credited');
    expect(letter?.text).toContain(`Corrects: ${number}`);
    expect(letter?.text).not.toMatch(/IBAN|due/);
  });
});
