import { sql } from 'kysely';
import type { DraftedInvoice } from '#app/domain/billing/draft-invoices.ts';
import type { Invoice, ReasonedTaxGroup } from '#app/domain/billing/invoice.ts';
import { sumGroups } from '#app/domain/billing/invoice-sums.ts';
import type { Day, Instant } from '#app/domain/shared/days.ts';
import { type AccountId, type InvoiceId, id, type LegalEntityId, type ShipmentId, type UserId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import type { Database, Tx } from '../../database.ts';
import { forUpdate } from '../../dialect.ts';
import { insertMany } from '../insert-many.ts';
import { LINE_COLUMNS, type NewDocument, type NewLine, toLine, toLineRow, toRow } from './invoice-rows.ts';

/** Writes documents that wait for review or issue. Needs the host scope. */
export async function insertDocuments(host: Tx, documents: readonly NewDocument[]): Promise<void> {
  await insertMany(host, 'invoices', documents.map(toRow));
  await insertMany(
    host,
    'invoice_lines',
    documents.flatMap((document) => document.lines.map((line, position) => toLineRow(document, line, position))),
  );
}

/** Puts other lines and sums in place of a draft's and puts it in review again. Needs the host scope. */
export async function replaceDraft(
  host: Tx,
  invoice: Invoice,
  drafted: Omit<DraftedInvoice, 'lines'> & { readonly lines: readonly NewLine[]; readonly version: number },
): Promise<void> {
  const { sums } = drafted;
  await host.deleteFrom('invoice_lines').where('invoice_id', '=', invoice.id).execute();
  await insertMany(
    host,
    'invoice_lines',
    drafted.lines.map((line, position) => toLineRow(invoice, line, position)),
  );
  await host
    .updateTable('invoices')
    .set({
      status: 'in-review',
      po_number: drafted.poNumber,
      net: sums.net.minor,
      tax: sums.tax.minor,
      total: sums.total.minor,
      tax_groups: JSON.stringify(sums.taxGroups),
      sent_back_note: null,
      version: drafted.version,
    })
    .where('id', '=', invoice.id)
    .execute();
}

/** Takes an invoice out of review, with the reason. Needs the host scope. */
export async function saveSentBack(host: Tx, invoice: Invoice, sent: { readonly version: number; readonly note: string }): Promise<void> {
  await host.updateTable('invoices').set({ status: 'draft', sent_back_note: sent.note, version: sent.version }).where('id', '=', invoice.id).execute();
}

export type Issue = {
  readonly series: string;
  readonly sequence: number;
  readonly number: string;
  readonly issuedOn: Day;
  readonly dueOn: Day;
  readonly paymentReference: string;
  readonly issuedAt: Instant;
  readonly issuedBy: UserId;
};

/** From now on it has a number and is owed, or, of nothing, settled at once. Needs the host scope. */
export async function saveIssue(host: Tx, invoice: Invoice, issue: Issue): Promise<void> {
  await host
    .updateTable('invoices')
    .set({
      status: invoice.sums.total.minor === 0 ? 'paid' : 'issued',
      series: issue.series,
      sequence: issue.sequence,
      number: issue.number,
      issued_on: issue.issuedOn,
      due_on: issue.dueOn,
      payment_reference: issue.paymentReference,
      issued_at: issue.issuedAt,
      issued_by: issue.issuedBy,
      open: invoice.sums.total.minor,
      version: invoice.version + 1,
    })
    .where('id', '=', invoice.id)
    .execute();
}

/** Counts what an invoice asks on its order lines; a CHECK refuses more than was shipped. Needs the host scope. */
export async function countInvoiced(host: Tx, { lines }: Invoice): Promise<void> {
  const asked = lines.flatMap(({ orderLineId, quantity }) => (orderLineId === null ? [] : [sql`(cast(${orderLineId} as text), cast(${quantity} as bigint))`]));
  if (asked.length === 0) return;
  await sql`
    with asked(id, quantity) as (values ${sql.join(asked)}),
    counted as (select id, cast(sum(quantity) as bigint) as quantity from asked group by id)
    update order_lines set invoiced = order_lines.invoiced + counted.quantity from counted where order_lines.id = counted.id`.execute(host);
}

/** Which invoices a shipment was drafted into already. Needs the host scope. */
export async function loadInvoicesOfShipment(host: Database, shipmentId: ShipmentId): Promise<readonly InvoiceId[]> {
  const rows = await host.selectFrom('invoices').select('id').where('shipment_id', '=', shipmentId).where('kind', '=', 'invoice').orderBy('id').execute();
  return rows.map((row) => id<InvoiceId>(row.id));
}

/** An invoice or credit note by its id or number, as it stands; null: there is none. Needs the host scope. */
export async function loadInvoice(host: Database, by: InvoiceKey): Promise<Invoice | null> {
  const row = await selectInvoice(host, by).executeTakeFirst();
  return row ? withLines(host, row) : null;
}

/** The same, locked against other changes. */
export async function lockInvoice(host: Tx, by: InvoiceKey): Promise<Invoice | null> {
  const row = await forUpdate(selectInvoice(host, by)).executeTakeFirst();
  return row ? withLines(host, row) : null;
}

export type InvoiceKey = { readonly id: InvoiceId } | { readonly number: string };

function selectInvoice(host: Database, by: InvoiceKey) {
  const query = host
    .selectFrom('invoices')
    .select([
      'id',
      'kind',
      'status',
      'version',
      'number',
      'sent_back_note',
      'account_id',
      'site_id',
      'legal_entity_id',
      'shipment_id',
      'corrects_id',
      'reason',
      'po_number',
      'payment_days',
      'supplied_on',
      'issued_on',
      'due_on',
      'payment_reference',
      'currency',
      'tax_groups',
      'open',
    ]);
  return 'id' in by ? query.where('id', '=', by.id) : query.where('number', '=', by.number);
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof selectInvoice>['executeTakeFirst']>>>;

async function withLines(host: Database, row: Row): Promise<Invoice> {
  const lines = await host.selectFrom('invoice_lines').select(LINE_COLUMNS).where('invoice_id', '=', row.id).orderBy('position').execute();
  const groups: readonly ReasonedTaxGroup[] = JSON.parse(row.tax_groups);
  return {
    id: id<InvoiceId>(row.id),
    kind: row.kind,
    status: row.status,
    version: row.version,
    number: row.number,
    note: row.sent_back_note,
    accountId: id<AccountId>(row.account_id),
    siteId: id<AccountId>(row.site_id),
    legalEntityId: id<LegalEntityId>(row.legal_entity_id),
    shipmentId: row.shipment_id === null ? null : id<ShipmentId>(row.shipment_id),
    correctsId: row.corrects_id === null ? null : id<InvoiceId>(row.corrects_id),
    reason: row.reason,
    poNumber: row.po_number,
    paymentDays: row.payment_days,
    suppliedOn: row.supplied_on as Day,
    issuedOn: row.issued_on as Day | null,
    dueOn: row.due_on as Day | null,
    paymentReference: row.payment_reference,
    currency: row.currency,
    sums: sumGroups(groups, row.currency),
    open: money(row.open, row.currency),
    lines: lines.map((line) => toLine(line, row.currency)),
  };
}
