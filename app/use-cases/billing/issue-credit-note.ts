import { createHash } from 'node:crypto';
import { actorOf } from '#app/domain/accounts/actor.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { type CreditRefusal, type CreditRequest, type DraftedCredit, draftCreditNote } from '#app/domain/billing/draft-credit-note.ts';
import type { Invoice } from '#app/domain/billing/invoice.ts';
import { assert } from '#app/domain/shared/assert.ts';
import { type InvoiceId, type InvoiceLineId, id, type ReturnId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction, type Tx } from '#db/database.ts';
import { applyToInvoice } from '#db/repositories/billing/applications.ts';
import { countCredited, findCreditSubmission, isCreditRace, loadReturnedGoods, withCredits } from '#db/repositories/billing/credit-notes.ts';
import { insertDocuments, lockInvoice } from '#db/repositories/billing/invoices.ts';
import { type IssuedDocument, issueDocument } from './issue-document.ts';
import { tellOfDocument } from './tell-of-document.ts';

export type IssueCreditNote = {
  readonly invoiceNumber: string;
  readonly lines: readonly CreditRequest[];
  readonly reason: string;
  /** The return the goods came back with, where there was one. */
  readonly returnId: ReturnId | null;
  readonly submissionKey: string;
};

/** isRepeat: this submission made the credit note before. */
export type CreditNoteIssued = { readonly number: string; readonly isRepeat: boolean };
export type CreditNoteRefusal =
  | CreditRefusal
  | { readonly kind: 'no-such-invoice' | 'no-such-return' }
  | { readonly kind: 'submission-key-reused'; readonly number: string };

/** Credits lines of an issued invoice, once per submission key; the credit is set against the invoice as far as that is open. */
export async function issueCreditNote(context: Context, staff: Staff, command: IssueCreditNote): Promise<Result<CreditNoteIssued, CreditNoteRefusal>> {
  try {
    return await issueOnce(context, staff, command);
  } catch (error) {
    if (!isCreditRace(error)) throw error;
    return issueOnce(context, staff, command);
  }
}

function issueOnce(context: Context, staff: Staff, command: IssueCreditNote): Promise<Result<CreditNoteIssued, CreditNoteRefusal>> {
  return inTransaction(context, staff.scope, async (tx) => {
    const invoice = await lockInvoice(tx, { number: command.invoiceNumber });
    if (invoice?.kind !== 'invoice') return refuse({ kind: 'no-such-invoice' });
    const fingerprint = fingerprintOf(command);
    const earlier = await findCreditSubmission(tx, { accountId: invoice.accountId, submissionKey: command.submissionKey });
    if (earlier)
      return earlier.fingerprint === fingerprint
        ? accept({ number: earlier.number, isRepeat: true })
        : refuse({ kind: 'submission-key-reused', number: earlier.number });
    if (command.returnId && !(await loadReturnedGoods(tx, command.returnId, invoice))) return refuse({ kind: 'no-such-return' });
    const drafted = draftCreditNote(await withCredits(tx, invoice), command.lines);
    if (!drafted.ok) return drafted;

    await countCredited(tx, drafted.value.lines);
    const credit = await insertCredit(context, tx, { invoice, command, fingerprint, drafted: drafted.value });
    const issued = await issueDocument(context, tx, credit, staff);
    await settleInvoice(context, tx, { invoice, credit, issued, staff });
    const detail = { of: invoice.number, reason: command.reason };
    await tellOfDocument(context, tx, { kind: 'credited', ...issued, actor: actorOf(staff), invoice: credit, detail });
    return accept({ number: issued.document.number, isRepeat: false });
  });
}

type Crediting = { readonly invoice: Invoice; readonly command: IssueCreditNote; readonly fingerprint: string; readonly drafted: DraftedCredit };

async function insertCredit({ ids, clock }: Context, tx: Tx, { invoice, command, fingerprint, drafted }: Crediting): Promise<Invoice> {
  const { accountId, siteId, legalEntityId, shipmentId, suppliedOn, poNumber, currency } = invoice;
  const creditId = id<InvoiceId>(ids.next());
  const { returnId, reason, submissionKey } = command;
  await insertDocuments(tx, [
    {
      id: creditId,
      kind: 'credit-note',
      ...{ accountId, siteId, legalEntityId, shipmentId, suppliedOn, poNumber, currency },
      paymentDays: 0,
      sums: drafted.sums,
      lines: drafted.lines.map((line) => ({ ...line, id: id<InvoiceLineId>(ids.next()) })),
      createdAt: clock.now(),
      credit: { correctsId: invoice.id, returnId, reason, submissionKey, fingerprint },
    },
  ]);
  const credit = await lockInvoice(tx, { id: creditId });
  assert(credit, 'the credit note just written');
  return credit;
}

type Settling = { readonly invoice: Invoice; readonly credit: Invoice; readonly issued: IssuedDocument; readonly staff: Staff };

/** What is not needed to settle the invoice stays open on the credit note. */
async function settleInvoice({ ids }: Context, tx: Tx, { invoice, credit, issued, staff }: Settling): Promise<void> {
  const amount = money(Math.min(invoice.open.minor, credit.sums.total.minor), invoice.currency);
  if (amount.minor === 0) return;
  const { accountId, legalEntityId } = invoice;
  await applyToInvoice(
    tx,
    {
      applicationId: ids.next(),
      source: { kind: 'credit-note', id: credit.id },
      invoiceId: invoice.id,
      ...{ accountId, legalEntityId, amount },
      bookedOn: issued.document.issuedOn,
    },
    { postingId: ids.next(), at: issued.at, actorId: staff.userId },
  );
}

/** A hash of what is credited, so that one submission key can never stand for two different credits. */
function fingerprintOf({ invoiceNumber, lines, reason, returnId }: IssueCreditNote): string {
  const wanted = lines.map((line) => ('quantity' in line ? [line.lineId, 'quantity', line.quantity] : [line.lineId, 'net', line.net]));
  return createHash('sha256')
    .update(JSON.stringify([invoiceNumber, wanted, reason, returnId]))
    .digest('hex');
}
