import { id, type ReturnId } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';

export type Returned = { readonly id: ReturnId; readonly number: string; readonly reason: string };

/** A return by its number; null: there is none. Needs the host scope. */
export async function findReturn(db: Database, number: string): Promise<Returned | null> {
  const row = await db.selectFrom('goods_returns').select(['id', 'number', 'reason']).where('number', '=', number).executeTakeFirst();
  return row ? { ...row, id: id<ReturnId>(row.id) } : null;
}
