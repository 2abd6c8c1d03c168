import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftInvoices, partNet } from '#app/domain/billing/draft-invoices.ts';
import { sumInvoice } from '#app/domain/billing/invoice-sums.ts';
import { id, type OrderId, type OrderLineId, type ShipmentLineId } from '#app/domain/shared/ids.ts';
import { addMoney, basisPointsOf, sumMoney } from '#app/domain/shared/money.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import { extend } from '#app/domain/shared/unit-price.ts';
import { aShippedLine, aShippedOrder, EXPORT, GBP, NOTHING, pounds, VAT } from './facts.ts';

describe('the invoices of a shipment', () => {
  test('ask for what left at the agreed price, in the account unit, with tax on the sum', () => {
    const unit = { code: 'XCT', label: 'display of 6', content: 6 };
    const line = aShippedLine({ quantity: quantity(60_000), price: { tenThousandths: 10_000_000, basis: 6, currency: GBP }, unit, accountCode: 'K-12' });
    const [invoice] = draftInvoices([aShippedOrder({ poNumber: 'PO-1', lines: [line] })]);
    expect(invoice).toMatchObject({
      poNumber: 'PO-1',
      paymentDays: 30,
      lines: [{ kind: 'goods', quantity: 60_000, unit, accountCode: 'K-12', net: pounds(10_000_000) }],
      sums: { net: pounds(10_000_000), tax: pounds(2_000_000), total: pounds(12_000_000) },
    });
  });

  test('are one per payment days and currency, with the orders and PO numbers that share them', () => {
    const order = (name: string, paymentDays: number, currency = GBP) =>
      aShippedOrder({
        orderId: id<OrderId>(name),
        poNumber: `PO-${name}`,
        paymentDays,
        currency,
        lines: [
          aShippedLine({
            orderLineId: id<OrderLineId>(name),
            price: { tenThousandths: 1_000_000, basis: 1, currency },
            invoicedBefore: { ...NOTHING, net: { minor: 0, currency } },
          }),
        ],
      });
    const invoices = draftInvoices([order('a', 30), order('b', 45), order('c', 30), order('d', 30, 'EUR')]);
    expect(invoices.map(({ paymentDays, currency, poNumber, lines }) => [paymentDays, currency, poNumber, lines.map((line) => line.orderId)])).toEqual([
      [30, 'GBP', 'PO-a, PO-c', ['a', 'c']],
      [45, 'GBP', 'PO-b', ['b']],
      [30, 'EUR', 'PO-d', ['d']],
    ]);
  });

  test('ask for carriage in full, as a line of its own, and never for goods that stayed', () => {
    const carriage = { net: pounds(1_500), tax: VAT };
    const stayed = aShippedLine({ orderLineId: id<OrderLineId>('stayed'), quantity: quantity(0) });
    const [invoice] = draftInvoices([aShippedOrder({ carriage, lines: [aShippedLine(), stayed] })]);
    expect(invoice?.lines.map(({ kind, net }) => [kind, net.minor])).toEqual([
      ['goods', 1_000],
      ['carriage', 1_500],
    ]);
    expect(invoice?.lines.every((line) => extend(line.price, line.quantity).minor === line.net.minor)).toBe(true);
    expect(draftInvoices([aShippedOrder({ carriage, lines: [stayed] })])).toEqual([]);
    expect(draftInvoices([])).toEqual([]);
  });

  test('round tax once per category and rate, and carry the reason of an exemption', () => {
    const at = (name: string, minor: number, tax = VAT) =>
      aShippedLine({ orderLineId: id<OrderLineId>(name), quantity: quantity(1), price: { tenThousandths: minor * 10_000, basis: 1, currency: GBP }, tax });
    const [invoice] = draftInvoices([aShippedOrder({ lines: [at('a', 103), at('b', 104), at('c', 500, EXPORT)] })]);
    expect(invoice?.sums.taxGroups).toEqual([
      { category: 'G', rateBasisPoints: 0, net: pounds(500), tax: pounds(0), reason: 'Export of goods' },
      { category: 'S', rateBasisPoints: 2_000, net: pounds(207), tax: pounds(41), reason: '' },
    ]);
  });

  test('keep a group that nets to zero', () => {
    expect(sumInvoice([{ net: pounds(0), tax: EXPORT }], GBP).taxGroups).toHaveLength(1);
  });
});

const price = fc.record({ tenThousandths: fc.integer({ min: 0, max: 50_000_000 }), basis: fc.integer({ min: 1, max: 1_000 }), currency: fc.constant(GBP) });
const parts = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 12 });

describe('partial shipments of an order line', () => {
  test('three thirds of a pound: 0.33, 0.34, 0.33', () => {
    const third = { tenThousandths: 1_000_000, basis: 3, currency: GBP };
    let before = NOTHING;
    const nets = [1, 1, 1].map((count) => {
      const net = partNet({ price: third, quantity: quantity(count) }, before);
      before = { quantity: quantity(before.quantity + count), net: addMoney(before.net, net) };
      return net.minor;
    });
    expect(nets).toEqual([33, 34, 33]);
  });

  test('add up to the whole line, each within a minor unit of its own price × quantity', () => {
    fc.assert(
      fc.property(price, parts, (each, counts) => {
        let before = NOTHING;
        for (const count of counts) {
          const [invoice] = draftInvoices([aShippedOrder({ lines: [aShippedLine({ price: each, quantity: quantity(count), invoicedBefore: before })] })]);
          const net = invoice?.sums.net ?? pounds(Number.NaN);
          expect(Math.abs(net.minor - extend(each, quantity(count)).minor)).toBeLessThanOrEqual(1);
          before = { quantity: quantity(before.quantity + count), net: addMoney(before.net, net) };
        }
        expect(before.net).toEqual(extend(each, before.quantity));
      }),
    );
  });

  test('also when one shipment carries the line several times', () => {
    fc.assert(
      fc.property(price, parts, (each, counts) => {
        const lines = counts.map((count, index) => aShippedLine({ shipmentLineId: id<ShipmentLineId>(`${index}`), price: each, quantity: quantity(count) }));
        const whole = extend(each, quantity(counts.reduce((sum, count) => sum + count, 0)));
        expect(draftInvoices([aShippedOrder({ lines })])[0]?.sums.net).toEqual(whole);
      }),
    );
  });
});

test('lines and tax make the total, whatever is shipped', () => {
  const rates = fc.constantFrom(VAT, EXPORT, { category: 'S', rateBasisPoints: 550, reason: '' });
  const shipped = fc.array(fc.record({ each: price, count: fc.integer({ min: 0, max: 500 }), tax: rates }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(shipped, fc.integer({ min: 0, max: 5_000 }), (drawn, carriage) => {
      const lines = drawn.map(({ each, count, tax }, index) =>
        aShippedLine({ orderLineId: id<OrderLineId>(`${index}`), price: each, quantity: quantity(count), tax }),
      );
      for (const { lines: asked, sums } of draftInvoices([aShippedOrder({ lines, carriage: { net: pounds(carriage), tax: VAT } })])) {
        const nets = asked.map((line) => line.net);
        expect(sums.net).toEqual(sumMoney(nets, GBP));
        expect(sums.total).toEqual(addMoney(sums.net, sums.tax));
        for (const group of sums.taxGroups) expect(group.tax).toEqual(basisPointsOf(group.net, group.rateBasisPoints));
      }
    }),
  );
});
