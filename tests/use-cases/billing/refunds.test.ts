import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { day } from '#app/domain/shared/days.ts';
import { id, type RefundId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import { OutsideError } from '#app/ports/context.ts';
import type { Payments } from '#app/ports/payments.ts';
import { recordRemittance } from '#app/use-cases/billing/record-remittance.ts';
import { sendRefund } from '#app/use-cases/billing/send-refund.ts';
import { settleRefund } from '#app/use-cases/billing/settle-refund.ts';
import { startRefund } from '#app/use-cases/billing/start-refund.ts';
import { aPayingShop, asked, atCheckout, type PayingShop, payment, problems, started, told, worked } from '#tests/support/a-paying-shop.ts';
import { accepted } from '#tests/support/a-shipment.ts';
import { invoiceRow } from '#tests/support/an-invoice.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');
const KEY = 'r'.repeat(43);

/** An invoice of £6.00 that was paid twice by card: the second £6.00 is not applied. */
async function paidTwice(shop: PayingShop): Promise<string> {
  const first = await started(shop, [asked(shop.six, '6.00')]);
  const second = await started(shop, [asked(shop.six, '6.00')], 'b'.repeat(43));
  for (const { number } of [first, second]) await atCheckout(shop, number, 'pay');
  await told(shop);
  await worked(shop);
  const numbers = [first.number, second.number];
  const both = await Promise.all(numbers.map((number) => payment(shop.store, number)));
  return both.find(({ unapplied }) => unapplied.minor === 600)?.number ?? expect.fail('nothing is unapplied');
}

function refund({ context, finance }: PayingShop, number: string, amount: string, submissionKey = KEY) {
  return startRefund(context, finance, { number, amount, reason: 'paid twice by mistake', submissionKey });
}

