import type { Money } from '../shared/money.ts';

/** What the provider did with a card, in one word of its own, such as `insufficient_funds`. */
export type Declined = { readonly kind: 'declined'; readonly code: string };

/** Money at the provider. paymentId: ours, as the provider carries it. received: what was taken; refunded: what of it went back. */
export type ProviderPayment = {
  readonly id: string;
  readonly state: 'waiting' | 'processing' | 'succeeded' | 'failed';
  readonly paymentId: string | null;
  readonly amount: Money;
  readonly received: Money;
  readonly declined: Declined | null;
};

/** A page of the provider on which one payment is made. url: where, null once that is over. payment: the money behind it, if any moved. */
export type Checkout = {
  readonly id: string;
  readonly state: 'open' | 'complete' | 'expired';
  readonly url: string | null;
  readonly paymentId: string | null;
  readonly amount: Money;
  readonly payment: ProviderPayment | null;
};

/** Money on its way back. refundId: ours, null for a refund that someone made at the provider. */
export type ProviderRefund = {
  readonly id: string;
  readonly state: 'pending' | 'succeeded' | 'failed';
  readonly refundId: string | null;
  readonly intentId: string | null;
  readonly amount: Money;
  readonly problem: string | null;
};

/** What a message of the provider is about, by our ids and its own; `other` is stored and left alone. */
export type EventSubject =
  | { readonly kind: 'payment'; readonly paymentId: string | null; readonly checkoutId: string | null; readonly intentId: string | null }
  | { readonly kind: 'refund'; readonly refundId: string | null; readonly providerId: string | null; readonly intentId: string | null }
  | { readonly kind: 'dispute'; readonly intentId: string | null }
  | { readonly kind: 'other' };
