import { expect, test } from 'vitest';
import { signEvent } from '#app/adapters/stripe/simulated/signed-event.ts';
import { stripePayments } from '#app/adapters/stripe/stripe-payments.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { money } from '#app/domain/shared/money.ts';
import { processProviderEvent } from '#app/use-cases/billing/process-provider-event.ts';
import { receiveProviderEvent } from '#app/use-cases/billing/receive-provider-event.ts';
import { reconcilePayment } from '#app/use-cases/billing/reconcile-payment.ts';
import { settlePayment } from '#app/use-cases/billing/settle-payment.ts';
import { aPayingShop, asked, atCheckout, type PayingShop, payment, problems, started, told, worked } from '#tests/support/a-paying-shop.ts';
import { invoiceRow } from '#tests/support/an-invoice.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');

async function outcomes({ store }: PayingShop): Promise<readonly (string | null)[]> {
  const rows = await store.reader(host).selectFrom('provider_events').select('outcome').orderBy('received_at').orderBy('id').execute();
  return rows.map(({ outcome }) => outcome).sort();
}

/** Everything that must be the same whatever way the messages took. */
async function standing({ store, six, seven }: PayingShop, number: string) {
  const { status, received, unapplied } = await payment(store, number);
  const invoices = [await invoiceRow(store, { number: six }), await invoiceRow(store, { number: seven })].map(({ status, open }) => ({ status, open }));
  const postings = await store.reader(host).selectFrom('ledger_postings').select('kind').where('kind', 'like', 'payment-%').orderBy('kind').execute();
  return { status, received: received.minor, unapplied: unapplied.minor, invoices, postings: postings.map(({ kind }) => kind) };
}

const SETTLED = {
  status: 'received',
  received: 1_320,
  unapplied: 0,
  invoices: [
    { status: 'paid', open: 0 },
    { status: 'paid', open: 0 },
  ],
  postings: ['payment-applied', 'payment-applied', 'payment-received'],
};

onBoth('a paid checkout', (open) => {
  test('settles its invoices when it is told', async () => {
    const shop = await aPayingShop(await open());
    const { number } = await started(shop);
    await atCheckout(shop, number, 'pay');
    await told(shop);
    await worked(shop);
    expect(await standing(shop, number)).toEqual(SETTLED);
    expect(await outcomes(shop)).toEqual(['ignored', 'received', 'received']);
    expect(await problems(shop.store)).toEqual([]);
  });

  test.each([
    ['in order', [0, 1, 2]],
    ['backwards', [2, 1, 0]],
    ['each twice, mixed', [1, 2, 0, 1, 2, 0]],
    ['of which one comes', [1]],
    ['of which one comes ten times', [2, 2, 2, 2, 2, 2, 2, 2, 2, 2]],
  ])('comes to the same by messages %s', async (_how, order) => {
    const shop = await aPayingShop(await open());
    const { number } = await started(shop);
    await atCheckout(shop, number, 'pay');
    const { events } = shop.stripe;
    for (const at of order) {
      await told(shop, events.slice(at, at + 1));
      if (at === 1) await worked(shop);
    }
    await worked(shop);
    expect(await standing(shop, number)).toEqual(SETTLED);
    expect(await problems(shop.store)).toEqual([]);
  });

  test('is settled once when ten messages are worked on at once', async () => {
    const shop = await aPayingShop(await open());
    const { number } = await started(shop);
    await atCheckout(shop, number, 'pay');
    const { id: paymentId } = await payment(shop.store, number);
    await Promise.all(Array.from({ length: 10 }, () => settlePayment(shop.context, { paymentId, checkoutId: null })));
    expect((await standing(shop, number)).postings).toEqual(['payment-applied', 'payment-applied', 'payment-received']);
    expect(await problems(shop.store)).toEqual([]);
  });

  test('whose message comes before our own answer is found by our id', async () => {
    const shop = await aPayingShop(await open());
    shop.stripe.fail('POST', 'lost-after');
    const { number } = await started(shop);
    const [checkoutId = ''] = Object.keys(shop.stripe.books.sessions);
    shop.stripe.play(checkoutId, 'pay');
    await told(shop);
    await worked(shop);
    expect(await payment(shop.store, number)).toMatchObject({ status: 'received', checkoutId });
  });

  test('whose messages are three days late is settled all the same', async () => {
    const shop = await aPayingShop(await open());
    const { number } = await started(shop);
    const { id: paymentId } = await payment(shop.store, number);
    await atCheckout(shop, number, 'pay');
    await shop.store.transaction(host, (tx) => tx.deleteFrom('jobs').where('kind', '=', 'reconcile-payment').execute());
    await worked(shop, 3 * 86_400);
    await told(shop);
    await worked(shop);
    expect(await payment(shop.store, number)).toMatchObject({ id: paymentId, status: 'received' });
  });

  test('of which no message ever comes is found within the hour', async () => {
    const shop = await aPayingShop(await open());
    const { number } = await started(shop);
    for (let minute = 0; minute < 90; minute += 1) await worked(shop, 60);
    expect(await payment(shop.store, number)).toMatchObject({ status: 'open' });
    await atCheckout(shop, number, 'pay');
    for (let minute = 0; minute < 60; minute += 1) await worked(shop, 60);
    expect(await payment(shop.store, number)).toMatchObject({ status: 'received' });
    expect(await problems(shop.store)).toEqual([]);
  });
});

