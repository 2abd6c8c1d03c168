import { z } from 'zod';
import type { InvoiceQuery } from '#app/domain/billing/invoice-list.ts';
import type { LedgerQuery } from '#app/domain/billing/ledger-page.ts';
import { dayField } from './day-field.ts';

const q = z.string().trim().max(100).catch('');
const page = z.coerce.number().int().min(1).max(10_000).catch(1);
const mark = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,64}$/)
  .nullable()
  .catch(null);

const listQuery = z.strictObject({ q, page });
const receiptQuery = z.strictObject({ q, page, show: z.enum(['all', 'late', 'firm', 'planned']).catch('all'), booked: mark.default(null) });
const shipmentQuery = z.strictObject({ q, page, show: z.enum(['picking', 'shipped', 'canceled', 'all']).catch('picking') });
const stockQuery = z.strictObject({ q, page, show: z.enum(['all', 'promised', 'none']).catch('all') });
const stockItemQuery = z.strictObject({ page, counted: mark.default(null) });
const doneQuery = z.strictObject({ done: z.enum(['started', 'shipped', 'canceled']).nullable().catch(null) });
const returnQuery = z.strictObject({ q, page, recorded: mark.default(null) });
const holdsQuery = z.strictObject({ q, page, released: mark.default(null) });
const ownGoodsDone = z.enum(['add-granted', 'drop-granted', 'add-excluded', 'drop-excluded']).nullable().catch(null).default(null);
const ownGoodsQuery = z.strictObject({ done: ownGoodsDone, item: q.default('') });
const accountUnitsQuery = z.strictObject({ page, done: z.enum(['saved', 'taken']).nullable().catch(null).default(null) });
const ownReceiptsQuery = z.strictObject({
  page,
  show: z.enum(['to-confirm', 'confirmed']).catch('to-confirm'),
  done: z.enum(['confirmed']).nullable().catch(null).default(null),
});
const jobsQuery = z.strictObject({ page, state: z.enum(['waiting', 'dead', 'done']).catch('waiting'), retried: mark.default(null) });
const dayAsked = dayField.default(null).catch(null);
const accountsQuery = z.strictObject({ q, page, show: z.enum(['tree', 'key', 'growth', 'standard', 'blocked']).catch('tree') });
const auditQuery = z.strictObject({ q, actor: q, action: q, account: q, from: dayAsked, to: dayAsked, before: mark.default(null) });
const invoicesQuery = z.strictObject({
  q,
  page,
  show: z.enum(['open', 'overdue', 'paid', 'credit-notes', 'all']).catch('open'),
  due: z.enum(['current', '1-30', '31-60', '61-90', '90+']).nullable().catch(null).default(null),
});
const kinds = ['invoice-issued', 'credit-note-issued', 'credit-applied', 'payment-received', 'payment-applied', 'refund-paid'] as const;
const ledgerQuery = z.strictObject({ q, page, kind: z.enum(kinds).nullable().catch(null).default(null), from: dayAsked, to: dayAsked });
const invoiceQuery = z.strictObject({ credited: mark.default(null) });
const after = { done: mark.default(null), back: mark.default(null) };
const draftsQuery = z.strictObject({ q, page, show: z.enum(['to-review', 'sent-back']).catch('to-review'), ...after });
const reviewQuery = z.strictObject({
  lines: z.enum(['differing', 'all']).catch('differing'),
  anew: z.enum(['done', 'changed']).nullable().catch(null).default(null),
  ...after,
});

const labelsQuery = z.strictObject({ q, page, show: z.enum(['waiting', 'all', 'retired']).catch('all') });
const versionAsked = z.coerce.number().int().min(1).max(9_999).nullable().catch(null).default(null);
const labelQuery = z.strictObject({
  version: versionAsked,
  against: versionAsked,
  view: z.enum(['beside', 'over', 'differences']).catch('beside'),
  done: mark.default(null),
});

/** What a list is asked for, from its URL; whatever cannot be read means the first page of all. */
export function readListQuery(url: string): z.infer<typeof listQuery> {
  return listQuery.parse(queryOf(url, listQuery.shape));
}

/** booked: the receipt that was just booked. */
export function readReceiptQuery(url: string): z.infer<typeof receiptQuery> {
  return receiptQuery.parse(queryOf(url, receiptQuery.shape));
}

