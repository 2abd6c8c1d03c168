import { sql } from 'kysely';
import { checkBy } from './violation.ts';

/** The entries of each posting add up to nothing per currency, and so do all entries together. */
export const checkLedgerBalances = checkBy(sql`
  select posting_id as subject, sum(amount) || ' ' || currency || ' over' as problem from ledger_entries group by posting_id, currency having sum(amount) <> 0
  union all
  select 'trial balance', sum(amount) || ' ' || currency || ' over' from ledger_entries group by currency having sum(amount) <> 0
  union all
  select posting_id, 'entries without a posting' from ledger_entries where posting_id not in (select id from ledger_postings)`);
