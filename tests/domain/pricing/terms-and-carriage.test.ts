import { describe, expect, test } from 'vitest';
import { type CarriageRule, carriageFor } from '#app/domain/pricing/carriage.ts';
import { type ContractLife, type ContractTerms, contractInForce, nearestTerms } from '#app/domain/pricing/terms.ts';
import { day, instant } from '#app/domain/shared/days.ts';
import { type AccountId, type ContractId, id } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';

const says = (distance: number, terms: Partial<ContractTerms>): ContractTerms => ({
  accountId: id<AccountId>(`node-${distance}`),
  distance,
  paymentDays: null,
  priorityRank: null,
  bestPrice: null,
  carriageFreeFrom: null,
  ...terms,
});

describe('contract terms', () => {
  test('fall through field by field, nearest node first', () => {
    const terms = nearestTerms([says(1, { paymentDays: 60, priorityRank: 1 }), says(0, { paymentDays: 30, bestPrice: false })], []);
    expect(terms).toEqual({ paymentDays: 30, priorityRank: 1, bestPrice: false, carriageFreeFrom: null, poRequired: null });
  });
  test('a contract goes before its own node, a nearer node before a farther contract', () => {
    const accounts = [
      { distance: 0, paymentDays: 14, poRequired: true },
      { distance: 1, paymentDays: 45, poRequired: false },
    ];
    expect(nearestTerms([says(0, { paymentDays: 30 })], accounts)).toMatchObject({ paymentDays: 30, poRequired: true });
    expect(nearestTerms([says(1, { paymentDays: 60 })], accounts)).toMatchObject({ paymentDays: 14 });
  });
});

describe('the contract in force', () => {
  const life = (name: string, rest: Partial<ContractLife> = {}): ContractLife => ({
    contractId: id<ContractId>(name),
    number: name,
    version: 1,
    distance: 0,
    status: 'active',
    validFrom: day('2026-01-01'),
    validTo: day('2026-12-31'),
    activatedAt: instant('2026-01-01T00:00:00.000Z'),
    ...rest,
  });
  const on = (contracts: readonly ContractLife[], text = '2026-06-01') => contractInForce(contracts, day(text))?.contractId ?? null;
  test('both ends of its validity included', () => {
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((text) => on([life('A')], text))).toEqual([null, 'A', 'A', null]);
  });
  test('only an active one', () => expect(on([life('A', { status: 'approved' }), life('B', { status: 'terminated' })])).toBeNull());
  test('the latest version of a number', () => expect(on([life('A'), life('A2', { number: 'A', version: 2 })])).toBe('A2'));
  test('nearest node, then later valid-from, later activated, smaller id', () => {
    expect(on([life('A', { distance: 1, validFrom: day('2026-05-01') }), life('B')])).toBe('B');
    expect(on([life('A'), life('B', { validFrom: day('2026-02-01') })])).toBe('B');
    expect(on([life('A'), life('B', { activatedAt: instant('2026-01-02T00:00:00.000Z') })])).toBe('B');
    expect(on([life('B'), life('A')])).toBe('A');
  });
});

describe('carriage', () => {
  const rule = (country: string, accountClass: string, charge: number, freeFrom: number | null = null): CarriageRule => ({
    country,
    accountClass,
    currency: 'GBP',
    charge,
    freeFrom,
  });
  const ask = (net: number, rules: readonly CarriageRule[], freeFrom: number | null = null) =>
    carriageFor({ net: money(net, 'GBP'), rules, country: 'FR', accountClass: 'key', freeFrom });
  test('is free at the limit exactly, and tells what is missing below it', () => {
    expect(ask(49_999, [rule('FR', 'key', 1_500, 50_000)])).toMatchObject({ value: { charge: { minor: 1_500 }, missing: { minor: 1 } } });
    expect(ask(50_000, [rule('FR', 'key', 1_500, 50_000)])).toMatchObject({ value: { charge: { minor: 0 }, missing: null } });
  });
  test('the limit of the contract goes before that of the rule', () =>
    expect(ask(20_000, [rule('FR', 'key', 1_500, 50_000)], 20_000)).toMatchObject({ value: { charge: { minor: 0 } } }));
  test('the most particular rule holds, country before class', () => {
    const rules = [rule('*', '*', 1), rule('*', 'key', 2), rule('FR', '*', 3), rule('FR', 'key', 4), rule('DE', 'key', 5)];
    expect([4, 3, 2, 1].map((count) => ask(1, rules.slice(0, count)))).toMatchObject([
      { value: { charge: { minor: 4 } } },
      { value: { charge: { minor: 3 } } },
      { value: { charge: { minor: 2 } } },
      { value: { charge: { minor: 1 } } },
    ]);
  });
  test('is refused, not free, when nobody set it', () => {
    expect(ask(1, [{ ...rule('FR', 'key', 1), currency: 'EUR' }])).toEqual({
      ok: false,
      refusal: { kind: 'no-carriage-rule', country: 'FR', accountClass: 'key', currency: 'GBP' },
    });
  });
});
