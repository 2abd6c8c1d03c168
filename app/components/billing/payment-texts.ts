import type { ApplicationProblem } from '#app/domain/billing/decide-applications.ts';
import type { PaymentLineProblem } from '#app/domain/billing/decide-payment.ts';
import type { PaymentProblem } from '#app/domain/billing/payment.ts';
import type { AmountRefusal } from '#app/domain/shared/amount-text.ts';
import { assertNever } from '#app/domain/shared/assert.ts';
import type { Speech } from '#app/words/speech.ts';

/** What stands in the way of a payment, in words. */
export function problemText(problem: PaymentProblem, { words, money }: Speech): string {
  const says = words.payments.problem;
  switch (problem.kind) {
    case 'declined':
    case 'not-payable':
      return says[problem.kind](problem.code);
    case 'amount-differs':
      return says['amount-differs'](money(problem.asked), money(problem.received));
    case 'id-differs':
      return says['id-differs'](problem.found ?? '–');
    case 'refunded-elsewhere':
      return says['refunded-elsewhere'](money(problem.amount));
    default:
      return says[problem.kind];
  }
}

/** Why an amount as typed is none, in words. */
export function amountText(refusal: AmountRefusal, typed: string, { words, number }: Speech): string {
  const says = words.payments.pay.problems;
  switch (refusal.kind) {
    case 'no-amount':
    case 'amount-too-large':
      return says[refusal.kind](typed);
    case 'too-many-decimals':
      return says['too-many-decimals'](typed, number(refusal.most));
    default:
      return assertNever(refusal);
  }
}

/** What is wrong with one line of a payment, in words. */
export function payLineText(problem: PaymentLineProblem, typed: string, speech: Speech): string {
  const says = speech.words.payments.pay.problems;
  switch (problem.kind) {
    case 'nothing-asked':
    case 'nothing-open':
    case 'reason-missing':
      return says[problem.kind];
    case 'more-than-open':
      return says['more-than-open'](speech.money(problem.open));
    default:
      return amountText(problem, typed, speech);
  }
}

/** What is wrong with one line money is applied by, in words. */
export function applyLineText(problem: ApplicationProblem, typed: string, speech: Speech): string {
  const says = speech.words.payments.cash.apply;
  switch (problem.kind) {
    case 'no-such-invoice':
    case 'asked-twice':
    case 'not-open':
    case 'other-account':
    case 'other-currency':
      return says[problem.kind];
    case 'nothing-asked':
      return speech.words.payments.pay.problems['nothing-asked'];
    case 'more-than-open':
      return speech.words.payments.pay.problems['more-than-open'](speech.money(problem.open));
    case 'more-than-left':
      return says['more-than-left'](speech.money(problem.left));
    default:
      return amountText(problem, typed, speech);
  }
}
