import { hostScope } from '#app/domain/accounts/scope.ts';
import { paths } from '#app/paths.ts';
import type { Context } from '#app/ports/context.ts';
import { invoiceLetter } from '#app/words/invoice-letter.ts';
import { inTransaction } from '#db/database.ts';
import { type IssuedId, loadInvoiceReaders, loadIssuedDocument } from '#db/repositories/billing/issued-documents.ts';
import { insertLetter, isLetterSent, markLetterSent } from '#db/repositories/letters.ts';
import { renderInvoice } from './render-invoice.ts';

/** Writes the letter that brings an invoice or credit note into the outbox, once, and sends it with its PDF where a mail server is set. */
export async function sendInvoiceLetter(context: Context, issued: IssuedId): Promise<void> {
  const key = `invoice:${issued.invoiceId}`;
  const letter = await inTransaction(context, hostScope('worker'), async (tx) => {
    const document = await loadIssuedDocument(tx, issued);
    const recipient = (await loadInvoiceReaders(tx, issued)).join(', ');
    const written = { recipient, ...invoiceLetter(document, context.origin + paths.invoice(document.number)) };
    await insertLetter(tx, { ...written, id: context.ids.next(), key, accountId: issued.accountId, createdAt: context.clock.now(), sentAt: null });
    return { ...written, number: document.number, isSent: await isLetterSent(tx, key) };
  });
  if (!context.mailer || letter.isSent) return;
  const { bytes, mediaType } = await renderInvoice(context, issued);
  const attachments = [{ fileName: `${letter.number}.pdf`, mediaType, bytes }];
  await context.mailer.send({ to: letter.recipient, subject: letter.subject, text: letter.text, key, attachments });
  await inTransaction(context, hostScope('worker'), (tx) => markLetterSent(tx, key, context.clock.now()));
}
