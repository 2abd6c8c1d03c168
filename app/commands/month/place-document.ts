import type { Buyer, Staff } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { LineVerdict } from '#app/domain/ordering/judge-lines.ts';
import type { TypedLine } from '#app/domain/ordering/order-facts.ts';
import { toSeen } from '#app/domain/ordering/seen-lines.ts';
import type { Context } from '#app/ports/context.ts';
import { checkLines } from '#app/use-cases/ordering/check-lines.ts';
import { placeOrder } from '#app/use-cases/ordering/place-order.ts';
import { releaseOrder } from '#app/use-cases/ordering/release-order.ts';
import type { PastDocument } from './past-month.ts';
import { accepted, count, countRefused, type Tally } from './tally.ts';

const LOCALE = 'en-GB';
/** The year counts in pieces, whatever unit an account has today. */
const PIECE = 'C62';

type Placing = { readonly document: PastDocument; readonly buyer: Buyer; readonly finance: Staff; readonly tally: Tally };

/** Types a past invoice anew, repairs what the pad would offer to repair, and places the rest. */
export async function placeDocument(context: Context, { document, buyer, finance, tally }: Placing): Promise<void> {
  const goods = document.lines.filter(({ itemId }) => itemId !== null);
  countRefused(tally, 'lines of charges, no goods', document.lines.length - goods.length);
  const typed = goods.map(({ sku, quantity }): TypedLine => ({ code: sku, quantity: String(quantity), unit: PIECE }));
  const first = await checkLines(context, buyer, { lines: typed, requestedOn: null, locale: LOCALE });
  const lines = first.verdicts.flatMap((verdict) => repaired(verdict, tally));
  if (lines.length === 0) return;

  const isAsTyped = lines.length === typed.length && lines.every((line, at) => line === first.verdicts[at]?.typed);
  const { verdicts, sum } = isAsTyped ? first : await checkLines(context, buyer, { lines, requestedOn: null, locale: LOCALE });
  const good = verdicts.flatMap((verdict) => (verdict.kind === 'good' ? [verdict] : []));
  countRefused(tally, 'lines no repair helped', lines.length - good.length);
  if (good.length === 0) return;
  const outcome = await placeOrder(context, buyer, {
    lines: good.map((verdict) => verdict.typed),
    seen: good.map((verdict) => toSeen(verdict.line)),
    seenTotal: sum.total.minor,
    poNumber: document.number,
    submissionKey: `month:${document.number}`,
    requestedOn: null,
    locale: LOCALE,
    draftId: null,
  });
  const { number } = accepted(outcome, `placing ${document.number}`);
  await releaseIfHeld(context, number, { finance, tally });
  count(tally, 'orders');
  count(tally, 'order lines', good.length);
}

function repaired(verdict: LineVerdict, tally: Tally): readonly TypedLine[] {
  if (verdict.kind !== 'problem') return [verdict.typed];
  const { problem, typed } = verdict;
  if (problem.kind === 'quantity-not-allowed' && problem.above !== null) {
    countRefused(tally, 'lines rounded up to what may be ordered today');
    return [{ ...typed, quantity: String(problem.above) }];
  }
  countRefused(tally, `lines left out: ${problem.kind}`);
  return [];
}

async function releaseIfHeld(context: Context, number: string, { finance, tally }: Pick<Placing, 'finance' | 'tally'>): Promise<void> {
  const { status } = await context.store.reader(hostScope('demo')).selectFrom('orders').select('status').where('number', '=', number).executeTakeFirstOrThrow();
  if (status !== 'on-hold') return;
  accepted(await releaseOrder(context, finance, { number, reason: 'pays as the year tells' }), `releasing ${number}`);
  count(tally, 'orders released from hold');
}
