import { randomUUID } from 'node:crypto';
import type { Store } from '#db/database.ts';
import type { PaymentRow } from '#db/schema.ts';
import { aUser, insert } from './builders.ts';

/** A card payment of £10.00 that stands open, as the rows keep it. */
export async function aPayment(store: Store, of: Pick<PaymentRow, 'account_id' | 'legal_entity_id'> & Partial<PaymentRow>): Promise<PaymentRow> {
  const paymentId = randomUUID();
  return insert(store, 'payments', {
    id: paymentId,
    number: `PY-${paymentId.slice(0, 8)}`,
    method: 'card',
    status: 'open',
    currency: 'GBP',
    amount: 1_000,
    received: 0,
    unapplied: 0,
    refunded: 0,
    reference: 'RF45PY0000001',
    payer: 'Maya Lindqvist',
    received_on: null,
    idempotency_key: `checkout:${paymentId}:1`,
    submission_key: randomUUID(),
    session_id: `cs_test_${paymentId}`,
    intent_id: null,
    checkout_url: `https://checkout.stripe.com/c/pay/cs_test_${paymentId}`,
    problem: null,
    created_at: '2026-03-04T11:00:00.000Z',
    created_by: (await aUser(store)).id,
    settled_at: null,
    version: 1,
    ...of,
  });
}
