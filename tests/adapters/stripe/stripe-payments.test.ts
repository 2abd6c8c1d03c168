import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fromStripeAmount, toStripeAmount } from '#app/adapters/stripe/stripe-amount.ts';
import { stripePayments } from '#app/adapters/stripe/stripe-payments.ts';
import { id, type PaymentId, type RefundId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import { OutsideError } from '#app/ports/context.ts';
import type { CheckoutOrder, RefundOrder } from '#app/ports/payments.ts';
import { aStripe, type TestStripe } from '#tests/support/a-stripe.ts';
import { fixedClock, NOON } from '#tests/support/context.ts';

const order: CheckoutOrder = {
  key: 'checkout:p1:1',
  paymentId: id<PaymentId>('p1'),
  amount: money(12_345, 'GBP'),
  description: 'PY-0000001: INV-000001',
  paidUrl: 'https://orders.example.com/payments/PY-0000001?back=paid',
  canceledUrl: 'https://orders.example.com/payments/PY-0000001?back=canceled',
};

async function created(stripe: TestStripe, changes: Partial<CheckoutOrder> = {}) {
  const outcome = await stripe.payments.createCheckout({ ...order, ...changes });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

/** Whether what was thrown may be tried again; fails when nothing was thrown. */
async function retryable(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
  } catch (error) {
    if (error instanceof OutsideError) return error.retryable;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('a checkout', () => {
  test('is made under our key, carries our id, and stands open with its page', async () => {
    const stripe = aStripe();
    const checkout = await created(stripe);
    expect(checkout).toEqual({
      id: checkout.id,
      state: 'open',
      url: `https://checkout.stripe.com/c/pay/${checkout.id}`,
      paymentId: 'p1',
      amount: order.amount,
      payment: null,
    });
    expect(stripe.calls[0]).toMatchObject({ method: 'POST', path: '/v1/checkout/sessions', key: order.key });
    expect(Object.fromEntries(stripe.calls[0]?.fields ?? [])).toMatchObject({
      mode: 'payment',
      'line_items[0][price_data][currency]': 'gbp',
      'line_items[0][price_data][unit_amount]': '12345',
      'metadata[payment_id]': 'p1',
      'payment_intent_data[metadata][payment_id]': 'p1',
      success_url: order.paidUrl,
      cancel_url: order.canceledUrl,
    });
  });

  test('is made once under one key, however often it is asked for', async () => {
    const stripe = aStripe();
    const ids = [await created(stripe), await created(stripe), await created(stripe)].map((checkout) => checkout.id);
    expect(new Set(ids).size).toBe(1);
    expect(Object.keys(stripe.books.sessions)).toHaveLength(1);
  });

  test('with other content under a used key is told apart: what became of the first must be looked up', async () => {
    const stripe = aStripe();
    await created(stripe);
    expect(await stripe.payments.createCheckout({ ...order, amount: money(1, 'EUR') })).toEqual({ ok: false, refusal: { kind: 'key-spent' } });
  });

  test.each([
    ['too small', money(1, 'GBP'), 'amount_too_small'],
    ['too large', money(100_000_000, 'GBP'), 'amount_too_large'],
    ['of a fraction of what cards count in', money(12_345, 'KWD'), 'amount_not_whole'],
  ])('%s is refused as a value', async (_what, amount, code) => {
    expect(await aStripe().payments.createCheckout({ ...order, amount })).toEqual({ ok: false, refusal: { kind: 'not-payable', code } });
  });

  test('is found by its id with the money behind it, and by our id when its answer never came', async () => {
    const stripe = aStripe();
    stripe.fail('POST', 'lost-after');
    expect(await retryable(stripe.payments.createCheckout(order))).toBe(true);
    const lost = await stripe.payments.findCheckout({ paymentId: order.paymentId, since: NOON });
    expect(lost).toMatchObject({ state: 'open', paymentId: 'p1', amount: order.amount });
    stripe.play(lost?.id ?? '', 'pay');
    const paid = await stripe.payments.findCheckout({ id: lost?.id ?? '' });
    expect(paid).toMatchObject({
      state: 'complete',
      url: null,
      payment: { state: 'succeeded', paymentId: 'p1', amount: order.amount, received: order.amount },
    });
    expect(await stripe.payments.findCheckout({ paymentId: id<PaymentId>('p2'), since: NOON })).toBeNull();
    expect(await stripe.payments.findCheckout({ id: 'cs_test_none' })).toBeNull();
  });

  test('made by someone else among a hundred is still found by our id', async () => {
    const stripe = aStripe();
    for (let at = 0; at < 105; at++) await created(stripe, { key: `k${at}`, paymentId: id<PaymentId>(`q${at}`) });
    expect(await stripe.payments.findCheckout({ paymentId: id<PaymentId>('q3'), since: NOON })).toMatchObject({ paymentId: 'q3' });
    expect(await stripe.payments.findCheckout({ paymentId: id<PaymentId>('q3'), since: fixedClock('2026-03-01').now() })).toBeNull();
  });

  test('whose card was declined stays open and says why', async () => {
    const stripe = aStripe();
    const { id: checkoutId } = await created(stripe);
    stripe.play(checkoutId, 'decline');
    const checkout = await stripe.payments.findCheckout({ id: checkoutId });
    expect(checkout).toMatchObject({ state: 'open', payment: { state: 'failed', declined: { kind: 'declined', code: 'insufficient_funds' } } });
    expect(await stripe.payments.findPayment(checkout?.payment?.id ?? '')).toEqual(checkout?.payment);
  });
});

describe('a call that fails', () => {
  test.each(['rate-limit', 'error', 'saved-error', 'lost-before', 'lost-after'] as const)('by %s may be made again', async (fault) => {
    const stripe = aStripe();
    stripe.fail('POST', fault);
    expect(await retryable(stripe.payments.createCheckout(order))).toBe(true);
    expect(Object.keys(stripe.books.sessions)).toHaveLength(fault === 'lost-after' ? 1 : 0);
  });

  test('and whose failure Stripe saved has a spent key', async () => {
    const stripe = aStripe();
    stripe.fail('POST', 'saved-error');
    expect(await retryable(stripe.payments.createCheckout(order))).toBe(true);
    expect(await stripe.payments.createCheckout(order)).toEqual({ ok: false, refusal: { kind: 'key-spent' } });
    expect(await created(stripe, { key: 'checkout:p1:2' })).toMatchObject({ state: 'open' });
  });

  test.each([
    [401, { type: 'invalid_request_error' }, false],
    [403, { type: 'invalid_request_error' }, false],
    [400, { type: 'invalid_request_error', code: 'parameter_unknown', param: 'mode' }, false],
    [409, { type: 'invalid_request_error', code: 'idempotency_key_in_use' }, true],
    [409, { type: 'idempotency_error', code: 'idempotency_key_in_use' }, true],
    [500, { type: 'api_error' }, true],
    [502, { type: 'api_error' }, true],
  ])('with status %i is one of ours or may be tried again', async (status, error, expected) => {
    const server = setupServer(http.all('https://api.stripe.com/v1/*', () => HttpResponse.json({ error: { message: 'no', ...error } }, { status })));
    server.listen({ onUnhandledRequest: 'error' });
    onTestFinished(() => server.close());
    const payments = stripePayments({ secretKey: 'sk_test_1', webhookSecrets: [], maxNetworkRetries: 0 });
    expect(await retryable(payments.createCheckout(order))).toBe(expected);
  });

  test('because something on the way answers for Stripe, or only half of its answer arrives, may be made again', async () => {
    const pages = [new HttpResponse('<html>502 Bad Gateway</html>', { status: 502 }), new HttpResponse('{"id": "cs_test_1", "obj', { status: 200 })];
    const server = setupServer(http.all('https://api.stripe.com/v1/*', () => pages.shift()));
    server.listen({ onUnhandledRequest: 'error' });
    onTestFinished(() => server.close());
    const payments = stripePayments({ secretKey: 'sk_test_1', webhookSecrets: [], maxNetworkRetries: 0 });
    for (const _ of [...pages]) expect(await retryable(payments.createCheckout(order))).toBe(true);
  });

  test('because a card is refused is a value', async () => {
    const body = { error: { type: 'card_error', code: 'card_declined', decline_code: 'do_not_honor', message: 'no' } };
    const server = setupServer(http.all('https://api.stripe.com/v1/*', () => HttpResponse.json(body, { status: 402 })));
    server.listen({ onUnhandledRequest: 'error' });
    onTestFinished(() => server.close());
    const payments = stripePayments({ secretKey: 'sk_test_1', webhookSecrets: [] });
    expect(await payments.createCheckout(order)).toEqual({ ok: false, refusal: { kind: 'declined', code: 'do_not_honor' } });
  });

  test('because nobody answers ends in time, after one more try under the same key', async () => {
    const asked: IncomingMessage[] = [];
    const silent = createServer((request) => void asked.push(request));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      silent.closeAllConnections();
      silent.close();
    });
    const { port } = silent.address() as AddressInfo;
    const payments = stripePayments({ secretKey: 'sk_test_1', webhookSecrets: [], apiHost: `http://127.0.0.1:${port}`, timeoutMs: 100 });
    const startedMs = performance.now();
    expect(await retryable(payments.createCheckout(order))).toBe(true);
    expect(performance.now() - startedMs).toBeLessThan(5_000);
    expect(asked.map(({ headers }) => headers['idempotency-key'])).toEqual([order.key, order.key]);
  });
});

describe('a refund', () => {
  async function paid(stripe: TestStripe): Promise<RefundOrder> {
    const { id: checkoutId } = await created(stripe);
    stripe.play(checkoutId, 'pay');
    const intentId = stripe.books.sessions[checkoutId]?.payment_intent ?? '';
    return { key: 'refund:r1:1', refundId: id<RefundId>('r1'), paymentId: order.paymentId, intentId, amount: money(345, 'GBP') };
  }

  test('goes out once under its key and is found by our id', async () => {
    const stripe = aStripe();
    const refund = await paid(stripe);
    stripe.fail('POST', 'lost-after');
    expect(await retryable(stripe.payments.createRefund(refund))).toBe(true);
    const again = await stripe.payments.createRefund(refund);
    expect(again).toMatchObject({ ok: true, value: { state: 'succeeded', refundId: 'r1', intentId: refund.intentId, amount: refund.amount } });
    expect(Object.keys(stripe.books.refunds)).toHaveLength(1);
    const found = await stripe.payments.findRefund({ refundId: refund.refundId, intentId: refund.intentId });
    expect(found).toEqual(again.ok ? again.value : null);
    expect(await stripe.payments.findRefund({ id: found?.id ?? '' })).toEqual(found);
    expect(await stripe.payments.findRefund({ refundId: id<RefundId>('r2'), intentId: refund.intentId })).toBeNull();
  });

  test('of more than there is, or of nothing left, is refused as a value', async () => {
    const stripe = aStripe();
    const refund = await paid(stripe);
    expect(await stripe.payments.createRefund({ ...refund, amount: money(12_346, 'GBP') })).toMatchObject({ ok: false, refusal: { kind: 'not-payable' } });
    await stripe.payments.createRefund({ ...refund, key: 'all', amount: order.amount });
    expect(await stripe.payments.createRefund({ ...refund, key: 'more' })).toMatchObject({
      ok: false,
      refusal: { kind: 'not-payable', code: 'charge_already_refunded' },
    });
  });
});

describe('an amount', () => {
  test.each([
    ['GBP', 1_234, 1_234],
    ['JPY', 1_234, 1_234],
    ['KRW', 5, 5],
    ['KWD', 1_230, 1_230],
    ['KWD', 1_234, null],
    ['BHD', 10, 10],
    // Counted in hundredths by Stripe although they have none.
    ['ISK', 12, 1_200],
    ['UGX', 7, 700],
    // Counted whole although it has hundredths.
    ['MGA', 300, 3],
    ['MGA', 301, null],
  ])('of %s %i is %s in what Stripe counts in', (currency, minor, stripe) => {
    expect(toStripeAmount(money(minor, currency))).toBe(stripe);
    if (stripe !== null) expect(fromStripeAmount(stripe, currency.toLowerCase())).toEqual(money(minor, currency));
  });
});
