import type { Draft } from '#app/domain/ordering/draft.ts';
import type { Day, Instant } from '#app/domain/shared/days.ts';
import { type AccountId, type DraftId, id, type OrderId, type UserId } from '#app/domain/shared/ids.ts';
import type { Database, Tx } from '../../database.ts';
import { forUpdate } from '../../dialect.ts';
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
  'writer',
  'turn',
  'created_at',
  'updated_at',
] as const;

/** A draft by the number people know it under, or by the submission key it was made with, so that making it twice makes it once. */
export type KnownBy = { readonly number: string } | { readonly submissionKey: string };

export async function loadDraft(db: Database, by: KnownBy, mine: Mine): Promise<Draft | null> {
  const row = await known(db, by, mine).executeTakeFirst();
  return row ? toDraft(row) : null;
}

/** The same, locked against other writings until the transaction ends. */
export async function lockDraft(tx: Tx, by: KnownBy, mine: Mine): Promise<Draft | null> {
  const row = await forUpdate(known(tx, by, mine)).executeTakeFirst();
  return row ? toDraft(row) : null;
}

function known(db: Database, by: KnownBy, { accounts }: Mine) {
  const drafts = db.selectFrom('drafts').select(COLUMNS).where('account_id', 'in', accounts);
  return 'number' in by ? drafts.where('number', '=', by.number) : drafts.where('submission_key', '=', by.submissionKey);
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

/** Writes a new draft down unless its submission key has one; whether it was written. */
export async function insertDraft(tx: Tx, draft: Draft): Promise<boolean> {
  const result = await tx
    .insertInto('drafts')
    .values(toDraftRow(draft))
    .onConflict((conflict) => conflict.columns(['account_id', 'submission_key']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Writes an open draft that is locked. */
export async function updateDraft(tx: Tx, draft: Draft): Promise<void> {
  const { id: draftId, account_id, number: _number, created_at: _made, order_id: _order, ...changes } = toDraftRow(draft);
  await tx.updateTable('drafts').set(changes).where('id', '=', draftId).where('account_id', '=', account_id).where('order_id', 'is', null).execute();
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
    writing: row.writer === null ? null : { writer: row.writer, turn: row.turn ?? 0 },
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
    writer: draft.writing?.writer ?? null,
    turn: draft.writing?.turn ?? null,
    created_at: draft.createdAt,
    updated_at: draft.updatedAt,
  };
}
