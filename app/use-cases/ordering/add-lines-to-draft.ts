import type { Buyer } from '#app/domain/accounts/people.ts';
import type { TypedLine } from '#app/domain/ordering/order-facts.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { loadNewestDraft } from '#db/repositories/ordering/drafts.ts';
import { draftsOf } from './open-draft.ts';
import { type NotSaved, saveDraft } from './save-draft.ts';

/** key: names the new draft where none is open, so that adding twice by a double click makes one. */
export type AddLines = { readonly lines: readonly TypedLine[]; readonly key: string; readonly locale: string };

/** Another window may write at the same moment; so often it is tried again with what stands then. */
const TRIES = 3;

/** Puts lines at the end of the buyer's newest open draft for the chosen ship-to, or of a new one. Answers the draft's number. */
export async function addLinesToDraft(
  context: Context,
  buyer: Buyer,
  { lines, key, locale }: AddLines,
): Promise<Result<{ readonly number: string }, NotSaved>> {
  for (let tried = 1; ; tried++) {
    const draft = await loadNewestDraft(context.store.reader(buyer.scope), { siteId: buyer.siteId, ownerId: buyer.userId }, draftsOf(buyer));
    const { name, poNumber, requestedOn } = draft ?? { name: '', poNumber: '', requestedOn: null };
    const content = { name, poNumber, requestedOn, lines: [...(draft?.lines ?? []), ...lines] };
    const outcome = await saveDraft(context, buyer, { ...content, number: draft?.number ?? null, key, version: draft?.version ?? 0, locale });
    if (outcome.ok) return accept({ number: outcome.value.draft.number });
    if (outcome.refusal.kind !== 'changed-meanwhile' || tried === TRIES) return refuse(outcome.refusal);
  }
}
