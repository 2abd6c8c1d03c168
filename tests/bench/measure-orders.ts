import { paths } from '#app/paths.ts';
import type { Bench } from './bench.ts';
import type { ReadyDraft } from './bench-drafts.ts';
import type { Child } from './child.ts';
import { measureLoad, once, type Target } from './http-rows.ts';
import { busyMs } from './machine.ts';
import { compare, type Row, type Side } from './rows.ts';
import { idle } from './server-process.ts';
import type { Spent, StoreTask } from './store-child.ts';

/** What a round places; both sides the same baskets. */
export const ORDERS_A_ROUND = 100;

export type OrderGoal = { readonly id: 'P6' | 'P7'; readonly lines: 50 | 10 };
type Drafts = { readonly ours: readonly ReadyDraft[]; readonly raw: readonly ReadyDraft[]; readonly rawFile: string; readonly rawChild: Child };

/** P6 and P7: reviewed drafts placed over HTTP with every commit synced to the disk, against a program that only does the reads and writes. */
export async function measurePlacing(bench: Bench, { id, lines }: OrderGoal, drafts: Drafts): Promise<Row> {
  const place = once(bench.load, placing(bench, drafts.ours), ORDERS_A_ROUND);
  const goal = {
    id,
    name: `order of ${lines} lines placed, HTTP, FULL`,
    against: 'hand-written better-sqlite3, FULL, the same reads and writes',
    isUpperBound: false,
    must: 0.15,
    aim: 0.3,
  };
  const ours: Side = async () => {
    const round = await place();
    await idle(bench.portal);
    return round;
  };
  return compare(goal, {
    ours,
    raw: placeRaw(drafts),
    rounds: bench.rounds,
    warmUpRounds: 1,
    note: 'Drafts are saved before the clock starts. Letters are written by the same process while orders come in.',
  });
}

/** Placing the way a browser does it: the review page first, then its form. Told beside the rows, not gated. */
export async function measureReviewing(bench: Bench, drafts: readonly ReadyDraft[]): Promise<string> {
  const reviews = drafts.map(({ number }) => ({ method: 'GET' as const, path: paths.review(number) }));
  const round = await measureLoad(
    bench.load,
    { server: bench.portal, headers: bench.headers, requests: reviews, status: 200 },
    { isRepeated: false, ms: 120_000 },
  );
  return `The review page before it costs ${(round.cpuMs / round.count).toFixed(2)} ms CPU.`;
}

function placing({ portal, headers }: Bench, drafts: readonly ReadyDraft[]): Target {
  return {
    server: portal,
    headers,
    requests: drafts.map((draft) => ({ method: 'POST' as const, path: paths.review(draft.number), body: placeBody(draft) })),
    status: 302,
  };
}

/** What the form of the review page posts. */
export function placeBody({ submissionKey, version, seen, seenTotal }: ReadyDraft): string {
  return new URLSearchParams({ submissionKey, version: String(version), seen, seenTotal: String(seenTotal) }).toString();
}

function placeRaw({ raw, rawFile, rawChild }: Drafts): Side {
  let at = 0;
  return async () => {
    const orders = raw.slice(at, at + ORDERS_A_ROUND).map(({ id, lines }) => ({ draftId: id, lines }));
    at += ORDERS_A_ROUND;
    const machineMs = busyMs();
    const spent = await rawChild.ask<StoreTask, Spent>({ kind: 'raw-place', file: rawFile, orders });
    return { ...spent, othersMs: busyMs() - machineMs - spent.cpuMs, p99Ms: null };
  };
}
