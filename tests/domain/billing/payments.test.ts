import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ApplyDocument, decideApplications, fitTargets } from '#app/domain/billing/decide-applications.ts';
import { decidePayment, type PayableInvoice } from '#app/domain/billing/decide-payment.ts';
import { decideRefund } from '#app/domain/billing/decide-refund.ts';
import { decideSettlement } from '#app/domain/billing/decide-settlement.ts';
import { checkoutKey, nextKey, secondsToNextLook } from '#app/domain/billing/payment.ts';
import { receivedPosting, refundPosting } from '#app/domain/billing/payment-postings.ts';
import type { Checkout, ProviderPayment } from '#app/domain/billing/provider-facts.ts';
import { suggestApplications } from '#app/domain/billing/suggest-applications.ts';
import { day } from '#app/domain/shared/days.ts';
import { type AccountId, type InvoiceId, id, type LegalEntityId, type PaymentId, type RefundId } from '#app/domain/shared/ids.ts';
import { type Money, money } from '#app/domain/shared/money.ts';

const gbp = (minor: number): Money => money(minor, 'GBP');
const account = id<AccountId>('a');
const seller = id<LegalEntityId>('seller');
const payable = (number: string, open: Money, of: Partial<PayableInvoice> = {}): PayableInvoice => ({
  id: id<InvoiceId>(number),
  number,
  accountId: account,
  legalEntityId: seller,
  open,
  ...of,
});
const ask = (invoiceNumber: string, amount: string, reason = '') => ({ invoiceNumber, amount, reason });

describe('what a payment comes to', () => {
  test('is the sum of its lines, each at most what is open', () => {
    const decided = decidePayment([ask('A', '10.00'), ask('B', '2', 'the rest is disputed')], [payable('A', gbp(1_000)), payable('B', gbp(300))]);
    expect(decided).toMatchObject({ ok: true, value: { total: gbp(1_200), targets: [{ reason: '' }, { reason: 'the rest is disputed' }] } });
  });

  test.each([
    ['one penny more than is open', ask('A', '10.01'), { kind: 'more-than-open', open: gbp(1_000) }],
    ['one penny less, without a reason', ask('A', '9.99'), { kind: 'reason-missing' }],
    ['one penny less, with a reason of nothing but spaces', ask('A', '9.99', '   '), { kind: 'reason-missing' }],
    ['nothing', ask('A', '0'), { kind: 'nothing-asked' }],
    ['less than nothing', ask('A', '-5'), { kind: 'no-amount' }],
    ['half a penny', ask('A', '1.005'), { kind: 'too-many-decimals', most: 2 }],
  ])('is refused for %s', (_what, line, problem) => {
    expect(decidePayment([line], [payable('A', gbp(1_000))])).toEqual({
      ok: false,
      refusal: { kind: 'lines-with-problems', problems: [{ invoiceNumber: 'A', problem }] },
    });
  });

  test('is refused for an invoice that is paid, for none, and for one that is not there', () => {
    const refusal = (lines: ReturnType<typeof ask>[], invoices: PayableInvoice[]) => decidePayment(lines, invoices);
    expect(refusal([ask('A', '1.00')], [payable('A', gbp(0))])).toMatchObject({ refusal: { problems: [{ problem: { kind: 'nothing-open' } }] } });
    expect(refusal([], [])).toEqual({ ok: false, refusal: { kind: 'no-lines' } });
    expect(refusal([ask('B', '1.00')], [payable('A', gbp(100))])).toEqual({ ok: false, refusal: { kind: 'no-such-invoice', invoiceNumber: 'B' } });
  });

  test('never mixes currencies, accounts or companies', () => {
    const both = [ask('A', '1.00'), ask('B', '1.00')];
    const with_ = (other: PayableInvoice) => decidePayment(both, [payable('A', gbp(100)), other]);
    expect(with_(payable('B', money(100, 'EUR')))).toEqual({ ok: false, refusal: { kind: 'several-currencies' } });
    expect(with_(payable('B', gbp(100), { accountId: id<AccountId>('b') }))).toEqual({ ok: false, refusal: { kind: 'several-accounts' } });
    expect(with_(payable('B', gbp(100), { legalEntityId: id<LegalEntityId>('x') }))).toEqual({ ok: false, refusal: { kind: 'several-accounts' } });
  });

  test('counts in the decimals of its currency', () => {
    expect(decidePayment([ask('A', '1200')], [payable('A', money(1_200, 'JPY'))])).toMatchObject({ ok: true, value: { total: money(1_200, 'JPY') } });
    expect(decidePayment([ask('A', '1.234')], [payable('A', money(1_234, 'KWD'))])).toMatchObject({ ok: true, value: { total: money(1_234, 'KWD') } });
  });
});

