import type { Buyer } from '#app/domain/accounts/people.ts';
import type { GoodLine } from '#app/domain/ordering/judge-lines.ts';
import type { Context } from '#app/ports/context.ts';
import { loadDraft } from '#db/repositories/ordering/drafts.ts';
import { checkLines } from './check-lines.ts';
import type { Asked } from './gather-line-facts.ts';
import { atSiteOf, draftsOf } from './open-draft.ts';

/** One line of a pad with the way to its price, among all the others, whose quantities its breaks may count. Null: it has no price. */
export async function explainLine(
  context: Context,
  buyer: Buyer,
  asked: Asked & { readonly number: string | null; readonly line: number },
): Promise<GoodLine | null> {
  const draft = asked.number === null ? null : await loadDraft(context.store.reader(buyer.scope), { number: asked.number }, draftsOf(buyer));
  const { verdicts } = await checkLines(context, draft ? atSiteOf(draft, buyer) : buyer, asked);
  const verdict = verdicts[asked.line];
  return verdict?.kind === 'good' ? verdict.line : null;
}
