import { z } from 'zod';
import { draftInvoices, type ShippedLine } from '#app/domain/billing/draft-invoices.ts';
import { dueDate } from '#app/domain/billing/due-date.ts';
import { sumInvoice } from '#app/domain/billing/invoice-sums.ts';
import { id, type OrderId, type OrderLineId, type ShipmentLineId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import { extend } from '#app/domain/shared/unit-price.ts';
import { aRule, countShape, currencyShape, dayShape, unitPriceShape, wholeShape } from './rule.ts';

const taxShape = z.strictObject({
  category: z.string().regex(/^[A-Z]{1,2}$/, 'an EN 16931 category such as S'),
  rateBasisPoints: wholeShape,
  reason: z.string().default(''),
});

const lineShape = z.strictObject({ sku: z.string(), quantity: countShape, price: unitPriceShape, shippedSoFar: wholeShape.default(0), tax: taxShape });

const invoiceCase = z
  .strictObject({
    issuedOn: dayShape,
    currency: currencyShape,
    terms: z.strictObject({ kind: z.enum(['net', 'end-of-month'], 'net or end-of-month'), days: wholeShape.max(3_650, 'at most 3650 days') }),
    lines: z.array(lineShape).min(1, 'at least one line').max(1_000, 'at most 1000 lines'),
    carriage: z.strictObject({ net: wholeShape, tax: taxShape }).nullable().default(null),
  })
  .superRefine(({ lines, currency }, context) => {
    lines.forEach(({ price }, index) => {
      if (price.currency !== currency)
        context.addIssue({ code: 'custom', path: ['lines', index, 'price', 'currency'], message: `the currency of the invoice, ${currency}` });
    });
  });

/** draftInvoices and dueDate: one order whose lines left together. */
export const invoiceRule = aRule(invoiceCase, ({ issuedOn, currency, terms, lines, carriage }) => {
  const [invoice] = draftInvoices([
    {
      orderId: id<OrderId>('order'),
      poNumber: null,
      paymentDays: terms.days,
      currency,
      carriage: carriage && { net: money(carriage.net, currency), tax: carriage.tax },
      lines: lines.map(toShippedLine),
    },
  ]);
  const { net, taxGroups, tax, total } = invoice?.sums ?? sumInvoice([], currency);
  const asked = invoice?.lines ?? [];
  return {
    lines: asked.map((line) => ({ kind: line.kind, sku: line.sku, quantity: line.quantity, price: line.price, net: line.net })),
    taxGroups,
    net,
    tax,
    total,
    dueOn: dueDate(issuedOn, terms),
  };
});

function toShippedLine({ shippedSoFar, ...line }: z.output<typeof lineShape>, index: number): ShippedLine {
  const before = quantity(shippedSoFar);
  return {
    ...line,
    orderLineId: id<OrderLineId>(`line-${index}`),
    shipmentLineId: id<ShipmentLineId>(`shipped-${index}`),
    name: '',
    accountCode: null,
    unit: { code: 'C62', label: 'each', content: 1 },
    baseUnit: 'C62',
    invoicedBefore: { quantity: before, net: extend(line.price, before) },
  };
}
