import type { PostingListed } from '#app/domain/billing/ledger-page.ts';
import { amountText } from '#app/domain/shared/amount-text.ts';
import { csvResponse } from '../kit/csv-response.ts';

const HEADER = ['posting', 'booked_on', 'at', 'kind', 'account', 'who', 'ledger_account', 'document', 'currency', 'amount'];

/** Postings as a CSV file, a line an entry; debits above zero, credits below. */
export function postingsCsv(stretches: AsyncIterable<readonly PostingListed[]>): Response {
  return csvResponse({ name: 'ledger', header: HEADER, stretches, toCells });
}

function toCells({ sequence, bookedOn, at, kind, accountName, who, entries }: PostingListed) {
  return entries.map(({ ledgerAccount, document, amount }) => [
    sequence,
    bookedOn,
    at,
    kind,
    accountName,
    who,
    ledgerAccount,
    document,
    amount.currency,
    amountText(amount),
  ]);
}
