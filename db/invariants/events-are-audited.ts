import { sql } from 'kysely';
import { checkBy } from './violation.ts';

/**
 * Whatever a person did to an order stands in the audit, at the same instant, and the audit tells of nothing that did not happen.
 * A promise that moved by itself is told by its event; its cause has the audit row.
 */
export const checkEventsAreAudited = checkBy(sql`
  select order_events.id as subject, order_events.kind || ' without an audit row' as problem from order_events
  where order_events.kind <> 'promise-changed' and not exists (
    select 1 from audit_rows where audit_rows.subject_kind = 'order' and audit_rows.subject_id = order_events.order_id and audit_rows.at = order_events.at)
  union all
  select audit_rows.id, audit_rows.action || ' without an event' from audit_rows
  where audit_rows.subject_kind = 'order' and not exists (
    select 1 from order_events where order_events.order_id = audit_rows.subject_id and order_events.at = audit_rows.at)`);
