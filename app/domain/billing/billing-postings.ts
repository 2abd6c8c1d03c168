import type { Day } from '../shared/days.ts';
import type { AccountId, InvoiceId, LegalEntityId } from '../shared/ids.ts';
import { type Money, money, sumMoney } from '../shared/money.ts';
import type { InvoiceSums, LineContent } from './invoice.ts';
import { type Entry, type Posting, posting } from './posting.ts';

/** What the ledger must know of a document at its issue. */
export type IssuedFacts = {
  readonly id: InvoiceId;
  readonly kind: 'invoice' | 'credit-note';
  readonly legalEntityId: LegalEntityId;
  readonly accountId: AccountId;
  readonly issuedOn: Day;
  readonly currency: string;
  readonly lines: readonly Pick<LineContent, 'kind' | 'net'>[];
  readonly sums: Pick<InvoiceSums, 'tax' | 'total'>;
};

/**
 * The posting of an issued document: receivables by document against revenue, carriage and tax; a credit note the other way round.
 * Source: domain.md part 11, promises.md 44, 47.
 */
export function issuedPosting({ id, kind, legalEntityId, accountId, issuedOn, currency, lines, sums }: IssuedFacts): Posting {
  const sign = kind === 'invoice' ? 1 : -1;
  const netOf = (of: LineContent['kind']) =>
    sumMoney(
      lines.filter((line) => line.kind === of).map((line) => line.net),
      currency,
    );
  const entry = (ledgerAccount: Entry['ledgerAccount'], amount: Money, side: 1 | -1): Entry => ({
    ledgerAccount,
    accountId,
    documentId: ledgerAccount === 'receivables' ? id : null,
    amount: money(sign * side * amount.minor, currency),
  });
  return posting({
    kind: `${kind}-issued`,
    subject: { kind: 'invoice', id },
    legalEntityId,
    accountId,
    bookedOn: issuedOn,
    entries: [
      entry('receivables', sums.total, 1),
      entry('revenue', netOf('goods'), -1),
      entry('carriage-income', netOf('carriage'), -1),
      entry('tax-payable', sums.tax, -1),
    ],
    reversesId: null,
  });
}

/** An amount of a payment or of a credit note set against an invoice, with the id it is kept under. */
export type AppliedFacts = {
  readonly applicationId: string;
  readonly source: { readonly kind: 'payment' } | { readonly kind: 'credit-note'; readonly id: InvoiceId };
  readonly invoiceId: InvoiceId;
  readonly legalEntityId: LegalEntityId;
  readonly accountId: AccountId;
  readonly bookedOn: Day;
  readonly amount: Money;
};

/** The posting of an application: the invoice's receivables fall, and so does what pays for it. Source: domain.md part 11, promises.md 39, 47. */
export function appliedPosting({ applicationId, source, invoiceId, legalEntityId, accountId, bookedOn, amount }: AppliedFacts): Posting {
  const from =
    source.kind === 'payment'
      ? ({ ledgerAccount: 'unapplied-cash', documentId: null } as const)
      : ({ ledgerAccount: 'receivables', documentId: source.id } as const);
  return posting({
    kind: source.kind === 'payment' ? 'payment-applied' : 'credit-applied',
    subject: { kind: 'application', id: applicationId },
    legalEntityId,
    accountId,
    bookedOn,
    entries: [
      { ...from, accountId, amount },
      { ledgerAccount: 'receivables', accountId, documentId: invoiceId, amount: money(-amount.minor, amount.currency) },
    ],
    reversesId: null,
  });
}
