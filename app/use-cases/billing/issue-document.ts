import type { Staff } from '#app/domain/accounts/people.ts';
import { issuedPosting } from '#app/domain/billing/billing-postings.ts';
import { documentOf } from '#app/domain/billing/document-of.ts';
import { type Invoice, SERIES } from '#app/domain/billing/invoice.ts';
import type { InvoiceDocument } from '#app/domain/billing/invoice-document.ts';
import { type Instant, localTime } from '#app/domain/shared/days.ts';
import type { Context } from '#app/ports/context.ts';
import type { Tx } from '#db/database.ts';
import { loadDocumentFacts } from '#db/repositories/billing/document-facts.ts';
import { saveIssue } from '#db/repositories/billing/invoices.ts';
import { freezeDocument } from '#db/repositories/billing/issued-documents.ts';
import { postToLedger } from '#db/repositories/billing/ledger.ts';
import { drawNumber } from '#db/repositories/billing/number-series.ts';
import { enqueue } from '#db/repositories/jobs.ts';

/** The document as issued, and when. */
export type IssuedDocument = { readonly document: InvoiceDocument; readonly at: Instant };

/**
 * Gives a document that is locked its number, freezes its bytes, posts it and has its file made. The series and the head of the ledger stay locked from
 * here on: whatever else the transaction locks comes first.
 */
export async function issueDocument(context: Context, tx: Tx, invoice: Invoice, staff: Staff): Promise<IssuedDocument> {
  const { ids, clock } = context;
  const facts = await loadDocumentFacts(tx, invoice);
  const series = SERIES[invoice.kind];
  const { sequence, number, notBefore } = await drawNumber(tx, { legalEntityId: invoice.legalEntityId, series });
  const at = laterOf(clock.now(), notBefore);
  const issuedOn = localTime(at, facts.seller.zone).day;
  const document = documentOf(invoice, facts, { number, issuedOn });
  const { dueOn, paymentReference } = document;
  await saveIssue(tx, invoice, { series, sequence, number, issuedOn, dueOn, paymentReference, issuedAt: at, issuedBy: staff.userId });
  await freezeDocument(tx, document, { invoiceId: invoice.id, accountId: invoice.accountId, issuedAt: at });
  await postToLedger(tx, issuedPosting({ ...invoice, issuedOn }), { id: ids.next(), at, actorId: staff.userId });
  await enqueue(tx, { kind: 'render-invoice', invoiceId: invoice.id, accountId: invoice.accountId }, { id: ids.next(), at });
  return { document, at };
}

/** Another process may have a clock a little ahead: who comes later in the series is never issued earlier. */
function laterOf(now: Instant, notBefore: Instant | null): Instant {
  return notBefore !== null && notBefore > now ? notBefore : now;
}
