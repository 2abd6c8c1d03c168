import { money } from '#app/domain/shared/money.ts';
import type { Payments } from '#app/ports/payments.ts';

/** A provider that opens a page for whatever is asked, and is asked nothing else; with a played checkout for every id. */
export const somePayments: Payments = {
  createCheckout: async ({ paymentId, amount }) => {
    const checkout = { id: `cs_test_of_${paymentId}`, state: 'open', url: 'https://checkout.stripe.com/c/pay/1', paymentId, amount, payment: null } as const;
    return { ok: true, value: checkout };
  },
  findCheckout: unasked,
  findPayment: unasked,
  createRefund: unasked,
  findRefund: unasked,
  verifyEvent: () => ({ ok: false, refusal: { kind: 'forged' } }),
  simulated: {
    find: () => ({ amount: money(1_000, 'GBP'), description: 'PY-1: INV-000001', canceledUrl: 'http://localhost:3000/payments/PY-1', isOpen: true }),
    act: async () => null,
  },
};

async function unasked(): Promise<never> {
  throw new Error('the provider was not to be asked');
}
