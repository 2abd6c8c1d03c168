import { createHash } from 'node:crypto';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { Context } from '#app/ports/context.ts';
import { LOCALE } from '#app/words/locale.ts';
import { printedInvoice } from '#app/words/printed-invoice.ts';
import { inTransaction } from '#db/database.ts';
import { findIssuedPdf, type IssuedFile, type IssuedId, insertIssuedPdf, loadIssuedDocument } from '#db/repositories/billing/issued-documents.ts';
import { enqueue } from '#db/repositories/jobs.ts';

/** Makes the PDF of an issued document from its frozen body, once, and asks for its letter. The file that is there stays as it is. */
export async function renderInvoice(context: Context, issued: IssuedId): Promise<IssuedFile> {
  const db = context.store.reader(hostScope('worker'));
  const known = await findIssuedPdf(db, issued);
  if (known) return known;
  const document = await loadIssuedDocument(db, issued);
  const bytes = await context.documents.invoice(printedInvoice(document, LOCALE));
  const made: IssuedFile = { mediaType: 'application/pdf', bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  return inTransaction(context, hostScope('worker'), async (tx) => {
    const madeAt = context.clock.now();
    if (await insertIssuedPdf(tx, issued, { ...made, madeAt })) {
      await enqueue(tx, { kind: 'send-invoice-letter', ...issued }, { id: context.ids.next(), at: madeAt });
      return made;
    }
    return (await findIssuedPdf(tx, issued)) ?? made;
  });
}
