import { z } from 'zod';

const q = z.string().trim().max(100).catch('');
const page = z.coerce.number().int().min(1).max(10_000).catch(1);
const mark = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,64}$/)
  .nullable()
  .catch(null);

const listQuery = z.object({ q, page });
const receiptQuery = z.object({ q, page, show: z.enum(['all', 'late', 'firm', 'planned']).catch('all'), booked: mark.default(null) });
const holdsQuery = z.object({ q, page, released: mark.default(null) });
const jobsQuery = z.object({ page, state: z.enum(['waiting', 'dead', 'done']).catch('waiting'), retried: mark.default(null) });
const auditQuery = z.object({ q, before: mark.default(null) });

/** What a list is asked for, from its URL; whatever cannot be read means the first page of all. */
export function readListQuery(url: string): z.infer<typeof listQuery> {
  return listQuery.parse(queryOf(url));
}

/** booked: the receipt that was just booked. */
export function readReceiptQuery(url: string): z.infer<typeof receiptQuery> {
  return receiptQuery.parse(queryOf(url));
}

/** released: the number of the order that was just released. */
export function readHoldsQuery(url: string): z.infer<typeof holdsQuery> {
  return holdsQuery.parse(queryOf(url));
}

/** retried: the job that was just given another round. */
export function readJobsQuery(url: string): z.infer<typeof jobsQuery> {
  return jobsQuery.parse(queryOf(url));
}

/** before: the id of the row this stretch goes on before. */
export function readAuditQuery(url: string): z.infer<typeof auditQuery> {
  return auditQuery.parse(queryOf(url));
}

function queryOf(url: string): Readonly<Record<string, string>> {
  return Object.fromEntries(new URL(url).searchParams);
}