onBoth('a checkout that is not paid', (open) => {
  test('expires, by its message or without one', async () => {
    const shop = await aPayingShop(await open());
    const first = await started(shop, [asked(shop.six, '6.00')]);
    const second = await started(shop, [asked(shop.seven, '7.20')], 'b'.repeat(43));
    await atCheckout(shop, first.number, 'expire');
    await told(shop);
    await worked(shop);
    expect(await payment(shop.store, first.number)).toMatchObject({ status: 'expired', checkoutUrl: null });
    await atCheckout(shop, second.number, 'expire');
    const { id: paymentId } = await payment(shop.store, second.number);
    await reconcilePayment(shop.context, { paymentId });
    expect(await payment(shop.store, second.number)).toMatchObject({ status: 'expired' });
  });

  test('and expired while an older answer was on its way is looked after until it is expired again', async () => {
    const shop = await aPayingShop(await open());
    const { number } = await started(shop);
    const { id: paymentId, checkoutId } = await payment(shop.store, number);
    const before = await shop.stripe.payments.findCheckout({ id: checkoutId ?? '' });
    await atCheckout(shop, number, 'expire');
    await worked(shop, 61);
    expect(await payment(shop.store, number)).toMatchObject({ status: 'expired' });
    const late = { ...shop.context, payments: { ...shop.stripe.payments, findCheckout: async () => before } };
    await settlePayment(late, { paymentId, checkoutId });
    expect(await problems(shop.store)).toEqual([]);
    await worked(shop, 61);
    expect(await payment(shop.store, number)).toMatchObject({ status: 'expired', checkoutUrl: null });
  });

  test('because the card is declined stays open with the reason, and can still be paid', async () => {
    const shop = await aPayingShop(await open());
    const { number } = await started(shop);
    await atCheckout(shop, number, 'decline');
    await told(shop);
    await worked(shop);
    const row = await shop.store.reader(host).selectFrom('payments').select(['status', 'problem']).executeTakeFirstOrThrow();
    expect([row.status, JSON.parse(row.problem ?? '')]).toEqual(['open', { kind: 'declined', code: 'insufficient_funds' }]);
    await atCheckout(shop, number, 'pay');
    await told(shop);
    await worked(shop);
    expect(await payment(shop.store, number)).toMatchObject({ status: 'received' });
    expect(await problems(shop.store)).toEqual([]);
  });
});

