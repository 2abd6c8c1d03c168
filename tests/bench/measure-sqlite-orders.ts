import type { Bench } from './bench.ts';
import { workingCopy } from './bench-data.ts';
import { prepareDrafts, type ReadyDraft } from './bench-drafts.ts';
import { startChild } from './child.ts';
import { measurePlacing, measureReviewing, type Orders } from './measure-orders.ts';
import type { Row } from './rows.ts';

const CONNECTIONS = 8;
const REVIEWS = 100;

export type PreparedOrders = {
  readonly fifties: readonly ReadyDraft[];
  readonly tens: readonly ReadyDraft[];
  readonly reviews: readonly ReadyDraft[];
  readonly rawFile: string;
};

/** Drafts of 50 and of 10 lines, so many of each, in a file that no server has open yet, and a copy of it for the raw side. */
export async function prepareOrders(file: string, drafts: number): Promise<PreparedOrders> {
  const [fifties = [], tens = [], reviews = []] = await prepareDrafts({ url: null, file }, [
    { lines: 50, drafts },
    { lines: 10, drafts },
    { lines: 50, drafts: REVIEWS },
  ]);
  return { fifties, tens, reviews, rawFile: workingCopy(file, 'raw') };
}

/** P6 and P7: orders of 50 and of 10 lines on SQLite. The review page before them is told beside, not gated. */
export async function measureSqliteOrders(bench: Bench, { fifties, tens, reviews, rawFile }: PreparedOrders): Promise<readonly Row[]> {
  const child = startChild('tests/bench/store-child.ts', 0);
  const raw = { place: { url: null, file: rawFile }, connections: 1, child, databaseMs: () => 0 };
  const measure = (goal: { readonly id: 'P6' | 'P7'; readonly lines: 50 | 10 }, orders: Pick<Orders, 'drafts'>) =>
    measurePlacing(
      bench,
      {
        id: goal.id,
        name: `order of ${goal.lines} lines placed, HTTP, FULL`,
        against: 'hand-written better-sqlite3, FULL, the same reads and writes',
        note: 'Letters are written by the same process while orders come in.',
      },
      { ...orders, connections: CONNECTIONS, raw },
    );
  const row = await measure({ id: 'P6', lines: 50 }, { drafts: fifties });
  const reviewing = await measureReviewing(bench, reviews);
  const rows = [{ ...row, note: `${row.note} ${reviewing}` }, await measure({ id: 'P7', lines: 10 }, { drafts: tens })];
  child.stop();
  return rows;
}
