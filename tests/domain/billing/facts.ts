import type { ShippedLine, ShippedOrder } from '#app/domain/billing/draft-invoices.ts';
import type { InvoiceLine } from '#app/domain/billing/invoice.ts';
import { type InvoiceLineId, id, type OrderId, type OrderLineId, type ShipmentLineId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import { extend } from '#app/domain/shared/unit-price.ts';

export const GBP = 'GBP';
export const VAT = { category: 'S', rateBasisPoints: 2_000, reason: '' };
export const EXPORT = { category: 'G', rateBasisPoints: 0, reason: 'Export of goods' };
export const NOTHING = { quantity: quantity(0), net: money(0, GBP) };
export const pounds = (minor: number) => money(minor, GBP);

/** Ten mugs at £1.00, the whole of their order line, unless said otherwise. */
export function aShippedLine(overrides: Partial<ShippedLine> = {}): ShippedLine {
  return {
    shipmentLineId: id<ShipmentLineId>('shipped'),
    orderLineId: id<OrderLineId>('line'),
    sku: 'MUG',
    name: 'Enamel mug, cream',
    accountCode: null,
    unit: { code: 'C62', label: 'each', content: 1 },
    baseUnit: 'C62',
    quantity: quantity(10),
    price: { tenThousandths: 1_000_000, basis: 1, currency: GBP },
    tax: VAT,
    invoicedBefore: NOTHING,
    ...overrides,
  };
}

/** An order at 30 days net with one such line and no carriage. */
export function aShippedOrder(overrides: Partial<ShippedOrder> = {}): ShippedOrder {
  return { orderId: id<OrderId>('order'), poNumber: null, paymentDays: 30, currency: GBP, carriage: null, lines: [aShippedLine()], ...overrides };
}

/** An invoice line of ten mugs at £1.00; its net follows price and quantity. */
export function anInvoiceLine(overrides: Partial<InvoiceLine> = {}): InvoiceLine {
  const { invoicedBefore: _, ...shipped } = aShippedLine();
  const line = { ...shipped, ...overrides };
  return {
    kind: 'goods',
    id: id<InvoiceLineId>('invoiced'),
    position: 0,
    orderId: id<OrderId>('order'),
    net: extend(line.price, line.quantity),
    credited: NOTHING,
    ...line,
  };
}
