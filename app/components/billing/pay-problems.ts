import type { PaymentRefusal } from '#app/domain/billing/decide-payment.ts';
import type { PayableRow } from '#app/domain/billing/payment-page.ts';
import type { Speech } from '#app/words/speech.ts';
import type { Problem } from '../kit/problem-summary.tsx';
import type { TypedLine } from './pay-data.ts';
import { payLineText } from './payment-texts.ts';

/** Why nothing was paid: the form itself, or what the business says to it. */
export type PayRefusal =
  | PaymentRefusal
  | { readonly kind: 'cards-not-offered' | 'form-unreadable' | 'reason-too-long' }
  | { readonly kind: 'submission-key-reused'; readonly number: string };

/** Every problem in words, at the field that mends it. */
export function payProblems(
  refusal: PayRefusal,
  { rows, typed }: { readonly rows: readonly PayableRow[]; readonly typed: ReadonlyMap<string, TypedLine> },
  speech: Speech,
): readonly Problem[] {
  const says = speech.words.payments.pay.problems;
  const first = 'lines[0].chosen';
  switch (refusal.kind) {
    case 'lines-with-problems':
      return refusal.problems.map(({ invoiceNumber, problem }) => ({
        fieldId: `lines[${rows.findIndex(({ number }) => number === invoiceNumber)}].${problem.kind === 'reason-missing' ? 'reason' : 'amount'}`,
        where: invoiceNumber,
        text: payLineText(problem, typed.get(invoiceNumber)?.amount ?? '', speech),
      }));
    case 'submission-key-reused':
      return [{ fieldId: first, text: says.reused(refusal.number) }];
    case 'no-such-invoice':
      return [];
    default:
      return [{ fieldId: first, text: says[refusal.kind] }];
  }
}

/** Lines as they were sent, by invoice. */
export function byInvoice(
  lines: readonly { readonly invoiceNumber: string; readonly amount: string; readonly reason: string }[],
): ReadonlyMap<string, TypedLine> {
  return new Map(lines.map(({ invoiceNumber, amount, reason }) => [invoiceNumber, { amount, reason, isChosen: true }]));
}
