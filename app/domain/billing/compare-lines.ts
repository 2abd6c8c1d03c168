import type { TaxRate } from '../ordering/order-facts.ts';
import type { PriceTrace } from '../pricing/price-trace.ts';
import type { OrderId } from '../shared/ids.ts';
import { type Money, money, subtractMoney } from '../shared/money.ts';
import type { Quantity } from '../shared/quantity.ts';
import { comparePrices, type UnitPrice } from '../shared/unit-price.ts';
import { partNet, type ShippedLine } from './draft-invoices.ts';
import type { InvoiceLine, LineUnit } from './invoice.ts';

/** What was agreed for a line when it was ordered. trace: how its price came about; null: it cannot be read. */
export type OrderedPart = { readonly quantity: Quantity; readonly price: UnitPrice; readonly unit: LineUnit; readonly trace: PriceTrace | null };
/** quantity: what left for this invoice line; inAll: what left of the order line by all shipments up to now. Base units. */
export type DeliveredPart = { readonly quantity: Quantity; readonly inAll: Quantity };

/** A line of an invoice beside its order and delivery (null: it has none, as carriage). taxNow: what the tax rates say today. */
export type ReviewedLine = {
  readonly invoiced: InvoiceLine;
  readonly ordered: OrderedPart | null;
  readonly delivered: DeliveredPart | null;
  readonly invoicedBefore: ShippedLine['invoicedBefore'];
  readonly taxNow: TaxRate | null;
};

/** The carriage of an order on the invoice. askedBy: other invoices that ask for it, by number or id. */
export type ReviewedOrder = { readonly orderId: OrderId; readonly number: string; readonly carriage: Money; readonly askedBy: readonly string[] };

/** How a line differs from what was agreed and delivered, as facts. */
export type Deviation =
  | { readonly kind: 'price-not-as-ordered'; readonly ordered: UnitPrice; readonly invoiced: UnitPrice }
  | { readonly kind: 'quantity-not-as-delivered'; readonly delivered: Quantity; readonly invoiced: Quantity }
  | { readonly kind: 'ordered-not-as-agreed'; readonly agreed: UnitPrice; readonly ordered: UnitPrice }
  | { readonly kind: 'delivered-in-part'; readonly ordered: Quantity; readonly delivered: Quantity; readonly inAll: Quantity }
  | { readonly kind: 'unit-changed'; readonly ordered: LineUnit; readonly invoiced: LineUnit }
  | { readonly kind: 'tax-not-as-now'; readonly invoiced: TaxRate; readonly now: TaxRate | null }
  | { readonly kind: 'carriage-not-as-ordered'; readonly ordered: Money; readonly invoiced: Money }
  | { readonly kind: 'carriage-twice'; readonly askedBy: readonly string[] };

/** shouldBe: the net by order and delivery. over: what the invoice asks beyond it, negative when it asks less. */
export type ComparedLine = ReviewedLine & { readonly deviations: readonly Deviation[]; readonly shouldBe: Money; readonly over: Money };

/** lines: those that differ first, then by position. withoutCarriage: orders whose carriage no invoice asks for. */
export type Comparison = { readonly lines: readonly ComparedLine[]; readonly differing: number; readonly withoutCarriage: readonly ReviewedOrder[] };

/** The three-way review: what was agreed, what was delivered, what is invoiced. A clean invoice differs in nothing. Source: domain.md part 11. */
export function compareLines(lines: readonly ReviewedLine[], orders: readonly ReviewedOrder[]): Comparison {
  const compared = lines.map((line) => (line.invoiced.kind === 'goods' ? compareGoods(line) : compareCarriage(line, lines, orders)));
  const byDifference = [...compared].sort(
    (a, b) => Number(b.deviations.length > 0) - Number(a.deviations.length > 0) || a.invoiced.position - b.invoiced.position,
  );
  const asked = new Set(lines.filter(({ invoiced }) => invoiced.kind === 'carriage').map(({ invoiced }) => invoiced.orderId));
  const withoutCarriage = orders.filter((order) => order.carriage.minor > 0 && order.askedBy.length === 0 && !asked.has(order.orderId));
  const differing = compared.filter(({ deviations }) => deviations.length > 0).length + withoutCarriage.length;
  return { lines: byDifference, differing, withoutCarriage };
}

