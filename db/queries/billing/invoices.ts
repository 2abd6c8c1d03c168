import { expressionBuilder } from 'kysely';
import type { Aging } from '#app/domain/billing/aging.ts';
import { dueWithin } from '#app/domain/billing/due-within.ts';
import type { InvoiceList, InvoiceListed, InvoiceQuery, InvoiceSum, IssuedStatus } from '#app/domain/billing/invoice-list.ts';
import { assert } from '#app/domain/shared/assert.ts';
import { type Day, daysBetween, type Instant, localTime } from '#app/domain/shared/days.ts';
import type { AccountId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import type { Database } from '../../database.ts';
import { loadHostZone } from '../../repositories/host-facts.ts';
import type { InvoiceRow, Schema } from '../../schema.ts';
import { containing } from '../containing.ts';
import { readAging } from './aging.ts';

type InvoicesAsked = Omit<InvoiceQuery, 'today'> & { readonly now: Instant };

const PAGE_SIZE = 50;
const STRETCH = 1_000;
const ISSUED = ['issued', 'part-paid', 'paid'] as const;

/** The page of a list: what was asked, its rows with their sums, and all that is open by age. */
export type InvoicesFound = { readonly query: InvoiceQuery; readonly list: InvoiceList; readonly aging: readonly Aging[] };

/** Issued documents of some accounts, or (null, host scope only) of all: what waits longest for money first, else newest first. */
export async function listInvoices(db: Database, accounts: readonly AccountId[] | null, asked: InvoicesAsked): Promise<InvoicesFound> {
  const query = await datedQuery(db, asked);
  const sums = await sumInvoices(db, accounts, query);
  const rows = await selectStretch(db, accounts, query, { limit: PAGE_SIZE, offset: (query.page - 1) * PAGE_SIZE });
  const list = { rows, sums, total: sums.reduce((count, sum) => count + sum.count, 0), pageSize: PAGE_SIZE };
  return { query, list, aging: await readAging(db, accounts, query.today) };
}

/** All of them, a stretch at a time, in the order of the list. */
export async function* readInvoices(db: Database, accounts: readonly AccountId[] | null, asked: InvoicesAsked): AsyncGenerator<readonly InvoiceListed[]> {
  const query = await datedQuery(db, asked);
  for (let offset = 0; ; offset += STRETCH) {
    const rows = await selectStretch(db, accounts, query, { limit: STRETCH, offset });
    if (rows.length > 0) yield rows;
    if (rows.length < STRETCH) return;
  }
}

async function datedQuery(db: Database, { now, ...asked }: InvoicesAsked): Promise<InvoiceQuery> {
  return { ...asked, today: localTime(now, await loadHostZone(db)).day };
}

async function sumInvoices(db: Database, accounts: readonly AccountId[] | null, query: InvoiceQuery): Promise<readonly InvoiceSum[]> {
  const rows = await wanted(db, accounts, query)
    .select((eb) => [
      'invoices.currency',
      eb.cast<number>(eb.fn.countAll(), 'bigint').as('count'),
      eb.cast<number>(eb.fn.sum(signed('invoices.total')), 'bigint').as('total'),
      eb.cast<number>(eb.fn.sum(signed('invoices.open')), 'bigint').as('open'),
    ])
    .groupBy('invoices.currency')
    .orderBy('invoices.currency')
    .execute();
  return rows.map((row) => ({ count: row.count, total: money(row.total, row.currency), open: money(row.open, row.currency) }));
}

type Stretch = { readonly limit: number; readonly offset: number };

async function selectStretch(db: Database, accounts: readonly AccountId[] | null, query: InvoiceQuery, { limit, offset }: Stretch) {
  const isByDueDay = query.view === 'open' || query.view === 'overdue';
  const rows = await wanted(db, accounts, query)
    .select(['invoices.number', 'invoices.kind', 'invoices.status', 'invoices.po_number', 'invoices.issued_on', 'invoices.due_on', 'invoices.currency'])
    .select(['invoices.total', 'invoices.open', 'account.code as account_code', 'account.name as account_name'])
    .orderBy(isByDueDay ? 'invoices.due_on' : 'invoices.issued_on', isByDueDay ? 'asc' : 'desc')
    .orderBy('invoices.number', isByDueDay ? 'asc' : 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map((row) => toListed(row, query.today));
}

function wanted(db: Database, accounts: readonly AccountId[] | null, { view, bucket, q, today }: InvoiceQuery) {
  const due = bucket === null ? null : dueWithin(bucket, today);
  return db
    .selectFrom('invoices')
    .innerJoin('accounts as account', 'account.id', 'invoices.account_id')
    .where('invoices.status', 'in', ISSUED)
    .$if(accounts !== null, (query) => query.where('invoices.account_id', 'in', accounts ?? []))
    .$if(view === 'open', (query) => query.where('invoices.open', '>', 0))
    .$if(view === 'overdue', (query) => query.where('invoices.kind', '=', 'invoice').where('invoices.open', '>', 0).where('invoices.due_on', '<', today))
    .$if(view === 'paid', (query) => query.where('invoices.kind', '=', 'invoice').where('invoices.status', '=', 'paid'))
    .$if(view === 'credit-notes', (query) => query.where('invoices.kind', '=', 'credit-note'))
    .$if(due?.from != null, (query) => query.where('invoices.due_on', '>=', due?.from ?? ''))
    .$if(due?.to != null, (query) => query.where('invoices.due_on', '<=', due?.to ?? ''))
    .$if(q !== '', (query) => query.where(named(db, accounts, q)));
}

/** Told by its own number, the account's PO number, the account, an order on it or the shipment it is for. */
function named(db: Database, accounts: readonly AccountId[] | null, q: string) {
  const like = containing(q);
  const own = accounts ?? [];
  const eb = expressions();
  const ofShipment = db
    .selectFrom('shipments')
    .select('shipments.id')
    .$if(accounts !== null, (query) => query.where('shipments.account_id', 'in', own))
    .where((shipment) => shipment(shipment.fn<string>('lower', ['shipments.number']), 'like', like));
  const ofOrder = db
    .selectFrom('orders')
    .innerJoin('order_lines', (join) => join.onRef('order_lines.order_id', '=', 'orders.id').onRef('order_lines.account_id', '=', 'orders.account_id'))
    .innerJoin('invoice_lines', (join) =>
      join.onRef('invoice_lines.order_line_id', '=', 'order_lines.id').onRef('invoice_lines.account_id', '=', 'order_lines.account_id'),
    )
    .select('invoice_lines.invoice_id')
    .$if(accounts !== null, (query) => query.where('orders.account_id', 'in', own))
    .where((order) => order(order.fn<string>('lower', ['orders.number']), 'like', like));
  return eb.or([
    ...(['invoices.number', 'invoices.po_number', 'account.name', 'account.code'] as const).map((column) => eb(eb.fn<string>('lower', [column]), 'like', like)),
    eb('invoices.id', 'in', ofOrder),
    eb('invoices.shipment_id', 'in', ofShipment),
  ]);
}

/** An amount of a document with the sign of its kind. */
function signed(column: 'invoices.total' | 'invoices.open') {
  const eb = expressions();
  return eb
    .case()
    .when('invoices.kind', '=', 'credit-note')
    .then(eb.neg(eb.ref(column)))
    .else(eb.ref(column))
    .end();
}

function expressions() {
  return expressionBuilder<Schema & { readonly account: Schema['accounts'] }, 'invoices' | 'account'>();
}

type Row = Pick<InvoiceRow, 'number' | 'kind' | 'status' | 'po_number' | 'issued_on' | 'due_on' | 'currency' | 'total' | 'open'> & {
  readonly account_code: string;
  readonly account_name: string;
};

function toListed(row: Row, today: Day): InvoiceListed {
  assert(row.number !== null && row.issued_on !== null && row.due_on !== null, 'an issued document has its number and days');
  const sign = row.kind === 'credit-note' ? -1 : 1;
  return {
    number: row.number,
    kind: row.kind,
    status: row.status as IssuedStatus,
    accountCode: row.account_code,
    accountName: row.account_name,
    poNumber: row.po_number,
    issuedOn: row.issued_on as Day,
    dueOn: row.due_on as Day,
    daysLate: daysBetween(row.due_on as Day, today),
    total: money(sign * row.total, row.currency),
    open: money(sign * row.open, row.currency),
  };
}
