import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { day } from '#app/domain/shared/days.ts';
import { type Mailer, OutsideError } from '#app/ports/context.ts';
import { sendInvoiceLetter } from '#app/use-cases/billing/send-invoice-letter.ts';
import type { Store } from '#db/database.ts';
import { anIssuedInvoice } from '#tests/support/an-issued-invoice.ts';
import { anOrder } from '#tests/support/an-order.ts';
import { aUser } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');
const letters = (store: Store) => store.reader(host).selectFrom('letters').selectAll().where('key', 'like', 'invoice:%').execute();

async function issued(store: Store, part: Parameters<typeof anIssuedInvoice>[1]['document'] = {}) {
  const order = await anOrder(store);
  const { document, ...invoice } = await anIssuedInvoice(store, { account_id: order.account_id, site_id: order.site_id, orderId: order.id, document: part });
  return { order, document, invoice };
}

function aMailer() {
  const sent: Parameters<Mailer['send']>[0][] = [];
  return { sent, send: async (letter: Parameters<Mailer['send']>[0]) => void sent.push(letter) };
}

onBoth('the letter of an invoice', (open) => {
  test('says number, total, due day, how to pay and where to see it, once', async () => {
    const store = await open();
    const { document, invoice } = await issued(store);
    const context = aContext(store, { origin: 'https://orders.example.com' });
    await sendInvoiceLetter(context, invoice);
    await sendInvoiceLetter(context, invoice);
    const [letter, ...others] = await letters(store);
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ key: `invoice:${invoice.invoiceId}`, account_id: invoice.accountId, sent_at: null });
    const said = [
      document.number,
      '£183.60',
      'Sat\u00a012\u00a0Dec\u00a02026',
      'GB33 BUKB 2020 1555 5555 55',
      'BUKBGB22',
      'RF80 INV0 0004 2',
      document.poNumber,
    ];
    for (const words of said) expect(letter?.text).toContain(words);
    expect(letter?.text).toContain(`https://orders.example.com/invoices/${document.number}\n`);
  });

  test('goes to the payables people of the account, blocked ones and others’ left out', async () => {
    const store = await open();
    const { order, invoice } = await issued(store);
    const payables = { account_id: order.account_id, roles: '["payables"]' };
    await aUser(store, { ...payables, email: 'a.payables@example.com' });
    await aUser(store, { ...payables, email: 'b.payables@example.com' });
    await aUser(store, { ...payables, email: 'gone@example.com', is_active: 0 });
    await aUser(store, { account_id: (await anOrder(store)).account_id, roles: '["payables"]', email: 'others@example.com' });
    await sendInvoiceLetter(aContext(store), invoice);
    expect((await letters(store))[0]?.recipient).toBe('a.payables@example.com, b.payables@example.com');
  });

  test('goes to the buyer who placed the order where nobody is named for payables', async () => {
    const store = await open();
    const { order, invoice } = await issued(store);
    await sendInvoiceLetter(aContext(store), invoice);
    const buyer = await store.reader(host).selectFrom('users').select('email').where('id', '=', order.placed_by).executeTakeFirstOrThrow();
    expect((await letters(store))[0]?.recipient).toBe(buyer.email);
  });

  test('carries the PDF that is kept, and is mailed once', async () => {
    const store = await open();
    const { document, invoice } = await issued(store);
    const mailer = aMailer();
    const context = aContext(store, { mailer });
    await sendInvoiceLetter(context, invoice);
    await sendInvoiceLetter(context, invoice);
    expect(mailer.sent).toHaveLength(1);
    const [file] = await store.reader(host).selectFrom('issued_files').select('base64').execute();
    const attached = mailer.sent[0]?.attachments?.map(({ fileName, mediaType, bytes }) => ({
      fileName,
      mediaType,
      base64: Buffer.from(bytes).toString('base64'),
    }));
    expect(attached).toEqual([{ fileName: `${document.number}.pdf`, mediaType: 'application/pdf', base64: file?.base64 }]);
    expect(await letters(store)).toMatchObject([{ sent_at: context.clock.now() }]);
  });

  test('waits in the outbox when the mail server does not take it', async () => {
    const store = await open();
    const { invoice } = await issued(store);
    const mailer = { send: () => Promise.reject(new OutsideError('no', { retryable: true })) };
    await expect(sendInvoiceLetter(aContext(store, { mailer }), invoice)).rejects.toThrow(OutsideError);
    expect(await letters(store)).toMatchObject([{ sent_at: null }]);
  });

  test('of a credit note asks for no payment', async () => {
    const store = await open();
    const corrects = { number: 'INV-000001', issuedOn: day('2026-11-01'), reason: 'One case broken' };
    const { invoice } = await issued(store, { kind: 'credit-note', corrects });
    await sendInvoiceLetter(aContext(store), invoice);
    const [letter] = await letters(store);
    expect(letter?.subject).toContain('£183.60 credited');
    expect(letter?.text).toContain('Corrects: INV-000001');
    expect(letter?.text).not.toMatch(/IBAN|due/);
  });
});