onBoth('what the provider tells and we did not ask for', (open) => {
  test('another amount parks the payment with the facts, and pays nothing', async () => {
    const shop = await aPayingShop(await open());
    const { number } = await started(shop);
    await atCheckout(shop, number, 'pay', { received: 1_319 });
    await told(shop);
    await worked(shop);
    const row = await shop.store.reader(host).selectFrom('payments').select(['status', 'received', 'problem']).executeTakeFirstOrThrow();
    const problem = { kind: 'amount-differs', asked: money(1_320, 'GBP'), received: money(1_319, 'GBP') };
    expect({ ...row, problem: JSON.parse(row.problem ?? '') }).toEqual({ status: 'parked', received: 0, problem });
    expect(await invoiceRow(shop.store, { number: shop.six })).toMatchObject({ open: 600 });
    expect(await problems(shop.store)).toEqual([]);
  });

  test('another currency, or another id of ours, parks it too', async () => {
    const shop = await aPayingShop(await open());
    const first = await started(shop, [asked(shop.six, '6.00')]);
    const second = await started(shop, [asked(shop.seven, '7.20')], 'b'.repeat(43));
    const { sessions } = shop.stripe.books;
    const change = async (number: string, what: object) => {
      const { checkoutId } = await payment(shop.store, number);
      Object.assign(sessions[checkoutId ?? ''] ?? {}, what);
      await atCheckout(shop, number, 'pay');
    };
    await change(first.number, { currency: 'eur' });
    await change(second.number, { metadata: { payment_id: 'another' } });
    for (const { number } of [first, second]) {
      await settlePayment(shop.context, { paymentId: (await payment(shop.store, number)).id, checkoutId: null });
      expect(await payment(shop.store, number)).toMatchObject({ status: 'parked' });
    }
  });

  test('a kind nobody knows, and a payment of another shop, are kept and left alone', async () => {
    const shop = await aPayingShop(await open());
    const object = { id: 'pi_elsewhere', object: 'payment_intent', metadata: {} };
    const event = (id: string, type: string) => ({ id, object: 'event' as const, created: 0, type, data: { object } });
    await told(shop, [event('evt_1', 'radar.early_fraud_warning.created'), event('evt_2', 'payment_intent.succeeded'), event('evt_3', 'v9.unheard.of')]);
    await worked(shop);
    expect(await outcomes(shop)).toEqual(['ignored', 'ignored', 'not-ours']);
  });

  test('a dispute, and a refund made at the provider, stand beside the payment for a person', async () => {
    const shop = await aPayingShop(await open());
    const { number } = await started(shop);
    await atCheckout(shop, number, 'pay');
    await told(shop);
    await worked(shop);
    const { intentId } = await payment(shop.store, number);
    const refund = {
      id: 're_elsewhere',
      object: 'refund' as const,
      created: 0,
      currency: 'gbp',
      amount: 100,
      payment_intent: intentId ?? '',
      metadata: {},
      status: 'succeeded' as const,
      failure_reason: null,
    };
    Object.assign(shop.stripe.books.refunds, { [refund.id]: refund });
    await told(shop, [{ id: 'evt_refund', object: 'event', created: 0, type: 'refund.created', data: { object: refund } }]);
    await worked(shop);
    const problemNow = async () => (await shop.store.reader(host).selectFrom('payments').select('problem').executeTakeFirstOrThrow()).problem ?? 'null';
    expect(JSON.parse(await problemNow())).toEqual({ kind: 'refunded-elsewhere', amount: money(100, 'GBP') });
    await processProviderEvent(shop.context, { eventId: 'evt_dispute', subject: { kind: 'dispute', intentId } });
    expect(JSON.parse(await problemNow())).toEqual({ kind: 'disputed' });
    expect(await payment(shop.store, number)).toMatchObject({ status: 'received' });
    expect(await problems(shop.store)).toEqual([]);
  });
});

onBoth('a message', (open) => {
  test('that comes again, within five minutes or resigned later, changes nothing', async () => {
    const shop = await aPayingShop(await open());
    const { number } = await started(shop);
    await atCheckout(shop, number, 'pay');
    await told(shop);
    await worked(shop);
    const before = await standing(shop, number);
    const jobs = () => shop.store.reader(host).selectFrom('jobs').select('id').where('kind', '=', 'process-provider-event').execute();
    const count = (await jobs()).length;
    await told(shop);
    await worked(shop, 4 * 86_400);
    await told(shop);
    await worked(shop);
    expect(await jobs()).toHaveLength(count);
    expect(await standing(shop, number)).toEqual(before);
  });

  test('is taken under either of two secrets while one takes the place of the other, and under none that is gone', async () => {
    const shop = await aPayingShop(await open());
    const { number } = await started(shop);
    await atCheckout(shop, number, 'pay');
    const [event] = shop.stripe.events;
    const at = Math.floor(Date.parse(shop.context.clock.now()) / 1_000);
    const signedBy = (secret: string) => {
      const { body, signature } = signEvent(event ?? expect.fail('no event'), secret, at);
      return { body: Buffer.from(body), signature };
    };
    const [old, fresh] = ['whsec_old_secret_0000000', 'whsec_new_secret_1111111'];
    const withSecrets = (...webhookSecrets: string[]) => ({
      ...shop.context,
      payments: { ...stripePayments({ secretKey: 'sk_test_1', webhookSecrets }), simulated: null },
    });
    expect(await receiveProviderEvent(withSecrets(old, fresh), signedBy(old))).toEqual({ ok: true, value: { isNew: true } });
    expect(await receiveProviderEvent(withSecrets(old, fresh), signedBy(fresh))).toEqual({ ok: true, value: { isNew: false } });
    const both = `${signedBy(old).signature},${signedBy(fresh).signature.replace(/^t=\d+,/, '')}`;
    expect(await receiveProviderEvent(withSecrets(fresh), { ...signedBy(old), signature: both })).toEqual({ ok: true, value: { isNew: false } });
    expect(await receiveProviderEvent(withSecrets(fresh), signedBy(old))).toEqual({ ok: false, refusal: { kind: 'forged' } });
  });

  test('is not taken where no provider is set', async () => {
    const shop = await aPayingShop(await open());
    const message = { body: new Uint8Array(), signature: '' };
    expect(await receiveProviderEvent({ ...shop.context, payments: null }, message)).toEqual({ ok: false, refusal: { kind: 'cards-not-offered' } });
  });
});
