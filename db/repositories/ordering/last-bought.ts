import type { Day } from '#app/domain/shared/days.ts';
import { type AccountId, type ItemId, id } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';
import { prepared } from '../../prepared.ts';

/** When the accounts were last invoiced for each of the items; absent: never. */
export async function loadLastBought(db: Database, itemIds: readonly ItemId[], accounts: readonly AccountId[]): Promise<ReadonlyMap<ItemId, Day>> {
  if (itemIds.length === 0) return new Map();
  const rows = await readLastBought(db, { itemIds, accounts });
  return new Map(rows.flatMap((row) => (row.item_id === null ? [] : [[id<ItemId>(row.item_id), row.last_on as Day]])));
}

const readLastBought = prepared((db, { itemIds, accounts }: { readonly itemIds: readonly ItemId[]; readonly accounts: readonly AccountId[] }) =>
  db
    .selectFrom('history_lines as line')
    .innerJoin('history_documents as document', 'document.id', 'line.document_id')
    .select((eb) => ['line.item_id', eb.fn.max('document.issued_on').as('last_on')])
    .where('line.account_id', 'in', accounts)
    .where('document.account_id', 'in', accounts)
    .where('document.kind', '=', 'invoice')
    .where('line.item_id', 'in', itemIds)
    .groupBy('line.item_id'),
);
