import type { AccountsNamed, AudiencePage } from '#app/domain/catalog/audience-page.ts';
import type { Database } from '../../database.ts';
import { loadAudience } from '../../repositories/catalog/audiences.ts';

const MOST_NAMED = 50;

/** Who sees an item, with the accounts it is granted to or kept from; null: no such item. Needs the host scope. */
export async function findAudience(db: Database, sku: string): Promise<AudiencePage | null> {
  const item = await loadAudience(db, sku);
  if (!item) return null;
  const { itemId, name, audience } = item;
  return { sku: item.sku, name, audience, granted: await named(db, 'item_grants', itemId), excluded: await named(db, 'item_exclusions', itemId) };
}

async function named(db: Database, table: 'item_grants' | 'item_exclusions', itemId: string): Promise<AccountsNamed> {
  const of = db.selectFrom(table).innerJoin('accounts as account', 'account.id', `${table}.account_id`).where(`${table}.item_id`, '=', itemId);
  const accounts = await of.select(['account.code', 'account.name']).orderBy('account.name').limit(MOST_NAMED).execute();
  const { total } = await of.select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('total')).executeTakeFirstOrThrow();
  return { accounts, total };
}
