import { paths } from '#app/paths.ts';
import type { Bench } from './bench.ts';
import type { Place } from './bench-data.ts';
import type { ReadyDraft } from './bench-drafts.ts';
import type { Child } from './child.ts';
import { measureLoad, once, type Target } from './http-rows.ts';
import { busyMs } from './machine.ts';
import { compare, type Goal, type Row, type Side } from './rows.ts';
import { idle } from './server-process.ts';
import type { Spent, StoreTask } from './store-child.ts';

/** What a round places; both sides the same baskets. */
export const ORDERS_A_ROUND = 100;

export type OrderGoal = Pick<Goal, 'id' | 'name' | 'against'> & { readonly note: string };
/** The same drafts for both sides. databaseMs: CPU that the raw side's database has used so far in processes of its own. */
export type Orders = {
  readonly drafts: readonly ReadyDraft[];
  readonly connections: number;
  readonly raw: { readonly place: Place; readonly connections: number; readonly child: Child; readonly databaseMs: () => number };
};

/** P6 to P8: reviewed drafts placed over HTTP with every commit synced to the disk, against a program that only does the reads and writes. */
export async function measurePlacing(bench: Bench, goal: OrderGoal, orders: Orders): Promise<Row> {
  const place = once(bench.load, placing(bench, orders), ORDERS_A_ROUND);
  const ours: Side = async () => {
    const round = await place();
    await idle(bench.portal);
    return round;
  };
  const { note, ...named } = goal;
  return compare(
    { ...named, isUpperBound: false, must: 0.15, aim: 0.3 },
    { ours, raw: placeRaw(orders), rounds: bench.rounds, warmUpRounds: 1, note: `Drafts are saved before the clock starts. ${note}` },
  );
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

function placing({ portal, headers }: Bench, { drafts, connections }: Orders): Target {
  return {
    server: portal,
    headers,
    connections,
    requests: drafts.map((draft) => ({ method: 'POST' as const, path: paths.review(draft.number), body: placeBody(draft) })),
    status: 302,
  };
}

/** What the form of the review page posts. */
export function placeBody({ submissionKey, version, seen, seenTotal }: ReadyDraft): string {
  return new URLSearchParams({ submissionKey, version: String(version), seen, seenTotal: String(seenTotal) }).toString();
}

function placeRaw({ drafts, raw: { place, connections, child, databaseMs } }: Orders): Side {
  let at = 0;
  return async () => {
    const orders = drafts.slice(at, at + ORDERS_A_ROUND).map(({ id, lines }) => ({ draftId: id, lines }));
    at += ORDERS_A_ROUND;
    const [machineMs, beforeMs] = [busyMs(), databaseMs()];
    const { count, ms, cpuMs: ownMs } = await child.ask<StoreTask, Spent>({ kind: 'raw-place', place, connections, orders });
    const cpuMs = ownMs + databaseMs() - beforeMs;
    return { count, ms, cpuMs, othersMs: busyMs() - machineMs - cpuMs, p99Ms: null };
  };
}
