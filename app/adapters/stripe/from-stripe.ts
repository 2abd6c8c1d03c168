import type Stripe from 'stripe';
import type { Checkout, Declined, EventSubject, ProviderPayment, ProviderRefund } from '#app/domain/billing/provider-facts.ts';
import { fromStripeAmount } from './stripe-amount.ts';

/** What of ours is written on every object we make at Stripe. */
export const OURS = { payment: 'payment_id', refund: 'refund_id' } as const;

export function toCheckout(session: Stripe.Checkout.Session, payment: ProviderPayment | null): Checkout {
  return {
    id: session.id,
    state: checkoutState(session.status),
    url: session.url,
    paymentId: session.metadata?.[OURS.payment] ?? null,
    amount: fromStripeAmount(session.amount_total ?? 0, session.currency ?? ''),
    payment,
  };
}

export function toProviderPayment(intent: Stripe.PaymentIntent): ProviderPayment {
  return {
    id: intent.id,
    state: paymentState(intent),
    paymentId: intent.metadata[OURS.payment] ?? null,
    amount: fromStripeAmount(intent.amount, intent.currency),
    received: fromStripeAmount(intent.amount_received, intent.currency),
    declined: toDeclined(intent.last_payment_error),
  };
}

export function toProviderRefund(refund: Stripe.Refund): ProviderRefund {
  return {
    id: refund.id,
    state: refundState(refund.status),
    refundId: refund.metadata?.[OURS.refund] ?? null,
    intentId: idOf(refund.payment_intent),
    amount: fromStripeAmount(refund.amount, refund.currency),
    problem: refund.failure_reason ?? null,
  };
}

/** What an event of Stripe is about. Kinds we have no use for are `other`. */
export function toSubject(event: Stripe.Event): EventSubject {
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.expired':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.async_payment_failed': {
      const { id, metadata, payment_intent } = event.data.object;
      return { kind: 'payment', paymentId: metadata?.[OURS.payment] ?? null, checkoutId: id, intentId: idOf(payment_intent) };
    }
    case 'payment_intent.succeeded':
    case 'payment_intent.processing':
    case 'payment_intent.payment_failed':
    case 'payment_intent.canceled': {
      const { id, metadata } = event.data.object;
      return { kind: 'payment', paymentId: metadata[OURS.payment] ?? null, checkoutId: null, intentId: id };
    }
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed': {
      const { id, metadata, payment_intent } = event.data.object;
      return { kind: 'refund', refundId: metadata?.[OURS.refund] ?? null, providerId: id, intentId: idOf(payment_intent) };
    }
    case 'charge.dispute.created':
      return { kind: 'dispute', intentId: idOf(event.data.object.payment_intent) };
    default:
      return { kind: 'other' };
  }
}

function checkoutState(status: string | null): Checkout['state'] {
  return status === 'complete' || status === 'expired' ? status : 'open';
}

function paymentState({ status, last_payment_error }: Stripe.PaymentIntent): ProviderPayment['state'] {
  switch (status) {
    case 'succeeded':
      return 'succeeded';
    case 'processing':
      return 'processing';
    case 'canceled':
      return 'failed';
    case 'requires_payment_method':
      return last_payment_error ? 'failed' : 'waiting';
    default:
      return 'waiting';
  }
}

function refundState(status: string | null): ProviderRefund['state'] {
  if (status === 'succeeded') return status;
  return status === 'failed' || status === 'canceled' ? 'failed' : 'pending';
}

function toDeclined(error: Stripe.PaymentIntent['last_payment_error']): Declined | null {
  return error ? { kind: 'declined', code: error.decline_code ?? error.code ?? 'card_declined' } : null;
}

function idOf(reference: string | { readonly id: string } | null): string | null {
  return typeof reference === 'string' ? reference : (reference?.id ?? null);
}
