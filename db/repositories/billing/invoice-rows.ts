import type { DraftedInvoice } from '#app/domain/billing/draft-invoices.ts';
import type { Invoice, InvoiceLine, LineContent } from '#app/domain/billing/invoice.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import { type InvoiceId, type InvoiceLineId, id, type OrderId, type OrderLineId, type ReturnId, type ShipmentLineId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import type { InvoiceLineRow, InvoiceRow } from '../../schema.ts';

/** A document that is about to be kept, without a number: a drafted invoice, or a credit note on its way to be issued. */
export type NewDocument = Pick<Invoice, 'id' | 'kind' | 'accountId' | 'siteId' | 'legalEntityId' | 'shipmentId' | 'suppliedOn'> &
  Omit<DraftedInvoice, 'lines'> & {
    readonly lines: readonly NewLine[];
    readonly createdAt: Instant;
    /** What a credit note corrects, why, and the act that asked for it. */
    readonly credit: {
      readonly correctsId: InvoiceId;
      readonly returnId: ReturnId | null;
      readonly reason: string;
      readonly submissionKey: string;
      readonly fingerprint: string;
    } | null;
  };
export type NewLine = LineContent & { readonly id: InvoiceLineId; readonly correctsLineId: InvoiceLineId | null };

export const LINE_COLUMNS = [
  'id',
  'position',
  'kind',
  'order_id',
  'order_line_id',
  'shipment_line_id',
  'sku',
  'name',
  'account_code',
  'unit_code',
  'unit_label',
  'unit_content',
  'base_unit',
  'quantity',
  'price_ten_thousandths',
  'price_basis',
  'net',
  'tax_category',
  'tax_rate_basis_points',
  'tax_reason',
  'credited_quantity',
  'credited_net',
] as const;

/** A line as the domain knows it, from its row. */
export function toLine(row: Pick<InvoiceLineRow, (typeof LINE_COLUMNS)[number]>, currency: string): InvoiceLine {
  return {
    id: id<InvoiceLineId>(row.id),
    position: row.position,
    kind: row.kind,
    orderId: id<OrderId>(row.order_id),
    orderLineId: row.order_line_id === null ? null : id<OrderLineId>(row.order_line_id),
    shipmentLineId: row.shipment_line_id === null ? null : id<ShipmentLineId>(row.shipment_line_id),
    sku: row.sku,
    name: row.name,
    accountCode: row.account_code,
    unit: { code: row.unit_code, label: row.unit_label, content: row.unit_content },
    baseUnit: row.base_unit,
    quantity: quantity(row.quantity),
    price: { tenThousandths: row.price_ten_thousandths, basis: row.price_basis, currency },
    net: money(row.net, currency),
    tax: { category: row.tax_category, rateBasisPoints: row.tax_rate_basis_points, reason: row.tax_reason },
    credited: { quantity: quantity(row.credited_quantity), net: money(row.credited_net, currency) },
  };
}

/** The row of a document that is not issued yet. */
export function toRow(document: NewDocument): InvoiceRow {
  const { sums, credit } = document;
  return {
    id: document.id,
    account_id: document.accountId,
    site_id: document.siteId,
    legal_entity_id: document.legalEntityId,
    kind: document.kind,
    status: 'in-review',
    series: null,
    sequence: null,
    number: null,
    shipment_id: document.shipmentId,
    corrects_id: credit?.correctsId ?? null,
    return_id: credit?.returnId ?? null,
    reason: credit?.reason ?? '',
    po_number: document.poNumber,
    payment_days: document.paymentDays,
    supplied_on: document.suppliedOn,
    issued_on: null,
    due_on: null,
    payment_reference: null,
    currency: document.currency,
    net: sums.net.minor,
    tax: sums.tax.minor,
    total: sums.total.minor,
    tax_groups: JSON.stringify(sums.taxGroups),
    open: 0,
    created_at: document.createdAt,
    issued_at: null,
    issued_by: null,
    sent_back_note: null,
    version: 1,
    submission_key: credit?.submissionKey ?? null,
    fingerprint: credit?.fingerprint ?? null,
  };
}

/** The row of a line; nothing of it is credited yet. */
export function toLineRow(document: Pick<Invoice, 'id' | 'accountId'>, line: NewLine, position: number): InvoiceLineRow {
  return {
    id: line.id,
    account_id: document.accountId,
    invoice_id: document.id,
    position,
    kind: line.kind,
    order_id: line.orderId,
    order_line_id: line.orderLineId,
    shipment_line_id: line.shipmentLineId,
    corrects_line_id: line.correctsLineId,
    sku: line.sku,
    name: line.name,
    account_code: line.accountCode,
    unit_code: line.unit.code,
    unit_label: line.unit.label,
    unit_content: line.unit.content,
    base_unit: line.baseUnit,
    quantity: line.quantity,
    price_ten_thousandths: line.price.tenThousandths,
    price_basis: line.price.basis,
    net: line.net.minor,
    tax_category: line.tax.category,
    tax_rate_basis_points: line.tax.rateBasisPoints,
    tax_reason: line.tax.reason,
    credited_quantity: 0,
    credited_net: 0,
  };
}
