import type { Day, Instant } from '../shared/days.ts';
import type { Money } from '../shared/money.ts';
import type { LedgerAccount, PostingKind } from './posting.ts';

/** What of the ledger is asked for. q: an account's code or name, or the number of an invoice, credit note or payment. */
export type LedgerQuery = {
  readonly q: string;
  readonly kind: PostingKind | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly page: number;
};

/** A posting with its entries, debits first. who: null where no person acted. */
export type PostingListed = {
  readonly sequence: number;
  readonly at: Instant;
  readonly bookedOn: Day;
  readonly kind: PostingKind;
  readonly accountName: string | null;
  readonly who: string | null;
  readonly entries: readonly EntryListed[];
};

/** amount: debit above zero, credit below. document: the number of the invoice or credit note whose open amount it moves. */
export type EntryListed = { readonly ledgerAccount: LedgerAccount; readonly document: string | null; readonly amount: Money };

/** Debits and credits of every account of the ledger in one currency; both below are positive. difference: what does not balance. */
export type TrialBalance = {
  readonly currency: string;
  readonly rows: readonly { readonly ledgerAccount: LedgerAccount; readonly debit: Money; readonly credit: Money; readonly balance: Money }[];
  readonly debit: Money;
  readonly credit: Money;
  readonly difference: Money;
};

/** Whether each posting names the hash of the one before it and none is missing; hash: of the last. */
export type ChainState = { readonly postings: number; readonly isWhole: boolean; readonly hash: string };
