import { describe, expect, test } from 'vitest';
import { compareLines, type Deviation, type ReviewedLine, type ReviewedOrder } from '#app/domain/billing/compare-lines.ts';
import type { PriceTrace } from '#app/domain/pricing/price-trace.ts';
import { day } from '#app/domain/shared/days.ts';
import { type InvoiceLineId, id, type OrderId } from '#app/domain/shared/ids.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import type { UnitPrice } from '#app/domain/shared/unit-price.ts';
import { anInvoiceLine, EXPORT, GBP, NOTHING, pounds, VAT } from './facts.ts';

const one: UnitPrice = { tenThousandths: 1_000_000, basis: 1, currency: GBP };
const other: UnitPrice = { ...one, tenThousandths: 1_200_000 };
const each = { code: 'C62', label: 'each', content: 1 };
const trace = (price: UnitPrice): PriceTrace => ({
  on: day('2026-03-04'),
  currency: GBP,
  steps: [{ kind: 'rounding', rule: 'half-away-from-zero', quantity: quantity(10), price, net: pounds(1_000) }],
});
const order: ReviewedOrder = { orderId: id<OrderId>('order'), number: 'SO-1', carriage: pounds(0), askedBy: [] };
const withCarriage: ReviewedOrder = { ...order, carriage: pounds(1_500) };

function aReviewed(overrides: Partial<ReviewedLine> = {}): ReviewedLine {
  return {
    invoiced: anInvoiceLine(),
    ordered: { quantity: quantity(10), price: one, unit: each, trace: trace(one) },
    delivered: { quantity: quantity(10), inAll: quantity(10) },
    invoicedBefore: NOTHING,
    taxNow: VAT,
    ...overrides,
  };
}

function carriageLine(position: number, minor = 1_500): ReviewedLine {
  const invoiced = anInvoiceLine({ id: id<InvoiceLineId>(`carriage-${position}`), position, kind: 'carriage', quantity: quantity(1), net: pounds(minor) });
  return aReviewed({ invoiced, ordered: null, delivered: null });
}

describe('the three-way review', () => {
  test('finds nothing on an invoice that asks what was agreed and delivered', () => {
    const clean = compareLines([aReviewed(), carriageLine(1)], [withCarriage]);
    expect(clean).toMatchObject({ differing: 0, withoutCarriage: [] });
    expect(clean.lines.map(({ deviations, over }) => [deviations, over.minor])).toEqual([
      [[], 0],
      [[], 0],
    ]);
  });

  const carton = { ...each, label: 'carton of 5', content: 5 };
  const found: readonly (readonly [string, Partial<ReviewedLine>, readonly Deviation[], number])[] = [
    ['another price than ordered', { invoiced: anInvoiceLine({ price: other }) }, [{ kind: 'price-not-as-ordered', ordered: one, invoiced: other }], 200],
    [
      'more than was delivered',
      { delivered: { quantity: quantity(8), inAll: quantity(8) } },
      [
        { kind: 'quantity-not-as-delivered', delivered: quantity(8), invoiced: quantity(10) },
        { kind: 'delivered-in-part', ordered: quantity(10), delivered: quantity(8), inAll: quantity(8) },
      ],
      200,
    ],
    [
      'a part of the order',
      { invoiced: anInvoiceLine({ quantity: quantity(4) }), delivered: { quantity: quantity(4), inAll: quantity(10) } },
      [{ kind: 'delivered-in-part', ordered: quantity(10), delivered: quantity(4), inAll: quantity(10) }],
      0,
    ],
    [
      'an order that did not keep to what its contract said',
      { ordered: { quantity: quantity(10), price: one, unit: each, trace: trace(other) } },
      [{ kind: 'ordered-not-as-agreed', agreed: other, ordered: one }],
      0,
    ],
    [
      'another unit',
      { ordered: { quantity: quantity(10), price: one, unit: carton, trace: null } },
      [{ kind: 'unit-changed', ordered: carton, invoiced: each }],
      0,
    ],
    ['another tax than today', { taxNow: EXPORT }, [{ kind: 'tax-not-as-now', invoiced: VAT, now: EXPORT }], 0],
    ['a category no rate speaks of today', { taxNow: null }, [{ kind: 'tax-not-as-now', invoiced: VAT, now: null }], 0],
  ];
  test.each(found)('finds %s', (_, overrides, deviations, over) => {
    const { lines, differing } = compareLines([aReviewed(overrides)], [order]);
    expect(lines).toMatchObject([{ deviations, over: pounds(over) }]);
    expect(differing).toBe(1);
  });

  test('takes equal prices of different bases as equal', () => {
    const perSix = { tenThousandths: 6_000_000, basis: 6, currency: GBP };
    expect(compareLines([aReviewed({ invoiced: anInvoiceLine({ price: perSix }) })], [order]).differing).toBe(0);
  });

  test('finds carriage asked twice, on this invoice or another, or another amount of it', () => {
    const onOther = compareLines([carriageLine(0)], [{ ...withCarriage, askedBy: ['INV-000001'] }]);
    expect(onOther.lines).toMatchObject([{ deviations: [{ kind: 'carriage-twice', askedBy: ['INV-000001'] }], over: pounds(1_500) }]);
    const twice = compareLines([carriageLine(0), carriageLine(1)], [withCarriage]);
    expect(twice.lines.map(({ invoiced, deviations }) => [invoiced.position, deviations.length])).toEqual([
      [1, 1],
      [0, 0],
    ]);
    expect(compareLines([carriageLine(0, 1_600)], [withCarriage]).lines).toMatchObject([
      { deviations: [{ kind: 'carriage-not-as-ordered', ordered: pounds(1_500), invoiced: pounds(1_600) }], over: pounds(100) },
    ]);
  });

  test('finds carriage that nobody asks for', () => {
    expect(compareLines([aReviewed()], [withCarriage])).toMatchObject({ differing: 1, withoutCarriage: [{ number: 'SO-1' }] });
    expect(compareLines([aReviewed()], [{ ...withCarriage, askedBy: ['INV-000001'] }])).toMatchObject({ differing: 0, withoutCarriage: [] });
  });

  test('puts the lines that differ first', () => {
    const at = (position: number, overrides: Partial<ReviewedLine> = {}) => aReviewed({ invoiced: anInvoiceLine({ position }), ...overrides });
    const { lines } = compareLines([at(0), at(1, { taxNow: null }), at(2), at(3, { taxNow: null })], [order]);
    expect(lines.map(({ invoiced }) => invoiced.position)).toEqual([1, 3, 0, 2]);
  });
});
