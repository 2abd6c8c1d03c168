import type { InvoiceListed } from '#app/domain/billing/invoice-list.ts';
import { amountText } from '#app/domain/shared/amount-text.ts';
import { csvResponse } from '../kit/csv-response.ts';

const HEADER = ['number', 'kind', 'state', 'account_code', 'account', 'po_number', 'issued_on', 'due_on', 'days_past_due', 'currency', 'total', 'open'];

/** Issued documents as a CSV file; amounts of credit notes are below zero. */
export function invoicesCsv(stretches: AsyncIterable<readonly InvoiceListed[]>): Response {
  return csvResponse({ name: 'invoices', header: HEADER, stretches, toCells: (row) => [toCells(row)] });
}

function toCells(row: InvoiceListed) {
  const { number, kind, status, accountCode, accountName, poNumber, issuedOn, dueOn, total, open } = row;
  const daysLate = row.status === 'paid' ? null : Math.max(0, row.daysLate);
  return [number, kind, status, accountCode, accountName, poNumber, issuedOn, dueOn, daysLate, total.currency, amountText(total), amountText(open)];
}
