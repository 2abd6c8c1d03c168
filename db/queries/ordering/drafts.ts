import type { Buyer } from '#app/domain/accounts/people.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import type { Database } from '../../database.ts';

/** An open draft in the list. by: who made it, null where that is the reader, '' where it is nobody of the account. */
export type DraftListed = {
  readonly number: string;
  readonly name: string;
  readonly siteName: string;
  readonly poNumber: string;
  readonly lines: number;
  readonly savedAt: Instant;
  readonly by: string | null;
};

const MOST_LISTED = 200;

/** The open drafts of the buyer's account, last written first. */
export async function findDrafts(db: Database, { accountId, userId, scope }: Buyer): Promise<readonly DraftListed[]> {
  const rows = await db
    .selectFrom('drafts')
    .innerJoin('accounts as site', 'site.id', 'drafts.site_id')
    .select(['drafts.number', 'drafts.name', 'drafts.po_number', 'drafts.lines', 'drafts.owner_id', 'drafts.updated_at', 'site.name as site_name'])
    .where('drafts.account_id', '=', accountId)
    .where('site.id', 'in', scope.accounts)
    .where('drafts.order_id', 'is', null)
    .orderBy('drafts.updated_at', 'desc')
    .orderBy('drafts.id', 'desc')
    .limit(MOST_LISTED)
    .execute();
  const people = await db.selectFrom('users').select(['id', 'name']).where('account_id', 'in', scope.accounts).execute();
  const names = new Map(people.map((person) => [person.id, person.name]));
  return rows.map((row) => ({
    number: row.number,
    name: row.name,
    siteName: row.site_name,
    poNumber: row.po_number,
    lines: countLines(row.lines),
    savedAt: row.updated_at as Instant,
    by: row.owner_id === userId ? null : (names.get(row.owner_id) ?? ''),
  }));
}

function countLines(json: string): number {
  const lines: unknown = JSON.parse(json);
  return Array.isArray(lines) ? lines.length : 0;
}
