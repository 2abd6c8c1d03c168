import { createHash } from 'node:crypto';
import { chainText, type Posting } from '#app/domain/billing/posting.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import type { UserId } from '#app/domain/shared/ids.ts';
import type { Tx } from '../../database.ts';
import { forUpdate } from '../../dialect.ts';

/** The one chain all postings hang in. */
const CHAIN = 'ledger';

export type PostingMade = { readonly id: string; readonly at: Instant; readonly actorId: UserId | null };

/**
 * Adds a posting to the end of the chain, whose head stays locked until the commit: lock every other row first. The same kind and
 * subject twice is a unique violation. Needs the host scope.
 */
export async function postToLedger(host: Tx, posting: Posting, made: PostingMade): Promise<void> {
  const head = await forUpdate(host.selectFrom('ledger_head').select(['sequence', 'hash']).where('name', '=', CHAIN)).executeTakeFirstOrThrow();
  const link = { ...made, sequence: head.sequence + 1, previousHash: head.hash };
  const hash = createHash('sha256').update(chainText(link, posting)).digest('hex');
  await host
    .insertInto('ledger_postings')
    .values({
      id: link.id,
      sequence: link.sequence,
      legal_entity_id: posting.legalEntityId,
      at: link.at,
      booked_on: posting.bookedOn,
      kind: posting.kind,
      subject_kind: posting.subject.kind,
      subject_id: posting.subject.id,
      account_id: posting.accountId,
      reverses_id: posting.reversesId,
      actor_id: link.actorId,
      previous_hash: link.previousHash,
      hash,
    })
    .execute();
  if (posting.entries.length > 0) await host.insertInto('ledger_entries').values(toEntryRows(posting, link.id)).execute();
  await host.updateTable('ledger_head').set({ sequence: link.sequence, hash }).where('name', '=', CHAIN).execute();
}

function toEntryRows({ entries }: Posting, postingId: string) {
  return entries.map((entry, position) => ({
    posting_id: postingId,
    position,
    ledger_account: entry.ledgerAccount,
    account_id: entry.accountId,
    document_id: entry.documentId,
    currency: entry.amount.currency,
    amount: entry.amount.minor,
  }));
}