/** show: picking unless the address says otherwise, for that is what somebody must work on. */
export function readShipmentQuery(url: string): z.infer<typeof shipmentQuery> {
  return shipmentQuery.parse(queryOf(url, shipmentQuery.shape));
}

export function readStockQuery(url: string): z.infer<typeof stockQuery> {
  return stockQuery.parse(queryOf(url, stockQuery.shape));
}

/** counted: a count was just recorded. */
export function readStockItemQuery(url: string): z.infer<typeof stockItemQuery> {
  return stockItemQuery.parse(queryOf(url, stockItemQuery.shape));
}

/** What was just done with the shipment shown; null: nothing. */
export function readDone(url: string): z.infer<typeof doneQuery>['done'] {
  return doneQuery.parse(queryOf(url, doneQuery.shape)).done;
}

/** recorded: the number of the return that was just recorded. */
export function readReturnQuery(url: string): z.infer<typeof returnQuery> {
  return returnQuery.parse(queryOf(url, returnQuery.shape));
}

/** released: the number of the order that was just released. */
export function readHoldsQuery(url: string): z.infer<typeof holdsQuery> {
  return holdsQuery.parse(queryOf(url, holdsQuery.shape));
}

/** done: what was just done with an item of the account's own lists. */
export function readOwnGoodsQuery(url: string): z.infer<typeof ownGoodsQuery> {
  return ownGoodsQuery.parse(queryOf(url, ownGoodsQuery.shape));
}

export function readAccountUnitsQuery(url: string): z.infer<typeof accountUnitsQuery> {
  return accountUnitsQuery.parse(queryOf(url, accountUnitsQuery.shape));
}

export function readOwnReceiptsQuery(url: string): z.infer<typeof ownReceiptsQuery> {
  return ownReceiptsQuery.parse(queryOf(url, ownReceiptsQuery.shape));
}

/** retried: the job that was just given another round. */
export function readJobsQuery(url: string): z.infer<typeof jobsQuery> {
  return jobsQuery.parse(queryOf(url, jobsQuery.shape));
}

/** show: the tree itself, or single accounts by class or standing. */
export function readAccountsQuery(url: string): z.infer<typeof accountsQuery> {
  return accountsQuery.parse(queryOf(url, accountsQuery.shape));
}

/** before: the id of the row this stretch goes on before. */
export function readAuditQuery(url: string): z.infer<typeof auditQuery> {
  return auditQuery.parse(queryOf(url, auditQuery.shape));
}

/** show: which documents; due: only the open ones of one part of the aging. */
export function readInvoicesQuery(url: string): Omit<InvoiceQuery, 'today'> {
  const { show, due, ...rest } = invoicesQuery.parse(queryOf(url, invoicesQuery.shape));
  return { ...rest, view: due === null ? show : 'open', bucket: due };
}

export function readLedgerQuery(url: string): LedgerQuery {
  return ledgerQuery.parse(queryOf(url, ledgerQuery.shape));
}

/** done: the invoice that was just issued; back: the delivery whose draft was just sent back. */
export function readDraftsQuery(url: string): z.infer<typeof draftsQuery> {
  return draftsQuery.parse(queryOf(url, draftsQuery.shape));
}

/** anew: the draft was just drafted anew, or someone else changed it before. */
export function readReviewQuery(url: string): z.infer<typeof reviewQuery> {
  return reviewQuery.parse(queryOf(url, reviewQuery.shape));
}

/** credited: the credit note that was just issued for it. */
export function readInvoiceQuery(url: string): z.infer<typeof invoiceQuery> {
  return invoiceQuery.parse(queryOf(url, invoiceQuery.shape));
}

/** show: all but the retired ones unless the address says otherwise. */
export function readLabelsQuery(url: string): z.infer<typeof labelsQuery> {
  return labelsQuery.parse(queryOf(url, labelsQuery.shape));
}

/** version, against: which two are looked at; null: the newest, and the one in force before it. */
export function readLabelQuery(url: string): z.infer<typeof labelQuery> {
  return labelQuery.parse(queryOf(url, labelQuery.shape));
}

/** The fields a list knows; whatever else an address carries is nobody's business here. */
function queryOf(url: string, shape: Readonly<Record<string, unknown>>): Readonly<Record<string, string | undefined>> {
  const { searchParams } = new URL(url);
  return Object.fromEntries(Object.keys(shape).map((name) => [name, searchParams.get(name) ?? undefined]));
}