const asked = { id: id<PaymentId>('p1'), amount: gbp(1_000) };
const taken = (of: Partial<ProviderPayment> = {}): ProviderPayment => ({
  id: 'pi_1',
  state: 'succeeded',
  paymentId: 'p1',
  amount: gbp(1_000),
  received: gbp(1_000),
  declined: null,
  ...of,
});
const checkout = (of: Partial<Checkout> = {}): Checkout => ({
  id: 'cs_1',
  state: 'complete',
  url: null,
  paymentId: 'p1',
  amount: gbp(1_000),
  payment: taken(),
  ...of,
});

describe('where a payment stands by its checkout', () => {
  test('received only where state, currency, amount and id agree', () => {
    expect(decideSettlement(asked, checkout())).toEqual({ status: 'received', received: gbp(1_000) });
  });

  test.each([
    ['another amount taken', checkout({ payment: taken({ received: gbp(999) }) }), { kind: 'amount-differs', asked: gbp(1_000), received: gbp(999) }],
    ['more taken', checkout({ payment: taken({ received: gbp(1_001) }) }), { kind: 'amount-differs', asked: gbp(1_000), received: gbp(1_001) }],
    ['another currency', checkout({ amount: money(1_000, 'EUR') }), { kind: 'amount-differs', asked: gbp(1_000), received: money(1_000, 'EUR') }],
    ['another amount on the page', checkout({ state: 'open', amount: gbp(1), payment: null }), { kind: 'amount-differs', asked: gbp(1_000), received: gbp(1) }],
    ['another id of ours', checkout({ paymentId: 'p2' }), { kind: 'id-differs', found: 'p2' }],
    ['no id of ours', checkout({ paymentId: null }), { kind: 'id-differs', found: null }],
    ['another id on the money', checkout({ payment: taken({ paymentId: 'p2' }) }), { kind: 'id-differs', found: 'p2' }],
  ])('parked with the facts for %s', (_what, facts, problem) => {
    expect(decideSettlement(asked, facts)).toEqual({ status: 'parked', problem });
  });

  test.each([
    ['open', checkout({ state: 'open', payment: null }), { status: 'open', problem: null }],
    [
      'open after a card was declined',
      checkout({ state: 'open', payment: taken({ state: 'failed', declined: { kind: 'declined', code: 'expired_card' } }) }),
      { status: 'open', problem: { kind: 'declined', code: 'expired_card' } },
    ],
    ['open while the bank works on it', checkout({ payment: taken({ state: 'processing' }) }), { status: 'open', problem: { kind: 'processing' } }],
    [
      'failed when the bank said no afterwards',
      checkout({ payment: taken({ state: 'failed' }) }),
      { status: 'failed', problem: { kind: 'declined', code: 'payment_failed' } },
    ],
    ['expired', checkout({ state: 'expired', payment: null }), { status: 'expired', problem: null }],
  ])('%s', (_what, facts, settlement) => {
    expect(decideSettlement(asked, facts)).toEqual(settlement);
  });
});

const document = (number: string, open: number, of: Partial<ApplyDocument> = {}): ApplyDocument => ({
  id: id<InvoiceId>(number),
  number,
  kind: 'invoice',
  status: 'issued',
  accountId: account,
  legalEntityId: seller,
  open: gbp(open),
  ...of,
});

