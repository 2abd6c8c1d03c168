import type { Supplier } from '#app/domain/accounts/people.ts';
import { type DraftRefusal, decideDraft } from '#app/domain/catalog/label/decide-label.ts';
import type { LabelCard, LabelChange } from '#app/domain/catalog/label/label-card.ts';
import { changeNotes } from '#app/domain/shared/changed-texts.ts';
import type { Result } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { saveLabelDraft } from '#db/repositories/catalog/label/label-programs.ts';
import { type NoProgram, onOwnLabel } from './on-own-label.ts';

export type SaveLabelDraft = { readonly number: string; readonly revision: number; readonly card: LabelCard };

/** Keeps what a supplier says of the version it drafts. Saving what stands already changes nothing but the ticks. */
export function saveLabelVersion(
  context: Context,
  supplier: Supplier,
  command: SaveLabelDraft,
): Promise<Result<readonly LabelChange[], DraftRefusal | NoProgram>> {
  return onOwnLabel(context, supplier, command.number, async ({ tx, life, newest, note }) => {
    const decision = decideDraft(command, newest);
    if (!decision.ok) return decision;
    await saveLabelDraft(tx, life, { id: newest.id, card: command.card, revision: newest.revision + 1, artwork: newest.artwork?.sha256 ?? null });
    const changes = changeNotes(decision.value.map(({ field, feature, before, after }) => ({ name: feature ?? field, before, after })));
    if (decision.value.length > 0) await note('label-drafted', { version: newest.version, ...changes });
    return decision;
  });
}
