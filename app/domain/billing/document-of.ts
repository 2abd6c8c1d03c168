import { baseUnitOf } from '../catalog/base-unit.ts';
import { assert } from '../shared/assert.ts';
import type { Day } from '../shared/days.ts';
import type { OrderId } from '../shared/ids.ts';
import { dueDate } from './due-date.ts';
import type { Invoice, InvoiceLine } from './invoice.ts';
import { type InvoiceDocument, type InvoiceDocumentLine, invoiceDocument, type Party } from './invoice-document.ts';
import type { LegalEntity } from './legal-entity.ts';
import { paymentReference } from './payment-reference.ts';

/** What a document says beside its lines: who sells, who buys, where goods went, which numbers stand behind it. */
export type DocumentFacts = {
  readonly seller: LegalEntity;
  readonly buyer: Party;
  readonly shipTo: Party;
  readonly shipmentNumber: string | null;
  readonly corrects: InvoiceDocument['corrects'];
  readonly orderNumbers: ReadonlyMap<OrderId, string>;
};

/**
 * The document of an invoice or credit note, issued under a number on a day, or as it would be with number ''. A credit note is due at
 * once; what is no whole number of the account's unit stands in base units. Errors: sums that do not add up, an order without a number. Source: domain.md part 11.
 */
export function documentOf(invoice: Invoice, facts: DocumentFacts, issue: { readonly number: string; readonly issuedOn: Day }): InvoiceDocument {
  const { seller } = facts;
  const { net, tax, total, taxGroups } = invoice.sums;
  return invoiceDocument({
    kind: invoice.kind,
    number: issue.number,
    issuedOn: issue.issuedOn,
    dueOn: dueDate(issue.issuedOn, { kind: 'net', days: invoice.paymentDays }),
    suppliedOn: invoice.suppliedOn,
    currency: invoice.currency,
    seller: {
      name: seller.name,
      code: null,
      lines: seller.lines,
      country: seller.country,
      vatNumber: seller.vatNumber,
      companyNumber: seller.companyNumber,
      email: seller.email,
      phone: seller.phone,
    },
    bank: seller.bank,
    buyer: facts.buyer,
    shipTo: facts.shipTo,
    poNumber: invoice.poNumber,
    shipmentNumber: facts.shipmentNumber,
    corrects: facts.corrects,
    paymentDays: invoice.paymentDays,
    paymentReference: issue.number === '' ? '' : paymentReference(issue.number),
    lines: invoice.lines.map((line) => toDocumentLine(line, facts.orderNumbers)),
    taxGroups,
    net,
    tax,
    total,
  });
}

function toDocumentLine(line: InvoiceLine, orderNumbers: DocumentFacts['orderNumbers']): InvoiceDocumentLine {
  const orderNumber = orderNumbers.get(line.orderId);
  assert(orderNumber !== undefined, `the number of order ${line.orderId}`);
  const unit = line.quantity % line.unit.content === 0 ? line.unit : { label: baseUnitOf(line.baseUnit).label, content: 1 };
  return {
    position: line.position,
    kind: line.kind,
    orderNumber,
    sku: line.sku,
    accountCode: line.accountCode,
    name: line.name,
    unitLabel: unit.label,
    unitContent: unit.content,
    count: line.quantity / unit.content,
    baseUnit: line.baseUnit,
    quantity: line.quantity,
    price: line.price,
    net: line.net,
    taxCategory: line.tax.category,
    taxRateBasisPoints: line.tax.rateBasisPoints,
  };
}
