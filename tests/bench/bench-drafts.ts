import type { Buyer } from '#app/domain/accounts/people.ts';
import type { TypedLine } from '#app/domain/ordering/order-facts.ts';
import { toSeen } from '#app/domain/ordering/seen-lines.ts';
import type { Context } from '#app/ports/context.ts';
import { checkLines } from '#app/use-cases/ordering/check-lines.ts';
import { saveDraft } from '#app/use-cases/ordering/save-draft.ts';
import { openStore } from '#db/database.ts';
import { benchBuyer, orderableLines } from './bench-buyer.ts';
import { benchContext, type Place } from './bench-data.ts';
import type { RawLine } from './raw-store.ts';

const LOCALE = 'en-GB';
/** How many baskets there are, no two with an item in common: as many orders can be placed at once without waiting for each other. */
const BASKETS = 40;

/** A saved draft with what its review page would have shown, ready to be placed. */
export type ReadyDraft = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly submissionKey: string;
  readonly seen: string;
  readonly seenTotal: number;
  readonly lines: readonly RawLine[];
};

/** Saves so many drafts of so many lines each in a database that no server has open. The same baskets at every run. */
export async function prepareDrafts(
  place: Place,
  wanted: readonly { readonly lines: number; readonly drafts: number }[],
): Promise<readonly (readonly ReadyDraft[])[]> {
  const store = await openStore(place);
  const context = benchContext(store);
  const buyer = await benchBuyer(store);
  const most = Math.max(...wanted.map(({ lines }) => lines));
  const pool = await orderableLines(context, buyer, most * BASKETS);
  const prepared: ReadyDraft[][] = [];
  for (const { lines, drafts } of wanted) {
    const made: ReadyDraft[] = [];
    for (let at = 0; at < drafts; at++) made.push(await prepareDraft(context, buyer, pool.slice((at % BASKETS) * lines, ((at % BASKETS) + 1) * lines)));
    prepared.push(made);
  }
  await store.close();
  return prepared;
}

async function prepareDraft(context: Context, buyer: Buyer, lines: readonly TypedLine[]): Promise<ReadyDraft> {
  const content = { lines, name: '', poNumber: '', requestedOn: null, locale: LOCALE };
  const saved = await saveDraft(context, buyer, { ...content, number: null, key: context.ids.token(), version: 1 });
  if (!saved.ok) throw new Error(`a draft of the bench was refused: ${saved.refusal.kind}`);
  const { verdicts, sum } = await checkLines(context, buyer, content);
  const good = verdicts.flatMap((verdict) => (verdict.kind === 'good' ? [verdict.line] : []));
  const { id, number, version, submissionKey } = saved.value.draft;
  return {
    id,
    number,
    version,
    submissionKey,
    seen: JSON.stringify(good.map(toSeen)),
    seenTotal: sum.total.minor,
    lines: good.map((line) => ({ sku: line.entry.sku, quantity: line.quantity })),
  };
}
