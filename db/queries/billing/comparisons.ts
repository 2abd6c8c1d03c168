import { type Comparison, compareLines, type ReviewedLine, type ReviewedOrder } from '#app/domain/billing/compare-lines.ts';
import type { TaxRate } from '#app/domain/ordering/order-facts.ts';
import { CARRIAGE_TAX_CATEGORY } from '#app/domain/ordering/order-sum.ts';
import type { PriceTrace } from '#app/domain/pricing/price-trace.ts';
import type { Day } from '#app/domain/shared/days.ts';
import { id, type OrderId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import type { Database } from '../../database.ts';
import { LINE_COLUMNS, toLine } from '../../repositories/billing/invoice-rows.ts';
import { loadTaxRates } from '../../repositories/pricing/order-terms.ts';

/** Drafts beside their orders and deliveries, by id. Needs the host scope. */
export async function loadComparisons(db: Database, invoiceIds: readonly string[], today: Day): Promise<ReadonlyMap<string, Comparison>> {
  if (invoiceIds.length === 0) return new Map();
  const lines = await selectLines(db, invoiceIds).execute();
  if (lines.length === 0) return new Map();
  const asked = await loadAsked(
    db,
    lines.map((line) => line.order_id),
  );
  const orders = await loadOrders(
    db,
    lines.map((line) => line.order_id),
  );
  const taxOf = await loadTaxNow(
    db,
    lines.map((line) => line.country),
    today,
  );
  return new Map(
    invoiceIds.map((invoiceId) => {
      const own = lines.filter((line) => line.invoice_id === invoiceId);
      const orderIds = new Set(own.map((line) => line.order_id));
      const reviewed = own.map((line) => toReviewed(line, { asked, taxOf }));
      const theirs = orders.filter((order) => orderIds.has(order.id)).map((order) => toReviewedOrder(order, invoiceId, asked));
      return [invoiceId, compareLines(reviewed, theirs)];
    }),
  );
}

function selectLines(db: Database, invoiceIds: readonly string[]) {
  return db
    .selectFrom('invoice_lines as line')
    .innerJoin('invoices as invoice', 'invoice.id', 'line.invoice_id')
    .innerJoin('sites as site', 'site.account_id', 'invoice.site_id')
    .leftJoin('order_lines as ordered', 'ordered.id', 'line.order_line_id')
    .leftJoin('items as item', 'item.id', 'ordered.item_id')
    .leftJoin('shipment_lines as delivered', 'delivered.id', 'line.shipment_line_id')
    .select(LINE_COLUMNS.map((column) => `line.${column}` as const))
    .select(['line.invoice_id', 'invoice.currency', 'invoice.created_at', 'site.country', 'item.tax_category as item_tax_category'])
    .select(['ordered.quantity as ordered_quantity', 'ordered.price_ten_thousandths as ordered_price', 'ordered.price_basis as ordered_basis'])
    .select(['ordered.unit_code as ordered_code', 'ordered.unit_label as ordered_label', 'ordered.unit_content as ordered_content', 'ordered.trace'])
    .select(['ordered.shipped as delivered_in_all', 'delivered.shipped as delivered_quantity'])
    .where('line.invoice_id', 'in', invoiceIds)
    .orderBy('line.position');
}

type LineRow = Awaited<ReturnType<ReturnType<typeof selectLines>['execute']>>[number];

/** What all invoices ask of some orders, drafts too; what a draft came after is earlier in this order. */
function loadAsked(db: Database, orderIds: readonly string[]) {
  return db
    .selectFrom('invoice_lines as line')
    .innerJoin('invoices as invoice', 'invoice.id', 'line.invoice_id')
    .leftJoin('shipments as shipment', 'shipment.id', 'invoice.shipment_id')
    .select(['line.invoice_id', 'line.kind', 'line.order_id', 'line.order_line_id', 'line.position', 'line.quantity', 'line.net', 'invoice.created_at'])
    .select((eb) => eb.fn.coalesce('invoice.number', 'shipment.number', 'invoice.id').as('name'))
    .where('line.order_id', 'in', orderIds)
    .where('line.corrects_line_id', 'is', null)
    .execute();
}

type Asked = Awaited<ReturnType<typeof loadAsked>>;

function loadOrders(db: Database, orderIds: readonly string[]) {
  return db.selectFrom('orders').select(['id', 'number', 'carriage', 'currency']).where('id', 'in', orderIds).orderBy('number').execute();
}

/** The tax of an item category in a country, as of today. */
async function loadTaxNow(db: Database, countries: readonly string[], today: Day) {
  const rates = new Map<string, ReadonlyMap<string, TaxRate>>();
  for (const country of new Set(countries)) rates.set(country, await loadTaxRates(db, country, today));
  return (country: string, category: string): TaxRate | null => rates.get(country)?.get(category) ?? null;
}

type Facts = { readonly asked: Asked; readonly taxOf: (country: string, category: string) => TaxRate | null };

function toReviewed(row: LineRow, { asked, taxOf }: Facts): ReviewedLine {
  const earlier = asked.filter((other) => row.order_line_id !== null && other.order_line_id === row.order_line_id && isEarlier(other, row));
  const { currency } = row;
  return {
    invoiced: toLine(row, currency),
    ordered: toOrdered(row),
    delivered:
      row.delivered_quantity === null ? null : { quantity: quantity(row.delivered_quantity), inAll: quantity(row.delivered_in_all ?? row.delivered_quantity) },
    invoicedBefore: {
      quantity: quantity(earlier.reduce((sum, other) => sum + other.quantity, 0)),
      net: money(
        earlier.reduce((sum, other) => sum + other.net, 0),
        currency,
      ),
    },
    taxNow: taxOf(row.country, row.item_tax_category ?? CARRIAGE_TAX_CATEGORY),
  };
}

function isEarlier(other: Asked[number], { invoice_id, created_at, position }: LineRow): boolean {
  if (other.invoice_id === invoice_id) return other.position < position;
  return other.created_at < created_at || (other.created_at === created_at && other.invoice_id < invoice_id);
}

function toOrdered(row: LineRow): ReviewedLine['ordered'] {
  const { ordered_quantity, ordered_price, ordered_basis, ordered_code, ordered_label, ordered_content, trace } = row;
  if (ordered_quantity === null || ordered_price === null || ordered_basis === null) return null;
  return {
    quantity: quantity(ordered_quantity),
    price: { tenThousandths: ordered_price, basis: ordered_basis, currency: row.currency },
    unit: { code: ordered_code ?? '', label: ordered_label ?? '', content: ordered_content ?? 1 },
    trace: trace === null ? null : toTrace(trace),
  };
}

function toTrace(text: string): PriceTrace | null {
  const trace: PriceTrace | readonly unknown[] = JSON.parse(text);
  return 'steps' in trace ? trace : null;
}

function toReviewedOrder(order: Awaited<ReturnType<typeof loadOrders>>[number], invoiceId: string, asked: Asked): ReviewedOrder {
  const others = asked.filter((line) => line.kind === 'carriage' && line.order_id === order.id && line.invoice_id !== invoiceId);
  return { orderId: id<OrderId>(order.id), number: order.number, carriage: money(order.carriage, order.currency), askedBy: others.map((line) => line.name) };
}
