import type { Buyer } from '#app/domain/accounts/people.ts';
import type { GoodLine, LineVerdict } from '#app/domain/ordering/judge-lines.ts';
import type { LineFacts } from '#app/domain/ordering/order-facts.ts';
import { type RoundUp, roundUps } from '#app/domain/ordering/round-ups.ts';
import { nextBreak } from '#app/domain/pricing/ladder.ts';
import { resolvePrices } from '#app/domain/pricing/resolve-price.ts';
import type { Quantity } from '#app/domain/shared/quantity.ts';
import type { Context } from '#app/ports/context.ts';
import { loadDraft } from '#db/repositories/ordering/drafts.ts';
import { checkLines } from './check-lines.ts';
import type { Asked } from './gather-line-facts.ts';
import { atSiteOf, draftsOf } from './open-draft.ts';

export type ExplainedLine = { readonly line: GoodLine; readonly roundUps: readonly RoundUp[] };

/** One line of a pad with the way to its price and what a rounder quantity would cost, among all the others, whose quantities its breaks may count. Null: it has no price. */
export async function explainLine(
  context: Context,
  buyer: Buyer,
  asked: Asked & { readonly number: string | null; readonly line: number },
): Promise<ExplainedLine | null> {
  const draft = asked.number === null ? null : await loadDraft(context.store.reader(buyer.scope), { number: asked.number }, draftsOf(buyer));
  const { verdicts, facts } = await checkLines(context, draft ? atSiteOf(draft, buyer) : buyer, asked);
  const verdict = verdicts[asked.line];
  return verdict?.kind === 'good' ? { line: verdict.line, roundUps: roundUpsOf(verdict.line, { verdicts, facts }) } : null;
}

function roundUpsOf(line: GoodLine, { verdicts, facts }: { readonly verdicts: readonly LineVerdict[]; readonly facts: LineFacts }): readonly RoundUp[] {
  const others = verdicts.flatMap((other) =>
    other.kind === 'good' && other.line !== line ? [{ itemId: other.line.entry.itemId, quantity: other.line.quantity }] : [],
  );
  const priceAt = (quantity: Quantity) => {
    const priced = resolvePrices([...others, { itemId: line.entry.itemId, quantity }], facts.prices).at(-1);
    return priced?.ok ? priced.value : null;
  };
  return roundUps(line, line.entry, { now: line, nextStep: nextBreak(line.ladder, line.unit)?.quantity ?? null, priceAt });
}
