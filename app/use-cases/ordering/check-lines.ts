import type { Buyer } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { judgeLines, type LineVerdict } from '#app/domain/ordering/judge-lines.ts';
import type { LineFacts } from '#app/domain/ordering/order-facts.ts';
import { type OrderSum, sumOrder } from '#app/domain/ordering/order-sum.ts';
import type { Context } from '#app/ports/context.ts';
import { loadSupply } from '#db/repositories/fulfillment/supply.ts';
import { type Asked, gatherLineFacts } from './gather-line-facts.ts';

/** Verdicts on every line with the sum of those that can be ordered. Nothing is written and nothing is locked. */
export type CheckedLines = { readonly verdicts: readonly LineVerdict[]; readonly sum: OrderSum; readonly facts: LineFacts };

/** Looks every line up, prices and promises it as placing would right now, all at once. */
export async function checkLines(context: Context, buyer: Buyer, asked: Asked): Promise<CheckedLines> {
  const db = context.store.reader(buyer.scope);
  const shared = context.store.reader(hostScope('shared-supply'));
  const supplyOf = (itemIds: Parameters<typeof loadSupply>[1], today: Parameters<typeof loadSupply>[2]) => loadSupply(shared, itemIds, today);
  const facts = await gatherLineFacts({ db, clock: context.clock, supplyOf }, buyer, asked);
  const verdicts = judgeLines(asked.lines, facts);
  const good = verdicts.flatMap((verdict) => (verdict.kind === 'good' ? [verdict.line] : []));
  return { verdicts, sum: sumOrder(good, facts), facts };
}
