import { randomBytes } from 'node:crypto';

type Metadata = Readonly<Record<string, string>>;
export type Session = {
  readonly id: string;
  readonly object: 'checkout.session';
  readonly created: number;
  readonly expires_at: number;
  readonly currency: string;
  readonly amount_total: number;
  readonly metadata: Metadata;
  readonly success_url: string;
  readonly cancel_url: string;
  readonly description: string;
  status: 'open' | 'complete' | 'expired';
  payment_status: 'unpaid' | 'paid';
  payment_intent: string | null;
  url: string | null;
};
export type Intent = {
  readonly id: string;
  readonly object: 'payment_intent';
  readonly created: number;
  readonly currency: string;
  readonly amount: number;
  readonly metadata: Metadata;
  status: 'requires_payment_method' | 'processing' | 'succeeded' | 'canceled';
  amount_received: number;
  last_payment_error: { readonly type: 'card_error'; readonly code: string; readonly decline_code: string } | null;
};
export type Refund = {
  readonly id: string;
  readonly object: 'refund';
  readonly created: number;
  readonly currency: string;
  readonly amount: number;
  readonly payment_intent: string;
  readonly metadata: Metadata;
  status: 'pending' | 'succeeded' | 'failed';
  failure_reason: string | null;
};
export type EventObject = Session | Intent | Refund | { readonly id: string; readonly object: string };
export type SimulatedEvent = {
  readonly id: string;
  readonly object: 'event';
  readonly created: number;
  readonly type: string;
  readonly data: { readonly object: EventObject };
};
/** What was answered under a key, to be answered again. print: of the parameters it came with. */
export type Reply = { readonly print: string; readonly status: number; readonly body: unknown };

/** Everything the simulated Stripe knows; plain data, so that a demo can keep it over a restart. */
export type Books = {
  /** What its messages are signed with. */
  readonly secret: string;
  readonly sessions: Record<string, Session>;
  readonly intents: Record<string, Intent>;
  readonly refunds: Record<string, Refund>;
  readonly replies: Record<string, Reply>;
};

export function emptyBooks(): Books {
  return { secret: `whsec_${randomBytes(24).toString('hex')}`, sessions: {}, intents: {}, refunds: {}, replies: {} };
}

/** A name as Stripe makes them: what it is of, then chance. */
export function newId(prefix: 'cs_test' | 'pi' | 're' | 'evt' | 'ch'): string {
  return `${prefix}_${randomBytes(12).toString('hex')}`;
}

/** What of a payment has gone back, or is on its way. */
export function refundedOf(books: Books, intentId: string): number {
  return Object.values(books.refunds).reduce((sum, refund) => sum + (refund.payment_intent === intentId && refund.status !== 'failed' ? refund.amount : 0), 0);
}
