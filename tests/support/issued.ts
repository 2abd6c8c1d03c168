import { randomUUID } from 'node:crypto';
import type { InvoiceDocument } from '#app/domain/billing/invoice-document.ts';
import { day } from '#app/domain/shared/days.ts';
import type { Store } from '#db/database.ts';
import type { InvoiceRow } from '#db/schema.ts';
import { anAccount, insert } from './builders.ts';
import { anInvoiceDocument } from './documents.ts';

let issued = 0;

/** An issued invoice of £100.00, all of it open, as the rows keep it: without order, shipment and posting unless they are given. */
export async function anIssuedRow(
  store: Store,
  of: { readonly legal_entity_id: string } & Partial<InvoiceRow> & { readonly document?: Partial<InvoiceDocument> },
): Promise<InvoiceRow & { readonly number: string }> {
  const { document, ...overrides } = of;
  const accountId = of.account_id ?? (await anAccount(store)).id;
  issued += 1;
  const kind = of.kind ?? 'invoice';
  const number = of.number ?? `${kind === 'invoice' ? 'INV' : 'CN'}-${String(issued).padStart(6, '0')}`;
  const total = of.total ?? 10_000;
  const row: InvoiceRow & { readonly number: string } = {
    id: randomUUID(),
    account_id: accountId,
    site_id: accountId,
    kind,
    status: 'issued',
    series: kind === 'invoice' ? 'INV' : 'CN',
    sequence: issued,
    shipment_id: null,
    corrects_id: null,
    return_id: null,
    reason: '',
    po_number: null,
    payment_days: 30,
    supplied_on: '2026-02-01',
    issued_on: '2026-02-02',
    due_on: '2026-03-04',
    payment_reference: null,
    currency: 'GBP',
    net: total,
    tax: 0,
    total,
    tax_groups: '[]',
    open: total,
    created_at: '2026-02-01T09:00:00.000Z',
    issued_at: '2026-02-02T09:00:00.000Z',
    issued_by: null,
    sent_back_note: null,
    submission_key: null,
    fingerprint: null,
    version: 2,
    ...overrides,
    number,
  };
  await insert(store, 'invoices', row);
  const corrects = kind === 'credit-note' ? { number: 'INV-000000', issuedOn: day('2026-02-01'), reason: row.reason } : null;
  const body = anInvoiceDocument({ kind, number, dueOn: day(row.due_on ?? ''), issuedOn: day(row.issued_on ?? ''), corrects, ...document });
  await insert(store, 'issued_documents', {
    invoice_id: row.id,
    account_id: row.account_id,
    number,
    body: JSON.stringify(body),
    sha256: '',
    issued_at: row.issued_at ?? '',
  });
  return row;
}
