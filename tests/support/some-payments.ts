import { money } from '#app/domain/shared/money.ts';
import type { Payments } from '#app/ports/payments.ts';

/** A provider that is never asked, with a played checkout for every id. */
export const somePayments: Payments = {
  createCheckout: unasked,
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
