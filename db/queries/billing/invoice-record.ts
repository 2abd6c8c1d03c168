import type { InvoiceRecord } from '#app/domain/billing/invoice-page.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import type { Database } from '../../database.ts';
import { findPostingsOf } from './ledger.ts';

/** What only the host sees of a document: its letters, its postings, who did what. Needs the host scope. */
export async function findInvoiceRecord(db: Database, invoiceId: string): Promise<InvoiceRecord> {
  const letters = await db
    .selectFrom('letters')
    .select(['id', 'recipient', 'created_at', 'sent_at'])
    .where('key', 'like', `invoice:${invoiceId}%`)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const events = await db
    .selectFrom('audit_rows as note')
    .leftJoin('users as actor', 'actor.id', 'note.actor_id')
    .select(['note.at', 'note.action', 'note.detail', 'actor.name'])
    .where('note.subject_kind', '=', 'invoice')
    .where('note.subject_id', '=', invoiceId)
    .orderBy('note.id')
    .execute();
  return {
    letters: letters.map((row) => ({ id: row.id, recipient: row.recipient, writtenAt: row.created_at as Instant, sentAt: row.sent_at as Instant | null })),
    events: events.map((row) => ({ at: row.at as Instant, action: row.action, who: row.name, note: noteIn(row.detail) })),
    postings: await findPostingsOf(db, invoiceId),
  };
}

/** What a person wrote: why it was sent back, or why it was credited. */
function noteIn(detail: string): string {
  const { note, reason }: { readonly note?: unknown; readonly reason?: unknown } = JSON.parse(detail);
  return typeof note === 'string' ? note : typeof reason === 'string' ? reason : '';
}