function refundRows({ store }: PayingShop) {
  return store
    .reader(host)
    .selectFrom('refunds')
    .select(['id', 'status', 'amount', 'problem', 'idempotency_key'])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

async function postings({ store }: PayingShop) {
  return store.reader(host).selectFrom('ledger_postings').select('subject_id').where('kind', '=', 'refund-paid').execute();
}

onBoth('a refund to a card', (open) => {
  test('is written down, sent once by the worker, and posted when the provider says it went', async () => {
    const shop = await aPayingShop(await open());
    const number = await paidTwice(shop);
    expect(await refund(shop, number, '4.00')).toEqual({ ok: true, value: { amount: money(400, 'GBP'), status: 'started' } });
    expect(await payment(shop.store, number)).toMatchObject({ unapplied: money(200, 'GBP'), refunded: money(400, 'GBP') });
    expect(await postings(shop)).toEqual([]);
    expect(await problems(shop.store)).toEqual([]);
    await worked(shop);
    const [row] = await refundRows(shop);
    expect(row).toMatchObject({ status: 'succeeded', amount: 400 });
    expect(Object.values(shop.stripe.books.refunds)).toMatchObject([{ amount: 400, metadata: { refund_id: row?.id } }]);
    expect(await postings(shop)).toEqual([{ subject_id: row?.id }]);
    await told(shop);
    await worked(shop);
    expect(await postings(shop)).toHaveLength(1);
    expect(await problems(shop.store)).toEqual([]);
  });

  test('pressed twice goes once', async () => {
    const shop = await aPayingShop(await open());
    const number = await paidTwice(shop);
    await Promise.all([refund(shop, number, '1.00'), refund(shop, number, '1.00')]);
    await refund(shop, number, '1.00');
    await worked(shop);
    expect(await refundRows(shop)).toHaveLength(1);
    expect(Object.keys(shop.stripe.books.refunds)).toHaveLength(1);
  });

  test('takes no more than is not applied, however many ask at once', async () => {
    const shop = await aPayingShop(await open());
    const number = await paidTwice(shop);
    const answers = await Promise.all(['a', 'b', 'c'].map((letter) => refund(shop, number, '4.00', letter.repeat(43))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter(({ ok }) => !ok)[0]).toEqual({ ok: false, refusal: { kind: 'more-than-unapplied', unapplied: money(200, 'GBP') } });
    await worked(shop);
    expect(await problems(shop.store)).toEqual([]);
  });

  test.each(['lost-before', 'lost-after', 'rate-limit', 'error'] as const)('whose answer is %s is tried again under its key', async (fault) => {
    const shop = await aPayingShop(await open());
    const number = await paidTwice(shop);
    accepted(await refund(shop, number, '6.00'));
    shop.stripe.fail('POST', fault);
    await worked(shop);
    expect(await refundRows(shop)).toMatchObject([{ status: 'unknown' }]);
    expect(await problems(shop.store)).toEqual([]);
    await worked(shop, 5);
    expect(await refundRows(shop)).toMatchObject([{ status: 'succeeded' }]);
    expect(Object.keys(shop.stripe.books.refunds)).toHaveLength(1);
    expect(await problems(shop.store)).toEqual([]);
  });

  test('that a message told of while its answer was lost stays as it ended, and is posted once', async () => {
    const shop = await aPayingShop(await open());
    accepted(await refund(shop, await paidTwice(shop), '6.00'));
    const refundId = id<RefundId>((await refundRows(shop))[0]?.id ?? '');
    const losing: Payments = {
      ...shop.stripe.payments,
      createRefund: async (order) => {
        await shop.stripe.payments.createRefund(order);
        await settleRefund(shop.context, { refundId, providerId: null });
        throw new OutsideError('no answer', { retryable: true });
      },
    };
    await expect(sendRefund({ ...shop.context, payments: losing }, { refundId })).rejects.toThrow('no answer');
    expect(await refundRows(shop)).toMatchObject([{ status: 'succeeded' }]);
    await worked(shop, 5);
    expect(await postings(shop)).toHaveLength(1);
    expect(await problems(shop.store)).toEqual([]);
  });

  test('whose failure the provider saved goes under the next key', async () => {
    const shop = await aPayingShop(await open());
    const number = await paidTwice(shop);
    accepted(await refund(shop, number, '6.00'));
    shop.stripe.fail('POST', 'saved-error');
    await worked(shop);
    await worked(shop, 5);
    expect((await refundRows(shop))[0]?.idempotency_key).toMatch(/:2$/);
    await worked(shop, 70);
    expect(await refundRows(shop)).toMatchObject([{ status: 'succeeded' }]);
    expect(Object.keys(shop.stripe.books.refunds)).toHaveLength(1);
  });

  test('whose answer was lost for a day is only looked up, and given back where nothing went', async () => {
    const shop = await aPayingShop(await open());
    const number = await paidTwice(shop);
    accepted(await refund(shop, number, '6.00'));
    shop.stripe.fail('POST', 'lost-before');
    await worked(shop);
    const calls = shop.stripe.calls.length;
    await worked(shop, 86_401);
    expect(shop.stripe.calls.slice(calls).some(({ method }) => method === 'POST')).toBe(false);
    expect(await refundRows(shop)).toMatchObject([{ status: 'failed', problem: 'never-reached' }]);
    expect(await payment(shop.store, number)).toMatchObject({ unapplied: money(600, 'GBP'), refunded: money(0, 'GBP') });
    expect(await problems(shop.store)).toEqual([]);
  });

  test('that the provider does not make is given back, and says why', async () => {
    const shop = await aPayingShop(await open());
    const number = await paidTwice(shop);
    const { intentId } = await payment(shop.store, number);
    const elsewhere = {
      id: 're_1',
      object: 'refund' as const,
      created: 0,
      currency: 'gbp',
      amount: 600,
      payment_intent: intentId ?? '',
      metadata: {},
      status: 'succeeded' as const,
      failure_reason: null,
    };
    Object.assign(shop.stripe.books.refunds, { re_1: elsewhere });
    accepted(await refund(shop, number, '6.00'));
    await worked(shop);
    expect(await refundRows(shop)).toMatchObject([{ status: 'failed', problem: 'charge_already_refunded' }]);
    expect(await payment(shop.store, number)).toMatchObject({ unapplied: money(600, 'GBP') });
    expect(await problems(shop.store)).toEqual([]);
  });

  test('on its way for days is looked at again until it ends', async () => {
    const shop = await aPayingShop(await open());
    const number = await paidTwice(shop);
    accepted(await refund(shop, number, '6.00'));
    const slowBank: Payments = {
      ...shop.stripe.payments,
      createRefund: async (order) => {
        const answer = await shop.stripe.payments.createRefund(order);
        for (const made of Object.values(shop.stripe.books.refunds)) made.status = 'pending';
        return answer.ok ? { ok: true, value: { ...answer.value, state: 'pending' } } : answer;
      },
    };
    const refundId = id<RefundId>((await refundRows(shop))[0]?.id ?? '');
    await sendRefund({ ...shop.context, payments: slowBank }, { refundId });
    await worked(shop, 3_600);
    expect(await settleRefund(shop.context, { refundId, providerId: null })).toBe('pending');
    expect(await refundRows(shop)).toMatchObject([{ status: 'unknown' }]);
    for (const made of Object.values(shop.stripe.books.refunds)) Object.assign(made, { status: 'failed', failure_reason: 'lost_or_stolen_card' });
    await worked(shop, 3_600);
    expect(await refundRows(shop)).toMatchObject([{ status: 'failed', problem: 'lost_or_stolen_card' }]);
    expect(await payment(shop.store, number)).toMatchObject({ unapplied: money(600, 'GBP') });
    expect(await problems(shop.store)).toEqual([]);
  });
});

onBoth('a refund', (open) => {
  test.each([
    ['more than is not applied', '6.01', { kind: 'more-than-unapplied', unapplied: money(600, 'GBP') }],
    ['nothing', '0', { kind: 'nothing-asked' }],
    ['no amount', 'all', { kind: 'no-amount' }],
    ['half a penny', '1.005', { kind: 'too-many-decimals', most: 2 }],
  ])('of %s is refused', async (_what, amount, refusal) => {
    const shop = await aPayingShop(await open());
    expect(await refund(shop, await paidTwice(shop), amount)).toEqual({ ok: false, refusal });
  });

  test('of what is not here, or of no payment at all, is refused', async () => {
    const shop = await aPayingShop(await open());
    const { number } = await started(shop);
    expect(await refund(shop, number, '1.00')).toEqual({ ok: false, refusal: { kind: 'not-received' } });
    expect(await refund(shop, 'PY-0000-0000', '1.00')).toEqual({ ok: false, refusal: { kind: 'no-such-payment' } });
  });

  test('of a transfer is on record as sent by the bank, at once and without the provider', async () => {
    const shop = await aPayingShop(await open());
    const { payment_reference } = await invoiceRow(shop.store, { number: shop.six });
    const transfer = {
      reference: payment_reference ?? '',
      accountCode: '',
      amount: '10.00',
      receivedOn: day('2026-03-04'),
      payer: 'CARRAWAY',
      lines: [],
      submissionKey: 'b'.repeat(43),
    };
    const { number } = accepted(await recordRemittance(shop.context, shop.finance, transfer));
    expect(await refund(shop, number, '10.00')).toEqual({ ok: true, value: { amount: money(1_000, 'GBP'), status: 'succeeded' } });
    expect(await postings(shop)).toHaveLength(1);
    expect(shop.stripe.calls).toEqual([]);
    expect(await problems(shop.store)).toEqual([]);
  });
});
