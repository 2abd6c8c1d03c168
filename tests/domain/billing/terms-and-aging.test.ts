import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agingBucket, agingOf } from '#app/domain/billing/aging.ts';
import { dueDate } from '#app/domain/billing/due-date.ts';
import { paymentReference } from '#app/domain/billing/payment-reference.ts';
import { addDays, day } from '#app/domain/shared/days.ts';
import { money, sumMoney } from '#app/domain/shared/money.ts';

describe('the day an invoice is due', () => {
  test.each([
    ['net 30', '2026-01-31', 'net', 30, '2026-03-02'],
    ['net 0: the day itself', '2026-01-31', 'net', 0, '2026-01-31'],
    ['end of month + 30', '2026-01-15', 'end-of-month', 30, '2026-03-02'],
    ['end of month + 0 on the last day', '2026-02-28', 'end-of-month', 0, '2026-02-28'],
    ['end of month in a leap year', '2028-02-01', 'end-of-month', 0, '2028-02-29'],
    ['end of the year + 10', '2026-12-31', 'end-of-month', 10, '2027-01-10'],
  ] as const)('%s', (_, issuedOn, kind, days, due) => expect(dueDate(day(issuedOn), { kind, days })).toBe(due));
});

describe('a payment reference', () => {
  test('follows ISO 11649', () => {
    expect(paymentReference('539007547034')).toBe('RF18539007547034');
    expect(paymentReference('INV-000123')).toBe(paymentReference('inv000123'));
    expect(paymentReference('INV-000123')).toMatch(/^RF\d\dINV000123$/);
  });
  test('is refused without letters and digits, or with more than 21', () => {
    expect(() => paymentReference('–')).toThrow('1 to 21 letters and digits');
    expect(() => paymentReference('1'.repeat(22))).toThrow('1 to 21 letters and digits');
    expect(paymentReference('1'.repeat(21))).toHaveLength(25);
  });
  test('leaves one when read the other way round, and catches every slip of one character', () => {
    const rest = (reference: string) =>
      BigInt([...`${reference.slice(4)}${reference.slice(0, 4)}`].map((character) => Number.parseInt(character, 36)).join('')) % 97n;
    const seed = fc.stringMatching(/^[A-Z0-9]{1,21}$/);
    fc.assert(
      fc.property(seed, fc.nat(), fc.nat({ max: 9 }), (text, at, digit) => {
        const reference = paymentReference(text);
        expect(rest(reference)).toBe(1n);
        const place = 4 + (at % text.length);
        const slipped = `${reference.slice(0, place)}${digit}${reference.slice(place + 1)}`;
        if (/\d/.test(reference[place] ?? '') && slipped !== reference) expect(rest(slipped)).not.toBe(1n);
      }),
    );
  });
});

describe('aging', () => {
  test.each([
    [-400, 'current'],
    [0, 'current'],
    [1, '1-30'],
    [30, '1-30'],
    [31, '31-60'],
    [60, '31-60'],
    [61, '61-90'],
    [90, '61-90'],
    [91, '90+'],
    [4_000, '90+'],
  ] as const)('%i days past due is %s', (days, bucket) => expect(agingBucket(days)).toBe(bucket));

  const today = day('2026-03-04');
  test('stands per currency, credits signed at their own due day', () => {
    const open = (kind: 'invoice' | 'credit-note', minor: number, overdue: number, currency = 'GBP') => ({
      kind,
      open: money(minor, currency),
      dueOn: addDays(today, -overdue),
    });
    const [eur, gbp] = agingOf(
      [open('invoice', 500, 0), open('invoice', 300, 45), open('credit-note', 120, 31), open('invoice', 70, 91, 'EUR'), open('credit-note', 20, 1)],
      today,
    );
    expect(gbp).toMatchObject({ currency: 'GBP', total: money(660, 'GBP') });
    expect(Object.entries(gbp?.buckets ?? {}).map(([bucket, { minor }]) => [bucket, minor])).toEqual([
      ['current', 500],
      ['1-30', -20],
      ['31-60', 180],
      ['61-90', 0],
      ['90+', 0],
    ]);
    expect(eur?.buckets['90+']).toEqual(money(70, 'EUR'));
    expect(agingOf([], today)).toEqual([]);
  });

  test('loses nothing: the buckets add up to what is open', () => {
    const shape = fc.record({
      kind: fc.constantFrom('invoice' as const, 'credit-note' as const),
      minor: fc.nat(),
      overdue: fc.integer({ min: -200, max: 200 }),
    });
    fc.assert(
      fc.property(fc.array(shape), (drawn) => {
        const documents = drawn.map(({ kind, minor, overdue }) => ({ kind, open: money(minor, 'GBP'), dueOn: addDays(today, -overdue) }));
        const signed = documents.reduce((sum, { kind, open }) => sum + (kind === 'invoice' ? open.minor : -open.minor), 0);
        for (const { buckets, total } of agingOf(documents, today)) {
          expect(total.minor).toBe(signed);
          expect(sumMoney(Object.values(buckets), 'GBP')).toEqual(total);
        }
      }),
    );
  });
});
