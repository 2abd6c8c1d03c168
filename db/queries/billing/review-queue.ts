import type { ExpressionBuilder } from 'kysely';
import { type Comparison, compareLines } from '#app/domain/billing/compare-lines.ts';
import { dueDate } from '#app/domain/billing/due-date.ts';
import type { DraftListed, DraftView, ReviewPage } from '#app/domain/billing/review.ts';
import { type Day, type Instant, localTime } from '#app/domain/shared/days.ts';
import { money } from '#app/domain/shared/money.ts';
import type { ListQuery, PageOf } from '#app/domain/shared/page-of.ts';
import type { Database } from '../../database.ts';
import { loadHostZone } from '../../repositories/host-facts.ts';
import type { InvoiceRow, Schema } from '../../schema.ts';
import { containing } from '../containing.ts';
import { loadComparisons } from './comparisons.ts';

const PAGE_SIZE = 50;
const STATUS = { 'to-review': 'in-review', 'sent-back': 'draft' } as const;

type Asked = ListQuery & { readonly view: DraftView; readonly now: Instant };

/** Drafts of invoices with what differs on them, the one that waits longest first. Needs the host scope. */
export async function listDrafts(db: Database, { view, q, page, now }: Asked): Promise<PageOf<DraftListed>> {
  const like = containing(q);
  const found = selectDrafts(db)
    .where('draft.status', '=', STATUS[view])
    .$if(q !== '', (query) =>
      query.where((eb) =>
        eb.or(
          (['shipment.number', 'draft.po_number', 'account.name', 'account.code'] as const).map((column) => eb(eb.fn<string>('lower', [column]), 'like', like)),
        ),
      ),
    );
  const counted = await found.select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('count')).executeTakeFirstOrThrow();
  const rows = await found
    .select(DRAFT_COLUMNS)
    .orderBy('draft.created_at')
    .orderBy('draft.id')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute();
  const comparisons = await loadComparisons(
    db,
    rows.map((row) => row.id),
    localTime(now, await loadHostZone(db)).day,
  );
  return { rows: rows.map((row) => toDraft(row, comparisons.get(row.id) ?? null)), total: counted.count, pageSize: PAGE_SIZE };
}

/** One draft, whatever became of it, beside what was agreed and delivered; null: there is none. Needs the host scope. */
export async function findReview(db: Database, draftId: string, now: Instant): Promise<ReviewPage | null> {
  const row = await selectDrafts(db)
    .select(DRAFT_COLUMNS)
    .select(['draft.version', 'draft.status', 'draft.number', 'draft.payment_days', 'draft.tax_groups', 'account.code as account_code', 'shipment.shipped_on'])
    .where('draft.id', '=', draftId)
    .where('draft.kind', '=', 'invoice')
    .executeTakeFirst();
  if (!row) return null;
  const today = localTime(now, await loadHostZone(db)).day;
  const comparison = (await loadComparisons(db, [draftId], today)).get(draftId) ?? compareLines([], []);
  const places = await selectPlaces(db, draftId).execute();
  const orders = new Map(places.map(({ number, po_number }) => [number, { number, poNumber: po_number }]));
  return {
    ...toDraft(row, comparison),
    version: row.version,
    status: row.status,
    number: row.number,
    accountCode: row.account_code,
    shippedOn: row.shipped_on as Day | null,
    paymentDays: row.payment_days,
    dueOn: dueDate(today, { kind: 'net', days: row.payment_days }),
    taxGroups: JSON.parse(row.tax_groups),
    orders: [...orders.values()],
    places: Object.fromEntries(places.map((place) => [place.id, { orderNumber: place.number, line: place.position === null ? null : place.position + 1 }])),
    comparison,
    queue: { ...(await placeInQueue(db, row)), next: await nextToReview(db, draftId) },
  };
}

const DRAFT_COLUMNS = [
  'draft.id',
  'draft.po_number',
  'draft.net',
  'draft.total',
  'draft.currency',
  'draft.created_at',
  'draft.sent_back_note',
  'account.name as account_name',
  'site.name as site_name',
  'shipment.number as shipment_number',
] as const;

function selectDrafts(db: Database) {
  return db
    .selectFrom('invoices as draft')
    .innerJoin('accounts as account', 'account.id', 'draft.account_id')
    .innerJoin('accounts as site', 'site.id', 'draft.site_id')
    .leftJoin('shipments as shipment', 'shipment.id', 'draft.shipment_id');
}

type DraftRow = Pick<InvoiceRow, 'id' | 'po_number' | 'net' | 'total' | 'currency' | 'created_at' | 'sent_back_note'> & {
  readonly account_name: string;
  readonly site_name: string;
  readonly shipment_number: string | null;
};

function toDraft(row: DraftRow, comparison: Comparison | null): DraftListed {
  return {
    id: row.id,
    shipmentNumber: row.shipment_number,
    accountName: row.account_name,
    siteName: row.site_name,
    poNumber: row.po_number,
    draftedAt: row.created_at as Instant,
    note: row.sent_back_note,
    net: money(row.net, row.currency),
    total: money(row.total, row.currency),
    differing: comparison?.differing ?? 0,
    lines: comparison?.lines.length ?? 0,
  };
}

function selectPlaces(db: Database, draftId: string) {
  return db
    .selectFrom('invoice_lines as line')
    .innerJoin('orders', 'orders.id', 'line.order_id')
    .leftJoin('order_lines as ordered', 'ordered.id', 'line.order_line_id')
    .select(['line.id', 'orders.number', 'orders.po_number', 'ordered.position'])
    .where('line.invoice_id', '=', draftId)
    .orderBy('line.position');
}

/** How many wait, and which of them this is by age. */
async function placeInQueue(db: Database, { id, created_at }: Pick<DraftRow, 'id' | 'created_at'>) {
  const isBefore = (eb: ExpressionBuilder<Schema, 'invoices'>) =>
    eb.or([eb('created_at', '<', created_at), eb.and([eb('created_at', '=', created_at), eb('id', '<=', id)])]);
  const { of, place } = await db
    .selectFrom('invoices')
    .select((eb) => [
      eb.cast<number>(eb.fn.countAll(), 'bigint').as('of'),
      eb.cast<number>(eb.fn.sum(eb.case().when(isBefore(eb)).then(1).else(0).end()), 'bigint').as('place'),
    ])
    .where('status', '=', 'in-review')
    .executeTakeFirstOrThrow();
  return { of, place: place ?? 0 };
}

/** The draft to review after one, by age; after the last comes the first again. Null: no other waits. Needs the host scope. */
export async function nextToReview(db: Database, after: string | null): Promise<string | null> {
  const waiting = db.selectFrom('invoices').select(['id', 'created_at']).where('status', '=', 'in-review').orderBy('created_at').orderBy('id').limit(1);
  const current = after === null ? undefined : await db.selectFrom('invoices').select(['id', 'created_at']).where('id', '=', after).executeTakeFirst();
  if (!current) return (await waiting.executeTakeFirst())?.id ?? null;
  const later = await waiting
    .where((eb) => eb.or([eb('created_at', '>', current.created_at), eb.and([eb('created_at', '=', current.created_at), eb('id', '>', current.id)])]))
    .executeTakeFirst();
  return (later ?? (await waiting.where('id', '<>', current.id).executeTakeFirst()))?.id ?? null;
}
