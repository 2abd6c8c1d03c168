import type { Buyer } from '#app/domain/accounts/people.ts';
import type { TypedLine } from '#app/domain/ordering/order-facts.ts';
import { toSeen } from '#app/domain/ordering/seen-lines.ts';
import type { Context } from '#app/ports/context.ts';
import { priceItems } from '#app/use-cases/catalog/price-items.ts';
import { checkLines } from '#app/use-cases/ordering/check-lines.ts';
import { type PlaceDraft, placeDraft } from '#app/use-cases/ordering/place-draft.ts';
import { reviewDraft } from '#app/use-cases/ordering/review-draft.ts';
import { type SavedDraft, saveDraft } from '#app/use-cases/ordering/save-draft.ts';
import { openStore } from '#db/database.ts';
import { benchBuyer, orderableLines } from './bench-buyer.ts';
import { benchContext } from './bench-data.ts';
import { figureRow, type Row } from './rows.ts';

const COUNTS = [1, 10, 50, 500] as const;
const LOCALE = 'en-GB';

/** P14: what is sent to the database for 1, 10, 50 and 500 lines. The ratio is the largest count over the smallest, of the worst of all use-cases. */
export async function measureStatements(file: string): Promise<Row> {
  let sent = 0;
  const store = await openStore({ url: null, file, onStatement: () => void sent++ });
  const context = benchContext(store);
  const buyer = await benchBuyer(store);
  const lines = await protectedFirst(context, buyer, await orderableLines(context, buyer, Math.max(...COUNTS)));
  const counts = new Map<string, number[]>();
  for (const count of COUNTS) {
    for (const { name, work } of tasks(context, buyer, lines.slice(0, count))) {
      sent = 0;
      await work();
      counts.set(name, [...(counts.get(name) ?? []), sent]);
    }
  }
  await store.close();
  const growth = Math.max(...[...counts.values()].map((each) => Math.max(...each) / Math.min(...each)));
  const told = [...counts].map(([name, each]) => `${name} ${each.join('/')}`).join(', ');
  const goal = { id: 'P14', name: 'statements a request, 500 lines over 1', against: 'itself', isUpperBound: true, must: 1, aim: 1 };
  return figureRow(goal, growth, { note: `Statements at ${COUNTS.join('/')} lines: ${told}.` });
}

/** An order that uses up a protection writes that down once, however many lines do: so the first line already does. */
async function protectedFirst(context: Context, buyer: Buyer, lines: readonly TypedLine[]): Promise<readonly TypedLine[]> {
  const { verdicts } = await checkLines(context, buyer, { lines, requestedOn: null, locale: LOCALE });
  const isProtected = new Set(
    verdicts.flatMap((verdict) => (verdict.kind === 'good' && verdict.line.portions.some(({ protections }) => protections.length > 0) ? [verdict.typed] : [])),
  );
  return lines.toSorted((a, b) => Number(isProtected.has(b)) - Number(isProtected.has(a)));
}

type Task = { readonly name: string; readonly work: () => Promise<void> };

function tasks(context: Context, buyer: Buyer, lines: readonly TypedLine[]): readonly Task[] {
  const content = { lines, name: '', poNumber: '', requestedOn: null, locale: LOCALE };
  let draft: DraftToPlace | null = null;
  return [
    {
      name: 'prices',
      work: async () =>
        must(
          (
            await priceItems(
              context,
              buyer,
              lines.map(({ code, quantity }) => ({ sku: code, count: Number(quantity) })),
            )
          ).lines.every(({ kind }) => kind === 'priced'),
        ),
    },
    { name: 'check', work: async () => must((await checkLines(context, buyer, content)).verdicts.every(({ kind }) => kind === 'good')) },
    {
      name: 'save',
      work: async () => {
        const saved = await saveDraft(context, buyer, { ...content, number: null, key: context.ids.token(), version: 1 });
        must(saved.ok);
        if (saved.ok) draft = toPlace(saved.value);
      },
    },
    { name: 'review', work: async () => must(draft !== null && (await reviewDraft(context, buyer, { number: draft.number, locale: LOCALE })) !== null) },
    { name: 'place', work: async () => must(draft !== null && (await placeDraft(context, buyer, { ...draft, locale: LOCALE })).ok) },
  ];
}

type DraftToPlace = Omit<PlaceDraft, 'locale'>;

function toPlace({ draft, checked }: SavedDraft): DraftToPlace {
  const { number, version, submissionKey } = draft;
  const seen = checked.verdicts.flatMap((verdict) => (verdict.kind === 'good' ? [toSeen(verdict.line)] : []));
  return { number, version, submissionKey, seen, seenTotal: checked.sum.total.minor };
}

function must(holds: boolean): void {
  if (!holds) throw new Error('a use-case of the bench was refused');
}
