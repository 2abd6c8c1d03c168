import { assert } from '../shared/assert.ts';
import type { Day } from '../shared/days.ts';
import type { AccountId, InvoiceId, LegalEntityId, PostingId } from '../shared/ids.ts';
import type { Money } from '../shared/money.ts';

/** The accounts of the ledger. card-clearing: taken by the card provider, not yet at the bank; unapplied-cash: owed back or to be set against invoices. */
export type LedgerAccount = 'receivables' | 'revenue' | 'carriage-income' | 'tax-payable' | 'card-clearing' | 'bank' | 'unapplied-cash' | 'payment-fees';

export type PostingKind = 'invoice-issued' | 'credit-note-issued' | 'credit-applied' | 'payment-received' | 'payment-applied' | 'refund-paid';

/** One side of a posting: a debit is above zero, a credit below. documentId: the invoice or credit note whose open amount it moves. */
export type Entry = {
  readonly ledgerAccount: LedgerAccount;
  readonly accountId: AccountId | null;
  readonly documentId: InvoiceId | null;
  readonly amount: Money;
};

/** One happening in the ledger, posted once per kind and subject. bookedOn: in the zone of the legal entity. Source: domain.md part 11. */
export type Posting = {
  readonly kind: PostingKind;
  readonly subject: { readonly kind: 'invoice' | 'application' | 'payment' | 'refund'; readonly id: string };
  readonly legalEntityId: LegalEntityId;
  readonly accountId: AccountId;
  readonly bookedOn: Day;
  readonly entries: readonly Entry[];
  readonly reversesId: PostingId | null;
};

/**
 * Makes a posting; entries of nothing are left out. Errors: a currency whose entries do not add up to zero, receivables that name
 * no account or document. Source: promises.md 44, 47.
 */
export function posting(made: Posting): Posting {
  const entries = made.entries.filter((entry) => entry.amount.minor !== 0);
  const sums = new Map<string, number>();
  for (const { amount, ledgerAccount, accountId, documentId } of entries) {
    sums.set(amount.currency, (sums.get(amount.currency) ?? 0) + amount.minor);
    assert(ledgerAccount !== 'receivables' || (accountId !== null && documentId !== null), 'receivables of an account and a document');
  }
  for (const [currency, sum] of sums) assert(sum === 0, `a posting that balances, got ${sum} ${currency} over`);
  return { ...made, entries };
}

/** Where a posting stands in the chain, and who wrote it when. */
export type ChainLink = { readonly id: string; readonly sequence: number; readonly previousHash: string; readonly at: string; readonly actorId: string | null };

/** A posting as its row says it, whatever the words in it. */
export type PostingFacts = {
  readonly kind: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly legalEntityId: string;
  readonly accountId: string | null;
  readonly bookedOn: string;
  readonly reversesId: string | null;
  readonly entries: readonly {
    readonly ledgerAccount: string;
    readonly accountId: string | null;
    readonly documentId: string | null;
    readonly amount: Money;
  }[];
};

/** The text whose SHA-256 is the hash of a posting: every fact of it and its entries, after the hash before it. Source: record 0014. */
export function chainText(link: ChainLink, { kind, subject, legalEntityId, accountId, bookedOn, reversesId, entries }: PostingFacts): string {
  return JSON.stringify([
    link.previousHash,
    link.sequence,
    link.id,
    link.at,
    link.actorId,
    legalEntityId,
    bookedOn,
    kind,
    subject.kind,
    subject.id,
    accountId,
    reversesId,
    entries.map((entry) => [entry.ledgerAccount, entry.accountId, entry.documentId, entry.amount.currency, entry.amount.minor]),
  ]);
}
