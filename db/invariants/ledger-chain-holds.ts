import { createHash } from 'node:crypto';
import { chainText, type PostingFacts } from '#app/domain/billing/posting.ts';
import { money } from '#app/domain/shared/money.ts';
import type { Database } from '../database.ts';
import type { Violation } from './violation.ts';

const STRETCH = 2_000;
const GENESIS = '0'.repeat(64);

/** From the first posting to the head each hangs on the one before it, and its hash is that of what it says. */
export async function checkLedgerChainHolds(db: Database): Promise<readonly Violation[]> {
  const violations: Violation[] = [];
  let last = { sequence: 0, hash: GENESIS };
  for (let rows = await loadStretch(db, 0); rows.length > 0; rows = await loadStretch(db, last.sequence)) {
    const entries = await loadEntries(db, { after: last.sequence, upTo: rows.at(-1)?.sequence ?? 0 });
    for (const row of rows) {
      violations.push(...problemsOf(row, entries.get(row.id) ?? [], last).map((problem) => ({ subject: row.id, problem })));
      last = { sequence: row.sequence, hash: row.hash };
    }
  }
  const heads = await db.selectFrom('ledger_head').select(['name', 'sequence', 'hash']).execute();
  const isHead = heads.length === 1 && heads[0]?.sequence === last.sequence && heads[0].hash === last.hash;
  return isHead ? violations : [...violations, { subject: 'head', problem: `the chain ends at ${last.sequence} but its head is ${JSON.stringify(heads)}` }];
}

function loadStretch(db: Database, after: number) {
  return db
    .selectFrom('ledger_postings')
    .select([
      'id',
      'sequence',
      'legal_entity_id',
      'at',
      'booked_on',
      'kind',
      'subject_kind',
      'subject_id',
      'account_id',
      'reverses_id',
      'actor_id',
      'previous_hash',
      'hash',
    ])
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(STRETCH)
    .execute();
}

type Entry = PostingFacts['entries'][number];
type Row = Awaited<ReturnType<typeof loadStretch>>[number];

async function loadEntries(db: Database, of: { readonly after: number; readonly upTo: number }): Promise<ReadonlyMap<string, Entry[]>> {
  const rows = await db
    .selectFrom('ledger_entries as entry')
    .innerJoin('ledger_postings as posting', 'posting.id', 'entry.posting_id')
    .select(['entry.posting_id', 'entry.ledger_account', 'entry.account_id', 'entry.document_id', 'entry.currency', 'entry.amount'])
    .where('posting.sequence', '>', of.after)
    .where('posting.sequence', '<=', of.upTo)
    .orderBy('entry.posting_id')
    .orderBy('entry.position')
    .execute();
  const entries = new Map<string, Entry[]>();
  for (const row of rows) {
    const entry = { ledgerAccount: row.ledger_account, accountId: row.account_id, documentId: row.document_id, amount: money(row.amount, row.currency) };
    entries.set(row.posting_id, [...(entries.get(row.posting_id) ?? []), entry]);
  }
  return entries;
}

function problemsOf(row: Row, entries: readonly Entry[], last: { readonly sequence: number; readonly hash: string }): readonly string[] {
  const posting: PostingFacts = {
    kind: row.kind,
    subject: { kind: row.subject_kind, id: row.subject_id },
    legalEntityId: row.legal_entity_id,
    accountId: row.account_id,
    bookedOn: row.booked_on,
    reversesId: row.reverses_id,
    entries,
  };
  const link = { id: row.id, sequence: row.sequence, previousHash: row.previous_hash, at: row.at, actorId: row.actor_id };
  const hash = createHash('sha256').update(chainText(link, posting)).digest('hex');
  return [
    ...(row.sequence === last.sequence + 1 ? [] : [`posting ${row.sequence} follows ${last.sequence}`]),
    ...(row.previous_hash === last.hash ? [] : [`posting ${row.sequence} hangs on another hash than that of the posting before it`]),
    ...(row.hash === hash ? [] : [`posting ${row.sequence} says something else than what was hashed`]),
  ];
}
