import { createHash, randomUUID } from 'node:crypto';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { InvoiceDocument } from '#app/domain/billing/invoice-document.ts';
import { type AccountId, type InvoiceId, id } from '#app/domain/shared/ids.ts';
import type { Store } from '#db/database.ts';
import { aLegalEntity } from './a-legal-entity.ts';
import { insert } from './builders.ts';
import { anInvoiceDocument } from './documents.ts';

type Of = { readonly account_id: string; readonly site_id: string; readonly orderId?: string; readonly document?: Partial<InvoiceDocument> };

/** An issued invoice with its frozen body, open in full; with `orderId`, its one line is of that order. */
export async function anIssuedInvoice(
  store: Store,
  { orderId, document: part = {}, ...of }: Of,
): Promise<{ readonly invoiceId: InvoiceId; readonly accountId: AccountId; readonly document: InvoiceDocument }> {
  const document = anInvoiceDocument({ number: `INV-${randomUUID().slice(0, 8)}`, ...part });
  const invoiceId = randomUUID();
  const body = JSON.stringify(document);
  const { kind, number, currency } = document;
  const issuedAt = `${document.issuedOn}T09:00:00.000Z`;
  await insert(store, 'invoices', {
    id: invoiceId,
    ...of,
    legal_entity_id: await theLegalEntity(store),
    kind,
    status: 'issued',
    series: number,
    sequence: 1,
    number,
    shipment_id: null,
    corrects_id: null,
    return_id: null,
    reason: '',
    po_number: document.poNumber,
    payment_days: document.paymentDays,
    supplied_on: document.suppliedOn,
    issued_on: document.issuedOn,
    due_on: document.dueOn,
    payment_reference: `RF${invoiceId}`,
    currency,
    net: document.net.minor,
    tax: document.tax.minor,
    total: document.total.minor,
    tax_groups: JSON.stringify(document.taxGroups),
    open: document.total.minor,
    created_at: issuedAt,
    issued_at: issuedAt,
    issued_by: null,
    sent_back_note: null,
    version: 1,
    submission_key: null,
    fingerprint: null,
  });
  if (orderId !== undefined) await aLineOf(store, { account_id: of.account_id, invoice_id: invoiceId, order_id: orderId }, document);
  await insert(store, 'issued_documents', {
    invoice_id: invoiceId,
    account_id: of.account_id,
    number,
    body,
    sha256: createHash('sha256').update(body).digest('hex'),
    issued_at: issuedAt,
  });
  return { invoiceId: id<InvoiceId>(invoiceId), accountId: id<AccountId>(of.account_id), document };
}

/** The one company that sells; made at first use. */
async function theLegalEntity(store: Store): Promise<string> {
  const known = await store.reader(hostScope('test')).selectFrom('legal_entities').select('id').executeTakeFirst();
  return known?.id ?? aLegalEntity(store);
}

async function aLineOf(
  store: Store,
  of: { readonly account_id: string; readonly invoice_id: string; readonly order_id: string },
  { lines: [line] }: InvoiceDocument,
): Promise<void> {
  if (!line) return;
  await insert(store, 'invoice_lines', {
    id: randomUUID(),
    ...of,
    position: line.position,
    kind: line.kind,
    order_line_id: null,
    shipment_line_id: null,
    corrects_line_id: null,
    sku: line.sku,
    name: line.name,
    account_code: line.accountCode,
    unit_code: 'XCS',
    unit_label: line.unitLabel,
    unit_content: line.unitContent,
    base_unit: line.baseUnit,
    quantity: line.quantity,
    price_ten_thousandths: line.price.tenThousandths,
    price_basis: line.price.basis,
    net: line.net.minor,
    tax_category: line.taxCategory,
    tax_rate_basis_points: line.taxRateBasisPoints,
    tax_reason: '',
    credited_quantity: 0,
    credited_net: 0,
  });
}
