import type { ReturnId } from '../shared/ids.ts';
import type { CreditLineProblem, CreditRequest, DraftedCredit } from './draft-credit-note.ts';
import type { Invoice } from './invoice.ts';
import type { TypedCreditProblem } from './parse-credit.ts';

/** What is wrong with one line of a credit note as it was typed. */
export type CreditProblem = TypedCreditProblem | CreditLineProblem;

/**
 * A credit note as it was typed. requests: what is asked, or what a return proposes. problems: of every line at once. drafted: the credit
 * note it would be; null: none yet. issued: the number of the one this submission made before.
 */
export type CreditCheck = {
  readonly invoice: Invoice;
  readonly returned: { readonly id: ReturnId; readonly number: string; readonly reason: string } | null;
  readonly requests: readonly CreditRequest[];
  readonly problems: readonly CreditProblem[];
  readonly drafted: DraftedCredit | null;
  readonly issued: string | null;
};
