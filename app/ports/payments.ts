import type { Checkout, Declined, EventSubject, ProviderPayment, ProviderRefund } from '#app/domain/billing/provider-facts.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import type { PaymentId, RefundId } from '#app/domain/shared/ids.ts';
import type { Money } from '#app/domain/shared/money.ts';
import type { Result } from '#app/domain/shared/result.ts';

/** What is to be paid. key: ours, stored before the call; the same key with the same content never makes a second one. */
export type CheckoutOrder = {
  readonly key: string;
  readonly paymentId: PaymentId;
  readonly amount: Money;
  readonly description: string;
  readonly paidUrl: string;
  readonly canceledUrl: string;
};

export type RefundOrder = {
  readonly key: string;
  readonly refundId: RefundId;
  readonly paymentId: PaymentId;
  readonly intentId: string;
  readonly amount: Money;
};

/**
 * The provider's no, as a value. not-payable: an amount or currency it does not take.
 * key-spent: under this key it only repeats a failure it has saved, so what became of the first call must be looked up.
 */
export type ProviderRefusal = Declined | { readonly kind: 'not-payable'; readonly code: string } | { readonly kind: 'key-spent' };

/** A message of the provider whose signature holds. kind: the provider's own word. */
export type ProviderEvent = { readonly id: string; readonly kind: string; readonly objectId: string; readonly subject: EventSubject };

/** How a checkout is looked up: by the provider's id, or by ours among those made since. */
export type CheckoutSought = { readonly id: string } | { readonly paymentId: PaymentId; readonly since: Instant };
export type RefundSought = { readonly id: string } | { readonly refundId: RefundId; readonly intentId: string };

/** The payment provider. Every call may throw OutsideError; retryable: its outcome is not known, the same call may be made again. */
export interface Payments {
  createCheckout(order: CheckoutOrder): Promise<Result<Checkout, ProviderRefusal>>;
  findCheckout(sought: CheckoutSought): Promise<Checkout | null>;
  findPayment(intentId: string): Promise<ProviderPayment | null>;
  createRefund(order: RefundOrder): Promise<Result<ProviderRefund, ProviderRefusal>>;
  findRefund(sought: RefundSought): Promise<ProviderRefund | null>;
  /** body: the bytes as they came. A signature that no secret of ours made, or of another time, is forged. */
  verifyEvent(message: { readonly body: Uint8Array; readonly signature: string; readonly at: Instant }): Result<ProviderEvent, { readonly kind: 'forged' }>;
  /** Set where no provider is asked at all and a page of ours plays its checkout. */
  readonly simulated: SimulatedCheckouts | null;
}

export type SimulatedAct = 'pay' | 'decline' | 'cancel' | 'expire';

/** The played checkout of the demo. */
export interface SimulatedCheckouts {
  find(checkoutId: string): { readonly amount: Money; readonly description: string; readonly canceledUrl: string; readonly isOpen: boolean } | null;
  /** Does what a payer does on the page; where the provider would send the browser next, or null to stay. */
  act(checkoutId: string, act: SimulatedAct): Promise<string | null>;
}
