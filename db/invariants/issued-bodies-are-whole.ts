import { createHash } from 'node:crypto';
import type { InvoiceDocument } from '#app/domain/billing/invoice-document.ts';
import type { Database } from '../database.ts';
import type { Violation } from './violation.ts';

/** Every issued document is kept in its bytes, whose hash is theirs, and its columns say what the bytes say; so is every file made of it. */
export async function checkIssuedBodiesAreWhole(db: Database): Promise<readonly Violation[]> {
  const documents = await loadDocuments(db);
  const nets = new Map<string, string[]>();
  for (const line of await db.selectFrom('invoice_lines').select(['invoice_id', 'net', 'quantity']).orderBy('invoice_id').orderBy('position').execute())
    nets.set(line.invoice_id, [...(nets.get(line.invoice_id) ?? []), `${line.quantity} for ${line.net}`]);
  const files = await db.selectFrom('issued_files').select(['invoice_id', 'kind', 'base64', 'sha256']).execute();
  return [
    ...documents.flatMap((document) => problemsOf(document, nets.get(document.id) ?? []).map((problem) => ({ subject: document.id, problem }))),
    ...files
      .filter((file) => sha256(Buffer.from(file.base64, 'base64')) !== file.sha256)
      .map((file) => ({ subject: file.invoice_id, problem: `its ${file.kind} has another hash than was kept` })),
  ];
}

function loadDocuments(db: Database) {
  return db
    .selectFrom('invoices')
    .leftJoin('issued_documents', 'issued_documents.invoice_id', 'invoices.id')
    .select([
      'invoices.id',
      'invoices.kind',
      'invoices.number',
      'invoices.issued_on',
      'invoices.due_on',
      'invoices.supplied_on',
      'invoices.currency',
      'invoices.net',
      'invoices.tax',
      'invoices.total',
      'invoices.payment_reference',
      'invoices.po_number',
      'issued_documents.body',
      'issued_documents.sha256',
      'issued_documents.number as body_number',
    ])
    .execute();
}

type Row = Awaited<ReturnType<typeof loadDocuments>>[number];

function problemsOf(row: Row, lines: readonly string[]): readonly string[] {
  if (row.body === null) return row.number === null ? [] : [`${row.number} was issued without being kept`];
  if (row.number === null) return ['it was kept without being issued'];
  if (sha256(row.body) !== row.sha256) return [`${row.number} has another hash than was kept`];
  const body: InvoiceDocument = JSON.parse(row.body);
  const pairs: readonly (readonly [name: string, kept: unknown, column: unknown])[] = [
    ['number', body.number, row.number],
    ['number', body.number, row.body_number],
    ['kind', body.kind, row.kind],
    ['day', body.issuedOn, row.issued_on],
    ['due day', body.dueOn, row.due_on],
    ['supply day', body.suppliedOn, row.supplied_on],
    ['currency', body.currency, row.currency],
    ['net', body.net.minor, row.net],
    ['tax', body.tax.minor, row.tax],
    ['total', body.total.minor, row.total],
    ['payment reference', body.paymentReference, row.payment_reference],
    ['PO number', body.poNumber, row.po_number],
    ['lines', body.lines.map((line) => `${line.quantity} for ${line.net.minor}`).join(), lines.join()],
  ];
  return pairs.filter(([, kept, column]) => kept !== column).map(([name, kept, column]) => `${name} ${kept} as issued but ${column} in its row`);
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}
