import { paths } from '#app/paths.ts';
import { openStore } from '#db/database.ts';
import type { Bench } from './bench.ts';
import { benchBuyer, orderableLines } from './bench-buyer.ts';
import { benchContext } from './bench-data.ts';
import { startChild } from './child.ts';
import { pages, type Target } from './http-rows.ts';
import { busyMs } from './machine.ts';
import { compare, type Row, type Side } from './rows.ts';
import type { Spent, StoreTask } from './store-child.ts';

const LINES = 50;

/** P1: fifty lines priced in process, ours through the wall and the rules against one statement and picking the break. */
export async function measurePricing({ file, rounds, ms }: Bench): Promise<Row> {
  const child = startChild('tests/bench/store-child.ts', 0);
  const side =
    (which: 'ours' | 'raw'): Side =>
    async () => {
      const machineMs = busyMs();
      const spent = await child.ask<StoreTask, Spent>({ kind: 'price', side: which, file, lines: LINES, ms });
      return { ...spent, othersMs: busyMs() - machineMs - spent.cpuMs, p99Ms: null };
    };
  const goal = {
    id: 'P1',
    name: `price ${LINES} lines in process`,
    against: 'hand-written better-sqlite3, one statement for all tiers',
    isUpperBound: true,
    must: 4,
    aim: 2.5,
  };
  const row = await compare(goal, {
    ours: side('ours'),
    raw: side('raw'),
    rounds,
    note: 'Ours loads price facts behind the tenant wall and resolves them with trace and ladder.',
  });
  child.stop();
  return row;
}

/** P2: the same over HTTP, signed in, against the smallest JSON a Remix route can answer. */
export async function measurePriceRoute(bench: Bench): Promise<Row> {
  const { load, portal, bare, headers, ms, rounds } = bench;
  const ours: Target = { server: portal, headers, requests: [{ method: 'GET', path: await pricesPath(bench.file) }], status: 200 };
  const raw: Target = { server: bare, headers: {}, requests: [{ method: 'GET', path: '/hello-json' }], status: 200 };
  const goal = {
    id: 'P2',
    name: `GET /prices, ${LINES} lines, signed in`,
    against: 'a Remix resource route that answers 17 bytes of JSON',
    isUpperBound: false,
    must: 0.2,
    aim: 0.35,
  };
  return compare(goal, { ours: pages(load, ours, ms), raw: pages(load, raw, ms), rounds });
}

export async function pricesPath(file: string): Promise<string> {
  const store = await openStore({ url: null, file, readOnly: true });
  const lines = await orderableLines(benchContext(store), await benchBuyer(store), LINES);
  await store.close();
  return `${paths.prices()}?${new URLSearchParams(lines.map(({ code, quantity }): [string, string] => ['item', `${code}:${quantity}`])).toString()}`;
}