function compareGoods(line: ReviewedLine): ComparedLine {
  const { invoiced, ordered, delivered } = line;
  const price = ordered?.price ?? invoiced.price;
  const shouldBe = partNet({ price, quantity: delivered?.quantity ?? invoiced.quantity }, line.invoicedBefore);
  const deviations = [...(ordered ? againstOrder(invoiced, ordered) : []), ...(delivered ? againstDelivery(line, delivered) : []), ...againstTax(line)];
  return { ...line, deviations, shouldBe, over: subtractMoney(invoiced.net, shouldBe) };
}

function againstOrder(invoiced: InvoiceLine, ordered: OrderedPart): readonly Deviation[] {
  const agreed = ordered.trace ? tracedPrice(ordered.trace) : null;
  const isOtherUnit = invoiced.unit.label !== ordered.unit.label || invoiced.unit.content !== ordered.unit.content;
  return [
    ...when(isOtherPrice(invoiced.price, ordered.price), { kind: 'price-not-as-ordered', ordered: ordered.price, invoiced: invoiced.price }),
    ...(agreed ? when(isOtherPrice(agreed, ordered.price), { kind: 'ordered-not-as-agreed', agreed, ordered: ordered.price }) : []),
    ...when(isOtherUnit, { kind: 'unit-changed', ordered: ordered.unit, invoiced: invoiced.unit }),
  ];
}

function againstDelivery({ invoiced, ordered }: ReviewedLine, { quantity, inAll }: DeliveredPart): readonly Deviation[] {
  return [
    ...when(invoiced.quantity !== quantity, { kind: 'quantity-not-as-delivered', delivered: quantity, invoiced: invoiced.quantity }),
    ...(ordered ? when(quantity < ordered.quantity, { kind: 'delivered-in-part', ordered: ordered.quantity, delivered: quantity, inAll }) : []),
  ];
}

function againstTax({ invoiced: { tax }, taxNow: now }: ReviewedLine): readonly Deviation[] {
  return when(now?.category !== tax.category || now.rateBasisPoints !== tax.rateBasisPoints, { kind: 'tax-not-as-now', invoiced: tax, now });
}

function compareCarriage(line: ReviewedLine, lines: readonly ReviewedLine[], orders: readonly ReviewedOrder[]): ComparedLine {
  const { invoiced } = line;
  const order = orders.find(({ orderId }) => orderId === invoiced.orderId);
  const earlier = lines.filter((other) => other.invoiced.kind === 'carriage' && other.invoiced.orderId === invoiced.orderId && other !== line);
  const isTwice = (order?.askedBy.length ?? 0) > 0 || earlier.some((other) => other.invoiced.position < invoiced.position);
  const ordered = order?.carriage ?? money(0, invoiced.net.currency);
  const shouldBe = isTwice ? money(0, invoiced.net.currency) : ordered;
  const deviations: readonly Deviation[] = [
    ...when(isTwice, { kind: 'carriage-twice', askedBy: order?.askedBy ?? [] }),
    ...when(ordered.minor !== invoiced.net.minor, { kind: 'carriage-not-as-ordered', ordered, invoiced: invoiced.net }),
    ...againstTax(line),
  ];
  return { ...line, deviations, shouldBe, over: subtractMoney(invoiced.net, shouldBe) };
}

/** The price a trace ends in: what contract, list or cost came to on the day of the order. */
function tracedPrice({ steps }: PriceTrace): UnitPrice | null {
  return steps.findLast((step) => step.kind === 'rounding')?.price ?? null;
}

function isOtherPrice(a: UnitPrice, b: UnitPrice): boolean {
  return a.currency !== b.currency || comparePrices(a, b) !== 0;
}

function when(holds: boolean, deviation: Deviation): readonly Deviation[] {
  return holds ? [deviation] : [];
}
