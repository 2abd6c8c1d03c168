import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '#app/adapters/clock.ts';
import { stripePayments } from '#app/adapters/stripe/stripe-payments.ts';
import { id, type PaymentId, type RefundId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import type { ProviderEvent } from '#app/ports/payments.ts';

/** A stand-in for Stripe by others: stricter about parameters than ours, and not part of this repository. */
const ORACLE = '../shared/oracles/stripe/server.mjs';
const SECRET = 'whsec_test_secret_of_the_oracle';
const isThere = existsSync(ORACLE);

test.runIf(isThere)(isThere ? 'checkout, webhook and refund pass the oracle without a problem' : 'skipped: no oracle', async () => {
  const base = await startOracle();
  const payments = stripePayments({ secretKey: 'sk_test_123', webhookSecrets: [SECRET], apiHost: base });
  const events: ProviderEvent[] = [];
  const hook = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const verified = payments.verifyEvent({ body: Buffer.concat(chunks), signature: String(request.headers['stripe-signature']), at: systemClock.now() });
    if (verified.ok) events.push(verified.value);
    response.writeHead(verified.ok ? 200 : 400).end();
  });
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void hook.close());
  const { port } = hook.address() as AddressInfo;
  await post(`${base}/_oracle/webhook`, { url: `http://127.0.0.1:${port}/`, secret: SECRET });

  const [paymentId, since] = [id<PaymentId>('01900000-0000-7000-8000-000000000001'), systemClock.now()];
  const order = {
    key: 'checkout:1',
    paymentId,
    amount: money(12_345, 'GBP'),
    description: 'PY-1: INV-000001',
    paidUrl: 'https://orders.example.com/p',
    canceledUrl: 'https://orders.example.com/c',
  };
  const made = await payments.createCheckout(order);
  expect(await payments.createCheckout(order)).toEqual(made);
  const checkoutId = made.ok ? made.value.id : '';
  expect(await payments.findCheckout({ paymentId, since })).toMatchObject({ id: checkoutId, state: 'open', amount: order.amount });

  await post(`${base}/_oracle/checkout/${checkoutId}/complete`, {});
  const paid = await payments.findCheckout({ id: checkoutId });
  expect(paid).toMatchObject({ state: 'complete', paymentId, payment: { state: 'succeeded', paymentId, received: order.amount } });
  await expect
    .poll(() =>
      events
        .filter(({ subject }) => subject.kind === 'payment')
        .map(({ kind }) => kind)
        .sort(),
    )
    .toEqual(['checkout.session.completed', 'payment_intent.succeeded']);
  expect(new Set(events.flatMap(({ subject }) => (subject.kind === 'payment' ? [subject.paymentId] : [])))).toEqual(new Set([paymentId]));

  const refund = { key: 'refund:1', refundId: id<RefundId>('r1'), paymentId, intentId: paid?.payment?.id ?? '', amount: money(345, 'GBP') };
  const refunded = await payments.createRefund(refund);
  expect(refunded).toMatchObject({ ok: true, value: { state: 'succeeded', amount: refund.amount, refundId: 'r1' } });
  expect(await payments.createRefund(refund)).toEqual(refunded);
  expect(await payments.findRefund({ refundId: refund.refundId, intentId: refund.intentId })).toEqual(refunded.ok ? refunded.value : null);

  const { problems } = await (await fetch(`${base}/_oracle`)).json();
  expect(problems).toEqual([]);
});

async function startOracle(): Promise<string> {
  const child: ChildProcess = spawn(process.execPath, [ORACLE, '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill());
  if (!child.stdout) throw new Error('the oracle says nothing');
  const [line] = await once(child.stdout, 'data');
  return /http:\S+/.exec(String(line))?.[0] ?? '';
}

async function post(url: string, body: unknown): Promise<void> {
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
}
