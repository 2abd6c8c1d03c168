import type { ReviewedLine, ReviewedOrder } from '#app/domain/billing/compare-lines.ts';
import type { Invoice, InvoiceLine } from '#app/domain/billing/invoice.ts';
import type { TaxRate } from '#app/domain/ordering/order-facts.ts';
import type { PriceTrace } from '#app/domain/pricing/price-trace.ts';
import type { Day } from '#app/domain/shared/days.ts';
import { id, type OrderId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import type { Database } from '../../database.ts';
import { loadTaxRates } from '../pricing/order-terms.ts';
import { type Asked, loadAsked } from './shipped-orders.ts';

/** Carriage is taxed like goods of the standard category. */
const CARRIAGE_CATEGORY = 'S';

/** What an invoice is reviewed against: its orders and deliveries, what others ask of them, and the tax of a day. In six statements; needs the host scope. */
export async function loadReviewFacts(
  host: Database,
  invoice: Invoice,
  on: Day,
): Promise<{ readonly lines: readonly ReviewedLine[]; readonly orders: readonly ReviewedOrder[] }> {
  const orderIds = [...new Set(invoice.lines.map((line) => line.orderId))];
  const rows = new Map((await selectBehind(host, invoice).execute()).map((row) => [row.id, row]));
  const asked = await loadAsked(host, orderIds, invoice.id);
  const site = await host.selectFrom('sites').select('country').where('account_id', '=', invoice.siteId).executeTakeFirstOrThrow();
  const rates = await loadTaxRates(host, site.country, on);
  return {
    lines: invoice.lines.map((line) => toReviewedLine(line, { row: rows.get(line.id) ?? null, asked, rates })),
    orders: await loadOrders(host, invoice, orderIds),
  };
}

/** Each line of goods with its order line and the part of the shipment it asks for. */
function selectBehind(host: Database, { id: invoiceId }: Invoice) {
  return host
    .selectFrom('invoice_lines as invoiced')
    .innerJoin('order_lines as line', 'line.id', 'invoiced.order_line_id')
    .innerJoin('items', 'items.id', 'line.item_id')
    .leftJoin('shipment_lines as shipped', 'shipped.id', 'invoiced.shipment_line_id')
    .select([
      'invoiced.id',
      'line.quantity',
      'line.price_ten_thousandths',
      'line.price_basis',
      'line.unit_code',
      'line.unit_label',
      'line.unit_content',
      'line.trace',
      'line.shipped as shipped_in_all',
      'items.tax_category',
      'shipped.shipped',
    ])
    .where('invoiced.invoice_id', '=', invoiceId);
}

type Behind = Awaited<ReturnType<ReturnType<typeof selectBehind>['execute']>>[number];
type Facts = { readonly row: Behind | null; readonly asked: Asked; readonly rates: ReadonlyMap<string, TaxRate> };

function toReviewedLine(invoiced: InvoiceLine, { row, asked, rates }: Facts): ReviewedLine {
  const before = invoiced.orderLineId === null ? undefined : asked.lines.get(invoiced.orderLineId);
  const { currency } = invoiced.net;
  return {
    invoiced,
    ordered: row && {
      quantity: quantity(row.quantity),
      price: { tenThousandths: row.price_ten_thousandths, basis: row.price_basis, currency },
      unit: { code: row.unit_code, label: row.unit_label, content: row.unit_content },
      trace: toTrace(row.trace),
    },
    delivered: row && { quantity: quantity(row.shipped ?? 0), inAll: quantity(row.shipped_in_all) },
    invoicedBefore: { quantity: quantity(before?.quantity ?? 0), net: money(before?.net ?? 0, currency) },
    taxNow: rates.get(row?.tax_category ?? CARRIAGE_CATEGORY) ?? null,
  };
}

function toTrace(text: string): PriceTrace | null {
  const trace: PriceTrace | readonly unknown[] = JSON.parse(text);
  return 'steps' in trace ? trace : null;
}

async function loadOrders(host: Database, invoice: Invoice, orderIds: readonly OrderId[]): Promise<readonly ReviewedOrder[]> {
  const rows = await host
    .selectFrom('orders')
    .leftJoin('invoice_lines as carriage', (join) =>
      join
        .onRef('carriage.order_id', '=', 'orders.id')
        .on('carriage.kind', '=', 'carriage')
        .on('carriage.corrects_line_id', 'is', null)
        .on('carriage.invoice_id', '<>', invoice.id),
    )
    .leftJoin('invoices as other', 'other.id', 'carriage.invoice_id')
    .select(['orders.id', 'orders.number', 'orders.carriage', 'other.id as other_id', 'other.number as other_number'])
    .where('orders.id', 'in', orderIds)
    .orderBy('orders.number')
    .execute();
  return rows.map((row) => ({
    orderId: id<OrderId>(row.id),
    number: row.number,
    carriage: money(row.carriage, invoice.currency),
    askedBy: row.other_id === null ? [] : [row.other_number ?? row.other_id],
  }));
}
