import type { Instant } from '#app/domain/shared/days.ts';
import type { AccountId } from '#app/domain/shared/ids.ts';
import type { Tx } from '../database.ts';

/** key: one letter is written once, however often its job runs. sentAt null: it waits in the outbox. */
export type Letter = {
  readonly id: string;
  readonly key: string;
  readonly accountId: AccountId | null;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly createdAt: Instant;
  readonly sentAt: Instant | null;
};

/** Puts a letter into the outbox; false when its key is there already. */
export async function insertLetter(tx: Tx, letter: Letter): Promise<boolean> {
  const result = await tx
    .insertInto('letters')
    .values({
      id: letter.id,
      key: letter.key,
      account_id: letter.accountId,
      recipient: letter.recipient,
      subject: letter.subject,
      text: letter.text,
      created_at: letter.createdAt,
      sent_at: letter.sentAt,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) === 1n;
}

export async function markLetterSent(tx: Tx, key: string, at: Instant): Promise<void> {
  await tx.updateTable('letters').set({ sent_at: at }).where('key', '=', key).where('sent_at', 'is', null).execute();
}

export async function isLetterSent(tx: Tx, key: string): Promise<boolean> {
  const row = await tx.selectFrom('letters').select('sent_at').where('key', '=', key).executeTakeFirst();
  return row !== undefined && row.sent_at !== null;
}
