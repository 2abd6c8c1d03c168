import type { CashRow, OpenInvoice } from '#app/domain/billing/payment-page.ts';
import { type Day, day, type Instant, instant, localTime } from '#app/domain/shared/days.ts';
import { type Money, money } from '#app/domain/shared/money.ts';
import type { ListQuery, PageOf } from '#app/domain/shared/page-of.ts';
import type { Database } from '../../database.ts';
import { loadHostZone } from '../../repositories/host-facts.ts';
import { containing } from '../containing.ts';

const PAGE_SIZE = 50;
/** Open invoices of one account that are offered at once; the oldest due stand first. */
const MOST_OPEN = 100;
const NAMES = ['payment.number', 'payment.payer', 'payment.reference', 'account.name', 'account.code'] as const;

/** show to-do: money not yet applied, and payments a person must look at. */
export type CashQuery = ListQuery & { readonly show: 'to-do' | 'all' };

/** Payments, newest first. Needs the host scope. */
export async function listCash(db: Database, { q, page, show }: CashQuery): Promise<PageOf<CashRow>> {
  const like = containing(q);
  const found = db
    .selectFrom('payments as payment')
    .innerJoin('accounts as account', 'account.id', 'payment.account_id')
    .$if(q !== '', (query) => query.where((eb) => eb.or(NAMES.map((column) => eb(eb.fn<string>('lower', [column]), 'like', like)))))
    .$if(show === 'to-do', (query) =>
      query.where((eb) =>
        eb.or([
          eb('payment.unapplied', '>', 0),
          eb('payment.status', '=', 'parked'),
          eb.and([eb('payment.status', '=', 'received'), eb('payment.problem', 'is not', null)]),
        ]),
      ),
    );
  const counted = await found.select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('count')).executeTakeFirstOrThrow();
  const rows = await found
    .select(['payment.number', 'payment.method', 'payment.status', 'payment.problem', 'payment.currency', 'payment.amount', 'payment.unapplied'])
    .select(['payment.reference', 'payment.payer', 'payment.received_on', 'payment.created_at', 'account.name as account_name'])
    .orderBy('payment.created_at', 'desc')
    .orderBy('payment.number')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute();
  const shown = rows.map(
    (row): CashRow => ({
      number: row.number,
      accountName: row.account_name,
      method: row.method,
      status: row.status,
      problem: row.problem === null ? null : JSON.parse(row.problem),
      amount: money(row.amount, row.currency),
      unapplied: money(row.unapplied, row.currency),
      reference: row.reference,
      payer: row.payer,
      receivedOn: row.received_on === null ? null : day(row.received_on),
      createdAt: instant(row.created_at),
    }),
  );
  return { rows: shown, total: counted.count, pageSize: PAGE_SIZE };
}

/** The day it is where the books are kept. */
export async function findToday(db: Database, now: Instant): Promise<Day> {
  return localTime(now, await loadHostZone(db)).day;
}

/** What waits to be applied, per currency. Needs the host scope. */
export async function sumUnapplied(db: Database): Promise<readonly Money[]> {
  const rows = await db
    .selectFrom('payments')
    .select((eb) => ['currency', eb.cast<number>(eb.fn.sum('unapplied'), 'bigint').as('unapplied')])
    .where('unapplied', '>', 0)
    .groupBy('currency')
    .orderBy('currency')
    .execute();
  return rows.map((row) => money(row.unapplied, row.currency));
}

/** The invoices of an account that money of a currency could be set against. Needs the host scope. */
export async function listOpenInvoices(
  db: Database,
  { accountId, currency }: { readonly accountId: string; readonly currency: string },
): Promise<readonly OpenInvoice[]> {
  const rows = await db
    .selectFrom('invoices')
    .select(['number', 'po_number', 'due_on', 'total', 'open', 'payment_reference'])
    .where('account_id', '=', accountId)
    .where('currency', '=', currency)
    .where('kind', '=', 'invoice')
    .where('status', 'in', ['issued', 'part-paid'])
    .orderBy('due_on')
    .orderBy('number')
    .limit(MOST_OPEN)
    .execute();
  return rows.map((row) => ({
    number: row.number ?? '',
    poNumber: row.po_number,
    dueOn: row.due_on === null ? null : day(row.due_on),
    total: money(row.total, currency),
    open: money(row.open, currency),
    reference: row.payment_reference ?? '',
  }));
}
