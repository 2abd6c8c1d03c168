import type { Buyer } from '#app/domain/accounts/people.ts';
import type { SeenLine } from '#app/domain/ordering/seen-lines.ts';
import { type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { loadDraft } from '#db/repositories/ordering/drafts.ts';
import { atSiteOf, draftsOf } from './open-draft.ts';
import { type NotPlaced, type PlacedOrder, placeOrder } from './place-order.ts';

/** What was agreed to on the review page: this version of this draft, as it was shown. */
export type PlaceDraft = {
  readonly number: string;
  readonly version: number;
  readonly submissionKey: string;
  readonly seen: readonly SeenLine[];
  readonly seenTotal: number;
  readonly locale: string;
};

/** Places a reviewed draft. Pressed again, the answer is the order it became; written to since, it is reviewed again first. */
export async function placeDraft(
  context: Context,
  buyer: Buyer,
  command: PlaceDraft,
): Promise<Result<PlacedOrder, NotPlaced | { readonly kind: 'no-such-draft' | 'draft-changed' }>> {
  const draft = await loadDraft(context.store.reader(buyer.scope), { number: command.number }, draftsOf(buyer));
  if (!draft || draft.submissionKey !== command.submissionKey) return refuse({ kind: 'no-such-draft' });
  if (draft.version !== command.version) return refuse({ kind: 'draft-changed' });
  const { lines, poNumber, requestedOn, submissionKey } = draft;
  const { seen, seenTotal, locale } = command;
  return placeOrder(context, atSiteOf(draft, buyer), { lines, poNumber, requestedOn, submissionKey, seen, seenTotal, locale, draftId: draft.id });
}
