import type { Buyer } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { creditExcess } from '#app/domain/ordering/decide-place-order.ts';
import type { Context } from '#app/ports/context.ts';
import { readCredit } from '#db/repositories/accounts/credit.ts';
import { type OpenedDraft, openDraft } from './open-draft.ts';

/** What the order does to the credit, in minor units. left and excess: null where they would tell of other accounts. */
export type CreditStanding =
  | { readonly kind: 'no-limit' }
  | { readonly kind: 'within'; readonly left: number | null }
  | { readonly kind: 'over'; readonly excess: number | null };

export type ReviewedDraft = OpenedDraft & { readonly credit: CreditStanding };

/** A draft as its buyer sees it last before ordering. Null: not there, or not theirs. */
export async function reviewDraft(context: Context, buyer: Buyer, asked: { readonly number: string; readonly locale: string }): Promise<ReviewedDraft | null> {
  const opened = await openDraft(context, buyer, asked);
  if (!opened) return null;
  const credit = await readCredit(context.store.reader(hostScope('credit')), opened.draft.siteId);
  return { ...opened, credit: standing(opened.checked.sum.total.minor, credit, buyer) };
}

/** Amounts only where the limit is the buyer's own: on a node above, they would tell what sister accounts use. */
function standing(total: number, credit: Awaited<ReturnType<typeof readCredit>>, buyer: Buyer): CreditStanding {
  if (credit.limit === null) return { kind: 'no-limit' };
  const isOwn = credit.holderId !== null && buyer.scope.accounts.includes(credit.holderId);
  const over = creditExcess(total, credit);
  if (over) return { kind: 'over', excess: isOwn ? over.excess : null };
  return { kind: 'within', left: isOwn ? credit.limit - credit.exposure - total : null };
}
