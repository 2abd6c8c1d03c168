import type { Instant } from '../shared/days.ts';
import type { AccountId, InvoiceId, LegalEntityId, PaymentId } from '../shared/ids.ts';
import type { Money } from '../shared/money.ts';
import type { Declined } from './provider-facts.ts';

/**
 * started: written before the provider is asked; unknown: its answer was lost and is being looked up; open: can be paid now;
 * parked: what the provider tells and what we asked for differ, and a person must look. Source: promises.md 41, 42.
 */
export type PaymentStatus = 'started' | 'unknown' | 'open' | 'received' | 'failed' | 'expired' | 'parked';
export type PaymentMethod = 'card' | 'bank-transfer';

/** What stands in the way of a payment, or beside a received one, in facts. */
export type PaymentProblem =
  | Declined
  | { readonly kind: 'processing' | 'provider-refused' | 'never-reached' | 'disputed' }
  | { readonly kind: 'not-payable'; readonly code: string }
  | { readonly kind: 'amount-differs'; readonly asked: Money; readonly received: Money }
  | { readonly kind: 'id-differs'; readonly found: string | null }
  | { readonly kind: 'refunded-elsewhere'; readonly amount: Money };

/** Money on its way, or here. key: what the provider is asked under. received = unapplied + refunded + what is applied. Source: domain.md part 11. */
export type Payment = {
  readonly id: PaymentId;
  readonly number: string;
  readonly accountId: AccountId;
  readonly legalEntityId: LegalEntityId;
  readonly method: PaymentMethod;
  readonly status: PaymentStatus;
  readonly amount: Money;
  readonly received: Money;
  readonly unapplied: Money;
  readonly refunded: Money;
  readonly reference: string;
  readonly key: string;
  readonly checkoutId: string | null;
  readonly checkoutUrl: string | null;
  readonly intentId: string | null;
  readonly createdAt: Instant;
  readonly version: number;
};

/** What the payer meant to settle. reason: why it is less than was open, else ''. */
export type PaymentTarget = { readonly invoiceId: InvoiceId; readonly invoiceNumber: string; readonly amount: Money; readonly reason: string };

/** Whether a payment may still come to something else, so that it must be looked after. Source: promises.md F53. */
export function isUnsettled(status: PaymentStatus): boolean {
  return status === 'started' || status === 'unknown' || status === 'open';
}

/** The key a payment's checkout is asked for under; each attempt has its own, and the next one only where the last is known to have made nothing. */
export function checkoutKey(paymentId: PaymentId, attempt: number): string {
  return `checkout:${paymentId}:${attempt}`;
}

/** The key after this one. Errors: a key without the number of its attempt. Source: promises.md F51. */
export function nextKey(key: string): string {
  const cut = key.lastIndexOf(':') + 1;
  return `${key.slice(0, cut)}${Number(key.slice(cut)) + 1}`;
}

/** Seconds the provider keeps a key; after that the same call could charge again. Source: promises.md F52. */
export const KEY_LIVES_SECONDS = 86_400;

/** Seconds until an unsettled payment of this age is looked at again: as long as it is old, at least a minute, at most an hour. Source: promises.md F53. */
export function secondsToNextLook(ageSeconds: number): number {
  return Math.min(3_600, Math.max(60, Math.floor(ageSeconds)));
}
