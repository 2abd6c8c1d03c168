import { hostScope } from '#app/domain/accounts/scope.ts';
import type { Payment } from '#app/domain/billing/payment.ts';
import { assert } from '#app/domain/shared/assert.ts';
import { addSeconds } from '#app/domain/shared/instants.ts';
import { workOnce } from '#app/jobs/worker.ts';
import { receiveProviderEvent } from '#app/use-cases/billing/receive-provider-event.ts';
import { startCardPayment } from '#app/use-cases/billing/start-card-payment.ts';
import type { Store } from '#db/database.ts';
import { verifyStore } from '#db/invariants/verify-store.ts';
import { lockPaymentByNumber } from '#db/repositories/billing/payments.ts';
import { accepted } from './a-shipment.ts';
import { aStripe, type TestStripe } from './a-stripe.ts';
import { aBillingShop, invoiced } from './an-invoice.ts';
import { aContext, type TestContext } from './context.ts';
import { typed } from './ordering.ts';

const host = hostScope('test');
const OURS = ['process-provider-event', 'reconcile-payment', 'send-refund'];

/** A shop whose account owes £6.00 and £7.20, with cards taken by a simulated Stripe. */
export async function aPayingShop(store: Store) {
  const plain = aContext(store);
  const stripe = aStripe(plain.clock);
  const context: TestContext = { ...plain, payments: stripe.payments };
  const shop = await aBillingShop(store);
  const six = (await invoiced(context, shop, [typed('JUG', 5)])).number;
  const seven = (await invoiced(context, shop, [typed('JUG', 6)])).number;
  // Letters and files of the orders are not what is looked at here.
  await store.transaction(host, (tx) => tx.updateTable('jobs').set({ run_at: '2099-01-01T00:00:00.000Z' }).where('kind', 'not in', OURS).execute());
  return { store, context, stripe, ...shop, six, seven };
}
export type PayingShop = Awaited<ReturnType<typeof aPayingShop>>;

/** Begins to pay invoices in full, or the amounts given, by card. */
export async function started({ context, buyer, six, seven }: PayingShop, lines = [asked(six, '6.00'), asked(seven, '7.20')], submissionKey = 'a'.repeat(43)) {
  return accepted(await startCardPayment(context, buyer, { lines, submissionKey }));
}

export function asked(invoiceNumber: string, amount: string, reason = '') {
  return { invoiceNumber, amount, reason };
}

export async function payment(store: Store, number: string): Promise<Payment> {
  const found = await store.transaction(host, (tx) => lockPaymentByNumber(tx, number));
  assert(found, `payment ${number}`);
  return found;
}

/** The payer pays on the card page, or does something else there; nothing is told yet. */
export async function atCheckout(
  { store, stripe }: PayingShop,
  number: string,
  ...[act, options]: [Parameters<TestStripe['play']>[1], Parameters<TestStripe['play']>[2]?]
) {
  const { checkoutId } = await payment(store, number);
  assert(checkoutId, `a checkout of ${number}`);
  stripe.play(checkoutId, act, options);
}

/** Stripe tells everything it has to tell, in the order given. */
export async function told({ context, stripe }: PayingShop, events = stripe.events): Promise<void> {
  for (const event of events) {
    const { body, signature } = stripe.message(event);
    accepted(await receiveProviderEvent(context, { body: Buffer.from(body), signature }));
  }
}

/** The worker does what is due, after so many seconds. */
export async function worked({ context }: { readonly context: TestContext }, afterSeconds = 0): Promise<void> {
  context.clock.set(addSeconds(context.clock.now(), afterSeconds));
  while (await workOnce(context, 'worker'));
}

/** What verify finds, which must be nothing. */
export async function problems(store: Store) {
  return (await verifyStore(store)).flatMap(({ name, violations }) => violations.map((violation) => ({ name, ...violation })));
}
