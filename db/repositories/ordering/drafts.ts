import type { Draft } from '#app/domain/ordering/draft.ts';
import type { Day, Instant } from '#app/domain/shared/days.ts';
import { type AccountId, type DraftId, id, type OrderId, type UserId } from '#app/domain/shared/ids.ts';
import type { Database, Tx } from '../../database.ts';
import type { DraftRow } from '../../schema.ts';

type Mine = { readonly accounts: readonly AccountId[] };

const COLUMNS = [
  'id',
  'account_id',
  'site_id',
  'owner_id',
  'number',
  'name',
  'po_number',
  'requested_on',
  'lines',
  'seen',
  'submission_key',
  'order_id',
  'version',
  'created_at',
  'updated_at',
] as const;

/** A draft by the number people know it under. */
export async function loadDraftByNumber(db: Database, number: string, { accounts }: Mine): Promise<Draft | null> {
  const row = await db.selectFrom('drafts').select(COLUMNS).where('number', '=', number).where('account_id', 'in', accounts).executeTakeFirst();
  return row ? toDraft(row) : null;
}

/** The draft made with a submission key, so that making it twice makes it once. */
export async function loadDraftByKey(db: Database, submissionKey: string, { accounts }: Mine): Promise<Draft | null> {
  const row = await db.selectFrom('drafts').select(COLUMNS).where('submission_key', '=', submissionKey).where('account_id', 'in', accounts).executeTakeFirst();
  return row ? toDraft(row) : null;
}

/** The open draft that somebody wrote to last for a site; colleagues each have their own. */
export async function loadNewestDraft(db: Database, of: { readonly siteId: AccountId; readonly ownerId: UserId }, { accounts }: Mine): Promise<Draft | null> {
  const row = await db
    .selectFrom('drafts')
    .select(COLUMNS)
    .where('account_id', 'in', accounts)
    .where('site_id', '=', of.siteId)
    .where('owner_id', '=', of.ownerId)
    .where('order_id', 'is', null)
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? toDraft(row) : null;
}

export async function insertDraft(tx: Tx, draft: Draft): Promise<void> {
  await tx.insertInto('drafts').values(toDraftRow(draft)).execute();
}

/** Writes an open draft unless somebody else wrote it since `expectedVersion`; whether it was written. A placed one stays as it was. */
export async function saveDraft(tx: Tx, draft: Draft, { expectedVersion }: { readonly expectedVersion: number }): Promise<boolean> {
  const { id: draftId, account_id, number: _number, created_at: _made, order_id: _order, ...changes } = toDraftRow(draft);
  const result = await tx
    .updateTable('drafts')
    .set(changes)
    .where('id', '=', draftId)
    .where('account_id', '=', account_id)
    .where('version', '=', expectedVersion)
    .where('order_id', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Ties a draft to the order it became, so that it is no longer open. */
export async function closeDraft(
  tx: Tx,
  closed: { readonly draftId: DraftId; readonly accountId: AccountId; readonly orderId: OrderId; readonly at: Instant },
): Promise<void> {
  await tx
    .updateTable('drafts')
    .set({ order_id: closed.orderId, updated_at: closed.at })
    .where('id', '=', closed.draftId)
    .where('account_id', '=', closed.accountId)
    .execute();
}

/** Throws an open draft away; whether there was one. */
export async function deleteDraft(tx: Tx, draftId: DraftId, { accounts }: Mine): Promise<boolean> {
  const result = await tx.deleteFrom('drafts').where('id', '=', draftId).where('account_id', 'in', accounts).where('order_id', 'is', null).executeTakeFirst();
  return result.numDeletedRows === 1n;
}

function toDraft(row: DraftRow): Draft {
  return {
    id: id<DraftId>(row.id),
    accountId: id<AccountId>(row.account_id),
    siteId: id<AccountId>(row.site_id),
    ownerId: id<UserId>(row.owner_id),
    number: row.number,
    name: row.name,
    poNumber: row.po_number,
    requestedOn: row.requested_on as Day | null,
    lines: JSON.parse(row.lines),
    seen: row.seen === null ? [] : JSON.parse(row.seen),
    submissionKey: row.submission_key,
    orderId: row.order_id === null ? null : id<OrderId>(row.order_id),
    version: row.version,
    createdAt: row.created_at as Instant,
    updatedAt: row.updated_at as Instant,
  };
}

function toDraftRow(draft: Draft): DraftRow {
  return {
    id: draft.id,
    account_id: draft.accountId,
    site_id: draft.siteId,
    owner_id: draft.ownerId,
    number: draft.number,
    name: draft.name,
    po_number: draft.poNumber,
    requested_on: draft.requestedOn,
    lines: JSON.stringify(draft.lines),
    seen: draft.seen.length === 0 ? null : JSON.stringify(draft.seen),
    submission_key: draft.submissionKey,
    order_id: draft.orderId,
    version: draft.version,
    created_at: draft.createdAt,
    updated_at: draft.updatedAt,
  };
}
