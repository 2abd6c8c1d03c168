import type { DraftListed, DraftView } from '#app/domain/billing/review.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import { money } from '#app/domain/shared/money.ts';
import type { ListQuery, PageOf } from '#app/domain/shared/page-of.ts';
import type { Database } from '../../database.ts';
import { containing } from '../containing.ts';

const PAGE_SIZE = 50;
const STATUS = { 'to-review': 'in-review', 'sent-back': 'draft' } as const;

/** Drafts of invoices, the one that waits longest first. Needs the host scope. */
export async function listDrafts(db: Database, { view, q, page }: ListQuery & { readonly view: DraftView }): Promise<PageOf<DraftListed>> {
  const like = containing(q);
  const found = db
    .selectFrom('invoices as draft')
    .innerJoin('accounts as account', 'account.id', 'draft.account_id')
    .innerJoin('accounts as site', 'site.id', 'draft.site_id')
    .leftJoin('shipments as shipment', 'shipment.id', 'draft.shipment_id')
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
    .select(['draft.id', 'draft.po_number', 'draft.net', 'draft.total', 'draft.currency', 'draft.created_at', 'draft.sent_back_note'])
    .select(['account.name as account_name', 'site.name as site_name', 'shipment.number as shipment_number'])
    .orderBy('draft.created_at')
    .orderBy('draft.id')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute();
  return {
    rows: rows.map((row) => ({
      id: row.id,
      shipmentNumber: row.shipment_number,
      accountName: row.account_name,
      siteName: row.site_name,
      poNumber: row.po_number,
      draftedAt: row.created_at as Instant,
      note: row.sent_back_note,
      net: money(row.net, row.currency),
      total: money(row.total, row.currency),
    })),
    total: counted.count,
    pageSize: PAGE_SIZE,
  };
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
