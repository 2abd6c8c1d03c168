import type { TaxRate } from '../ordering/order-facts.ts';
import type { OrderId, OrderLineId, ShipmentLineId } from '../shared/ids.ts';
import { addMoney, type Money, subtractMoney } from '../shared/money.ts';
import { type Quantity, quantity } from '../shared/quantity.ts';
import { extend } from '../shared/unit-price.ts';
import type { InvoiceSums, LineContent } from './invoice.ts';
import { sumInvoice } from './invoice-sums.ts';

/** What left of an order line, in base units. invoicedBefore: what invoices of other shipments ask for the same order line. */
export type ShippedLine = Omit<LineContent, 'kind' | 'orderId' | 'net'> & {
  readonly orderLineId: OrderLineId;
  readonly shipmentLineId: ShipmentLineId;
  readonly invoicedBefore: { readonly quantity: Quantity; readonly net: Money };
};

/** An order as far as a shipment carries it. carriage: what is still to be asked for it; null: nothing, or an invoice asks it already. */
export type ShippedOrder = {
  readonly orderId: OrderId;
  readonly poNumber: string | null;
  readonly paymentDays: number;
  readonly currency: string;
  readonly carriage: { readonly net: Money; readonly tax: TaxRate } | null;
  readonly lines: readonly ShippedLine[];
};

export type DraftedInvoice = {
  readonly paymentDays: number;
  readonly currency: string;
  readonly poNumber: string | null;
  readonly lines: readonly LineContent[];
  readonly sums: InvoiceSums;
};

/**
 * The invoices of a shipment: one per payment days and currency, a line per shipped line at its agreed price, then the carriage of each
 * order in full on its first invoice. What did not leave is not asked. Source: domain.md parts 2, 11.
 */
export function draftInvoices(orders: readonly ShippedOrder[]): readonly DraftedInvoice[] {
  const shipped = orders.filter((order) => order.lines.some((line) => line.quantity > 0));
  const terms = new Map<string, ShippedOrder[]>();
  for (const order of shipped) {
    const key = `${order.paymentDays} ${order.currency}`;
    terms.set(key, [...(terms.get(key) ?? []), order]);
  }
  return [...terms.values()].flatMap(draftInvoice);
}

function draftInvoice(orders: readonly ShippedOrder[]): readonly DraftedInvoice[] {
  const [first] = orders;
  if (!first) return [];
  const { paymentDays, currency } = first;
  const lines = [...orders.flatMap(goodsOf), ...orders.flatMap(carriageOf)];
  const poNumbers = [...new Set(orders.flatMap(({ poNumber }) => poNumber ?? []))];
  return [{ paymentDays, currency, poNumber: poNumbers.length === 0 ? null : poNumbers.join(', '), lines, sums: sumInvoice(lines, currency) }];
}

function goodsOf({ orderId, lines }: ShippedOrder): readonly LineContent[] {
  const asked = new Map<OrderLineId, ShippedLine['invoicedBefore']>();
  return lines
    .filter((line) => line.quantity > 0)
    .map(({ invoicedBefore, ...line }) => {
      const before = asked.get(line.orderLineId) ?? invoicedBefore;
      const net = partNet(line, before);
      asked.set(line.orderLineId, { quantity: quantity(before.quantity + line.quantity), net: addMoney(before.net, net) });
      return { ...line, kind: 'goods', orderId, net };
    });
}

/**
 * What a part of an order line costs: all that left up to now, extended and rounded once, less what was asked before. So the parts of a
 * line add up to the line to the cent, and each is within one minor unit of its own price × quantity. Source: domain.md part 2.
 */
export function partNet(part: Pick<ShippedLine, 'price' | 'quantity'>, before: ShippedLine['invoicedBefore']): Money {
  return subtractMoney(extend(part.price, quantity(before.quantity + part.quantity)), before.net);
}

function carriageOf({ orderId, carriage, currency }: ShippedOrder): readonly LineContent[] {
  if (carriage === null || carriage.net.minor === 0) return [];
  return [
    {
      kind: 'carriage',
      orderId,
      orderLineId: null,
      shipmentLineId: null,
      sku: '',
      name: 'Carriage',
      accountCode: null,
      unit: { code: 'C62', label: 'each', content: 1 },
      baseUnit: 'C62',
      quantity: quantity(1),
      price: { tenThousandths: carriage.net.minor * 10_000, basis: 1, currency },
      ...carriage,
    },
  ];
}
