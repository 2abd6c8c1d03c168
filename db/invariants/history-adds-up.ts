import { sql } from 'kysely';
import { checkBy } from './violation.ts';

/** A document of the history is the sum of its lines, and has as many as it says. */
export const checkHistoryAddsUp = checkBy(sql`
  with summed as (
    select document_id, cast(sum(net) as bigint) as net, count(*) as line_count from history_lines group by document_id
  )
  select history_documents.number as subject, 'net ' || history_documents.net || ' of ' || history_documents.line_count || ' lines but ' || coalesce(summed.net, 0) || ' of ' || coalesce(summed.line_count, 0) as problem
  from history_documents left join summed on summed.document_id = history_documents.id
  where history_documents.net <> coalesce(summed.net, 0) or history_documents.line_count <> coalesce(summed.line_count, 0)`);
