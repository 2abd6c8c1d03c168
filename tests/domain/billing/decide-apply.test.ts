import { describe, expect, test } from 'vitest';
import { appliedPosting } from '#app/domain/billing/billing-postings.ts';
import { type ApplySource, type ApplyTarget, decideApply, settledStatus } from '#app/domain/billing/decide-apply.ts';
import { decideReview } from '#app/domain/billing/decide-review.ts';
import { sumInvoice } from '#app/domain/billing/invoice-sums.ts';
import { day } from '#app/domain/shared/days.ts';
import { type AccountId, type InvoiceId, id, type LegalEntityId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import { EXPORT, pounds } from './facts.ts';

const accountId = id<AccountId>('buyer');
const source: ApplySource = { accountId, left: pounds(500) };
const target: ApplyTarget = { kind: 'invoice', accountId, status: 'issued', open: pounds(300) };

describe('setting money against an invoice', () => {
  test('takes any part up to what is open', () => {
    expect(decideApply(source, target, pounds(300))).toEqual({ ok: true, value: { amount: pounds(300) } });
    expect(decideApply(source, { ...target, status: 'part-paid' }, pounds(1)).ok).toBe(true);
  });
  test.each([
    ['more than is open', source, target, pounds(301), { kind: 'more-than-open', open: pounds(300) }],
    ['more than is left', { ...source, left: pounds(299) }, target, pounds(300), { kind: 'more-than-left', left: pounds(299) }],
    ['nothing', source, target, pounds(0), { kind: 'nothing-asked' }],
    ['less than nothing', source, target, pounds(-1), { kind: 'nothing-asked' }],
    ['another currency', source, target, money(1, 'EUR'), { kind: 'other-currency', currency: 'EUR', wanted: 'GBP' }],
    ['money in another currency', { ...source, left: money(500, 'EUR') }, target, pounds(1), { kind: 'other-currency', currency: 'EUR', wanted: 'GBP' }],
    ['money of another account', { ...source, accountId: id<AccountId>('other') }, target, pounds(1), { kind: 'other-account' }],
    ['a draft', source, { ...target, status: 'in-review' }, pounds(1), { kind: 'not-open', status: 'in-review' }],
    ['a paid invoice', source, { ...target, status: 'paid', open: pounds(0) }, pounds(1), { kind: 'not-open', status: 'paid' }],
    ['a credit note', source, { ...target, kind: 'credit-note' }, pounds(1), { kind: 'not-open', status: 'issued' }],
  ] as const)('is refused for %s', (_, from, to, amount, refusal) => expect(decideApply(from, to, amount)).toEqual({ ok: false, refusal }));

  test('moves the status from issued to paid', () => {
    expect([100, 99, 1, 0].map((open) => settledStatus({ open, total: 100 }))).toEqual(['issued', 'part-paid', 'part-paid', 'paid']);
    expect(settledStatus({ open: 0, total: 0 })).toBe('paid');
  });

  test('lowers receivables by document, against cash or against the credit note', () => {
    const facts = {
      applicationId: 'a',
      invoiceId: id<InvoiceId>('i'),
      legalEntityId: id<LegalEntityId>('seller'),
      accountId,
      bookedOn: day('2026-03-04'),
      amount: pounds(5),
    };
    const sides = (from: Parameters<typeof appliedPosting>[0]['source']) =>
      appliedPosting({ ...facts, source: from }).entries.map((entry) => [entry.ledgerAccount, entry.documentId, entry.amount.minor]);
    expect(sides({ kind: 'payment' })).toEqual([
      ['unapplied-cash', null, 5],
      ['receivables', 'i', -5],
    ]);
    expect(sides({ kind: 'credit-note', id: id<InvoiceId>('c') })).toEqual([
      ['receivables', 'c', 5],
      ['receivables', 'i', -5],
    ]);
  });
});

describe('a step of the review', () => {
  const facts = { version: 3, number: null, note: null, sums: sumInvoice([{ net: pounds(300), tax: EXPORT }], 'GBP') };
  const inReview = { ...facts, status: 'in-review' as const };
  test('is taken on what was seen', () => {
    expect(decideReview(inReview, 'issue', 3)).toEqual({ ok: true, value: { version: 4 } });
    expect(decideReview(inReview, 'send-back', 3).ok).toBe(true);
    expect(decideReview({ ...inReview, status: 'draft', note: 'wrong price' }, 'redraft', 3).ok).toBe(true);
  });
  test('is refused with what stands there now, when somebody was quicker', () => {
    const redrafted = { ...inReview, version: 5 };
    const issued = { ...facts, status: 'issued' as const, number: 'INV-000001', version: 4 };
    for (const changed of [redrafted, issued]) {
      const { sums, ...now } = changed;
      expect(decideReview(changed, 'issue', 3)).toEqual({ ok: false, refusal: { kind: 'invoice-changed', now: { ...now, total: sums.total } } });
    }
    expect(decideReview(inReview, 'redraft', 3).ok).toBe(false);
  });
});