describe('money against invoices', () => {
  test('goes to what it was meant for, at most what is open, and never more than there is', () => {
    const documents = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(documents, fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 6 }), fc.integer({ min: 0, max: 1_000 }), (opens, meant, left) => {
        const all = opens.map((open, at) => document(`D${at}`, open, open === 0 ? { status: 'paid' } : {}));
        const fitted = fitTargets(
          { accountId: account, left: gbp(left) },
          meant.map((amount, at) => ({ invoiceNumber: `D${at}`, amount: gbp(amount) })),
          all,
        );
        const sum = fitted.reduce((total, { amount }) => total + amount.minor, 0);
        expect(sum).toBeLessThanOrEqual(left);
        for (const { document: to, amount } of fitted) {
          expect(amount.minor).toBeGreaterThan(0);
          expect(amount.minor).toBeLessThanOrEqual(to.open.minor);
        }
        // What is left over fits nowhere it was meant for.
        const most = meant.slice(0, opens.length).reduce((total, amount, at) => total + Math.min(amount, opens[at] ?? 0), 0);
        expect(sum).toBe(Math.min(left, most));
      }),
    );
  });

  test('passes over what is not open, of another account, or not there', () => {
    const documents = [document('PAID', 0, { status: 'paid' }), document('OTHER', 100, { accountId: id<AccountId>('b') })];
    const targets = ['PAID', 'OTHER', 'GONE'].map((invoiceNumber) => ({ invoiceNumber, amount: gbp(100) }));
    expect(fitTargets({ accountId: account, left: gbp(300) }, targets, documents)).toEqual([]);
  });

  test('counts what earlier lines took', () => {
    const source = { accountId: account, left: gbp(150) };
    const documents = [document('A', 100), document('B', 100)];
    const lines = (second: string) => [
      { invoiceNumber: 'A', amount: '1.00' },
      { invoiceNumber: 'B', amount: second },
    ];
    expect(decideApplications(source, lines('0.50'), documents)).toMatchObject({ ok: true });
    expect(decideApplications(source, lines('0.51'), documents)).toMatchObject({
      refusal: { problems: [{ invoiceNumber: 'B', problem: { kind: 'more-than-left', left: gbp(50) } }] },
    });
  });

  test('is suggested by what the payer meant, by the reference, by an amount that only one has, and by nothing less', () => {
    const invoice = (number: string, open: number, reference = '') => ({ number, poNumber: null, dueOn: null, total: gbp(open), open: gbp(open), reference });
    const why = (left: number, reference: string, meant: ReadonlyMap<string, Money>, invoices: ReturnType<typeof invoice>[]) =>
      suggestApplications({ left: gbp(left), reference, meant }, invoices).map((one) => [one.why, one.amount.minor]);
    const none = new Map<string, Money>();
    const two = [invoice('A', 100, 'RF1A'), invoice('B', 200, 'RF1B')];
    expect(why(200, 'RF1B', none, two)).toEqual([
      [null, 0],
      ['reference-and-amount', 200],
    ]);
    expect(why(150, 'RF1B', none, two)).toEqual([
      [null, 0],
      ['reference', 150],
    ]);
    expect(why(100, 'RF9X', none, two)).toEqual([
      ['amount', 100],
      [null, 0],
    ]);
    expect(why(100, 'RF9X', none, [invoice('A', 100), invoice('C', 100)])).toEqual([
      [null, 0],
      [null, 0],
    ]);
    expect(
      why(
        250,
        'RF9X',
        new Map([
          ['A', gbp(60)],
          ['B', gbp(200)],
        ]),
        two,
      ),
    ).toEqual([
      ['meant', 60],
      ['meant', 190],
    ]);
  });
});

describe('money that goes back', () => {
  const payment = { status: 'received', method: 'card', unapplied: gbp(500) } as const;

  test('is at most what no invoice has taken', () => {
    expect(decideRefund(payment, gbp(500))).toEqual({ ok: true, value: { status: 'started' } });
    expect(decideRefund(payment, gbp(501))).toEqual({ ok: false, refusal: { kind: 'more-than-unapplied', unapplied: gbp(500) } });
    expect(decideRefund(payment, gbp(0))).toEqual({ ok: false, refusal: { kind: 'nothing-asked' } });
    expect(decideRefund(payment, money(1, 'EUR'))).toEqual({ ok: false, refusal: { kind: 'other-currency', wanted: 'GBP' } });
    expect(decideRefund({ ...payment, status: 'parked' }, gbp(1))).toEqual({ ok: false, refusal: { kind: 'not-received' } });
  });

  test('has gone at once where the bank sends it', () => {
    expect(decideRefund({ ...payment, method: 'bank-transfer' }, gbp(1))).toEqual({ ok: true, value: { status: 'succeeded' } });
  });

  test('is the receipt the other way round, and both balance', () => {
    const cash = { legalEntityId: seller, accountId: account, method: 'card', bookedOn: day('2026-03-04'), amount: gbp(700) } as const;
    const [inward, outward] = [receivedPosting(id<PaymentId>('p'), cash), refundPosting(id<RefundId>('r'), cash)];
    expect(inward.entries.map(({ ledgerAccount, amount }) => [ledgerAccount, amount.minor])).toEqual([
      ['card-clearing', 700],
      ['unapplied-cash', -700],
    ]);
    expect(outward.entries.map(({ ledgerAccount, amount }) => [ledgerAccount, amount.minor])).toEqual([
      ['card-clearing', -700],
      ['unapplied-cash', 700],
    ]);
    expect(receivedPosting(id<PaymentId>('p'), { ...cash, method: 'bank-transfer' }).entries[0]?.ledgerAccount).toBe('bank');
  });
});

describe('asking again', () => {
  test('has a key for each attempt', () => {
    expect(nextKey(checkoutKey(id<PaymentId>('p:1'), 1))).toBe('checkout:p:1:2');
    expect(nextKey('refund:x:9')).toBe('refund:x:10');
  });

  test('waits as long as the payment is old, at least a minute, at most an hour', () => {
    expect([0, 59, 60, 61.7, 3_599, 3_600, 1e6].map(secondsToNextLook)).toEqual([60, 60, 60, 61, 3_599, 3_600, 3_600]);
  });
});
