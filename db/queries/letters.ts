import type { Instant } from '#app/domain/shared/days.ts';
import type { LetterListed } from '#app/domain/shared/letter-listed.ts';
import type { ListQuery, PageOf } from '#app/domain/shared/page-of.ts';
import type { Database } from '../database.ts';
import { containing } from './containing.ts';

const PAGE_SIZE = 50;

/** The outbox, newest letter first. Needs the host scope. */
export async function listLetters(db: Database, { q, page }: ListQuery): Promise<PageOf<LetterListed>> {
  const like = containing(q);
  const found = from(db).$if(q !== '', (query) =>
    query.where((eb) =>
      eb.or((['letter.subject', 'letter.recipient', 'account.name'] as const).map((column) => eb(eb.fn<string>('lower', [column]), 'like', like))),
    ),
  );
  const counted = await found.select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('count')).executeTakeFirstOrThrow();
  const rows = await found
    .select(COLUMNS)
    .orderBy('letter.id', 'desc')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute();
  return { rows: rows.map(toLetter), total: counted.count, pageSize: PAGE_SIZE };
}

/** One letter with its text. Needs the host scope. */
export async function findLetter(db: Database, letterId: string): Promise<(LetterListed & { readonly text: string }) | null> {
  const row = await from(db).select(COLUMNS).select('letter.text').where('letter.id', '=', letterId).executeTakeFirst();
  return row ? { ...toLetter(row), text: row.text } : null;
}

const COLUMNS = ['letter.id', 'letter.subject', 'letter.recipient', 'letter.created_at', 'letter.sent_at', 'account.name as account_name'] as const;

function from(db: Database) {
  return db.selectFrom('letters as letter').leftJoin('accounts as account', 'account.id', 'letter.account_id');
}

type Row = {
  readonly id: string;
  readonly subject: string;
  readonly recipient: string;
  readonly created_at: string;
  readonly sent_at: string | null;
  readonly account_name: string | null;
};

function toLetter(row: Row): LetterListed {
  return {
    id: row.id,
    subject: row.subject,
    recipient: row.recipient,
    accountName: row.account_name,
    createdAt: row.created_at as Instant,
    sentAt: row.sent_at as Instant | null,
  };
}
