import type { ApplicationsRefusal } from '#app/domain/billing/decide-applications.ts';
import type { RefundRefusal } from '#app/domain/billing/decide-refund.ts';
import type { AmountRefusal } from '#app/domain/shared/amount-text.ts';
import type { Day } from '#app/domain/shared/days.ts';
import type { FormProblem } from '#app/forms/read-form.ts';
import type { Speech } from '#app/words/speech.ts';
import type { Words } from '#app/words/words.ts';
import type { FlashData } from '../kit/flash.tsx';
import type { Problem } from '../kit/problem-summary.tsx';
import { amountText, applyLineText } from './payment-texts.ts';
import type { TypedRemittance } from './remittance-form.tsx';

type Texts = Words['payments']['cash']['problems'];
type Key = { [key in keyof Texts]: Texts[key] extends string ? key : never }[keyof Texts];

/** Problems of a form of finance, in words; the id of a field is its name. */
export function formProblems(problems: readonly FormProblem[], { words }: Speech): readonly Problem[] {
  const texts = words.payments.cash.problems;
  return problems.map(({ field, message }) => ({
    fieldId: field,
    text: isKey(message, texts) ? texts[message] : words.payments.pay.problems['form-unreadable'],
  }));
}

function isKey(message: string, texts: Texts): message is Key {
  return Object.hasOwn(texts, message) && typeof Reflect.get(texts, message) === 'string';
}

export type RecordRefusal =
  | AmountRefusal
  | ApplicationsRefusal
  | { readonly kind: 'nothing-received' | 'payer-missing' }
  | { readonly kind: 'no-such-reference'; readonly reference: string }
  | { readonly kind: 'no-such-account'; readonly code: string }
  | { readonly kind: 'day-ahead'; readonly today: Day };

/** Why a transfer was not recorded, at the field that mends it. */
export function recordProblems(refusal: RecordRefusal, typed: TypedRemittance, speech: Speech): readonly Problem[] {
  const says = speech.words.payments.cash.problems;
  switch (refusal.kind) {
    case 'payer-missing':
      return [{ fieldId: 'reference', text: says['whose-missing'] }];
    case 'nothing-received':
      return [{ fieldId: 'amount', text: says['nothing-received'] }];
    case 'no-such-reference':
      return [{ fieldId: 'reference', text: says['no-such-reference'](refusal.reference) }];
    case 'no-such-account':
      return [{ fieldId: 'account', text: says['no-such-account'](refusal.code) }];
    case 'day-ahead':
      return [{ fieldId: 'receivedOn', text: says['day-ahead'](speech.day(refusal.today)) }];
    case 'applications-with-problems':
      return applyProblems(refusal, { amounts: new Map(), numbers: [] }, speech);
    default:
      return [{ fieldId: 'amount', text: amountText(refusal, typed.amount, speech) }];
  }
}

/** Lines as they stand on the page: amounts as typed, by invoice, and the invoices in their order. */
type Lines = { readonly amounts: ReadonlyMap<string, string>; readonly numbers: readonly string[] };
export type NotApplied = ApplicationsRefusal | { readonly kind: 'no-lines' | 'changed-meanwhile' | 'form-unreadable' | 'no-such-payment' };

/** Why nothing was applied: each problem at its line. */
export function notAppliedProblems(refusal: NotApplied, lines: Lines, speech: Speech): readonly Problem[] {
  const says = speech.words.payments.cash.page;
  const first = 'lines[0].amount';
  switch (refusal.kind) {
    case 'applications-with-problems':
      return applyProblems(refusal, lines, speech);
    case 'changed-meanwhile':
      return [{ fieldId: first, text: says.changed }];
    case 'no-lines':
      return [{ fieldId: first, text: says.noLines }];
    default:
      return [{ fieldId: first, text: speech.words.payments.pay.problems['form-unreadable'] }];
  }
}

/** What was just done to a payment. */
export function doneFlash(done: 'recorded' | 'applied' | 'refunded', { words }: Speech): FlashData {
  return { kind: 'ok', text: words.payments.cash.page.done[done] };
}

function applyProblems(refusal: ApplicationsRefusal, { amounts, numbers }: Lines, speech: Speech): readonly Problem[] {
  return refusal.problems.map(({ invoiceNumber, problem }) => ({
    fieldId: `lines[${Math.max(0, numbers.indexOf(invoiceNumber))}].amount`,
    where: invoiceNumber,
    text: applyLineText(problem, amounts.get(invoiceNumber) ?? '', speech),
  }));
}

/** Why nothing goes back. */
export function refundProblem(refusal: RefundRefusal | AmountRefusal | { readonly kind: 'no-such-payment' }, typed: string, speech: Speech): Problem {
  return { fieldId: 'amount', text: refundText(refusal, typed, speech) };
}

function refundText(refusal: RefundRefusal | AmountRefusal | { readonly kind: 'no-such-payment' }, typed: string, speech: Speech): string {
  const { cash } = speech.words.payments;
  switch (refusal.kind) {
    case 'not-received':
    case 'no-such-payment':
      return cash.refund['not-received'];
    case 'nothing-asked':
      return cash.refund['nothing-asked'];
    case 'other-currency':
      return cash.apply['other-currency'];
    case 'more-than-unapplied':
      return cash.refund['more-than-unapplied'](speech.money(refusal.unapplied));
    default:
      return amountText(refusal, typed, speech);
  }
}
