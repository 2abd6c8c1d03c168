import type { Actor } from '#app/domain/accounts/actor.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import type { AccountId } from '#app/domain/shared/ids.ts';
import type { Tx } from '../database.ts';

export type AuditNote = {
  readonly id: string;
  readonly at: Instant;
  readonly actor: Actor;
  readonly accountId: AccountId | null;
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** Facts, never secrets and never prose. */
  readonly detail: Readonly<Record<string, unknown>>;
};

/** Writes down who did what, in the transaction that does it. */
export function noteAudit(tx: Tx, note: AuditNote): Promise<void> {
  return noteAudits(tx, [note]);
}

/** The same for an act that touches several things. */
export async function noteAudits(tx: Tx, notes: readonly AuditNote[]): Promise<void> {
  if (notes.length === 0) return;
  const rows = notes.map((note) => ({
    id: note.id,
    at: note.at,
    actor_id: note.actor.userId,
    acting_for_id: note.actor.actingFor,
    account_id: note.accountId,
    action: note.action,
    subject_kind: note.subject.kind,
    subject_id: note.subject.id,
    detail: JSON.stringify(note.detail),
  }));
  await tx.insertInto('audit_rows').values(rows).execute();
}
