import type { Buyer } from '#app/domain/accounts/people.ts';
import type { Draft } from '#app/domain/ordering/draft.ts';
import { changesSince, type SeenChange, toSeen } from '#app/domain/ordering/seen-lines.ts';
import type { Context } from '#app/ports/context.ts';
import { loadDraft, loadNewestDraft } from '#db/repositories/ordering/drafts.ts';
import { loadOrderNumber } from '#db/repositories/ordering/orders.ts';
import { type CheckedLines, checkLines } from './check-lines.ts';

/** A draft as it stands now. changes: what differs from when its buyer last saw it. orderNumber: of the order it became. */
export type OpenedDraft = {
  readonly draft: Draft;
  readonly checked: CheckedLines;
  readonly changes: readonly SeenChange[];
  readonly orderNumber: string | null;
};

/** Opens a draft of the buyer's account by its number, priced and promised for its own ship-to today. Null: not there, or not theirs. */
export async function openDraft(context: Context, buyer: Buyer, asked: { readonly number: string; readonly locale: string }): Promise<OpenedDraft | null> {
  const db = context.store.reader(buyer.scope);
  const draft = await loadDraft(db, { number: asked.number }, draftsOf(buyer));
  if (!draft || !buyer.scope.accounts.includes(draft.siteId)) return null;
  const checked = await checkLines(context, atSiteOf(draft, buyer), { lines: draft.lines, requestedOn: draft.requestedOn, locale: asked.locale });
  const now = checked.verdicts.flatMap((verdict) => (verdict.kind === 'good' ? [toSeen(verdict.line)] : []));
  const orderNumber = draft.orderId === null ? null : await loadOrderNumber(db, draft.orderId, { accounts: buyer.scope.accounts });
  return { draft, checked, changes: changesSince(draft.seen, now), orderNumber };
}

/** The number of the buyer's own open draft for the chosen ship-to that was written to last. Null: none is open. */
export async function newestDraft(context: Context, buyer: Buyer): Promise<string | null> {
  const draft = await loadNewestDraft(context.store.reader(buyer.scope), { siteId: buyer.siteId, ownerId: buyer.userId }, draftsOf(buyer));
  return draft?.number ?? null;
}

/** Drafts belong to the unit the buyer is a user of. */
export function draftsOf(buyer: Buyer): { readonly accounts: readonly Buyer['accountId'][] } {
  return { accounts: [buyer.accountId] };
}

/** The buyer as ordering for the ship-to the draft was made for, whichever one the frame shows. */
export function atSiteOf({ siteId }: Pick<Draft, 'siteId'>, buyer: Buyer): Buyer {
  return { ...buyer, siteId };
}
