import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isBuildFresh } from '#app/commands/build-age.ts';
import type { Bench } from './bench.ts';
import { BUYER_EMAIL } from './bench-buyer.ts';
import { scaledFile, workingCopy } from './bench-data.ts';
import { prepareDrafts } from './bench-drafts.ts';
import { startChild } from './child.ts';
import { startLoad } from './http-rows.ts';
import { describeMachine, peakMbOf } from './machine.ts';
import { measurePlacing, measureReviewing, ORDERS_A_ROUND } from './measure-orders.ts';
import { measureCatalogPage, measureScaling } from './measure-pages.ts';
import { measurePriceRoute, measurePricing } from './measure-prices.ts';
import { measureStatements } from './measure-statements.ts';
import { type Report, toTable } from './report.ts';
import { figureRow, type Row } from './rows.ts';
import { headersOf, signIn, startBareApp, startPortal } from './server-process.ts';

const SMALL = 5_000;
const LARGE = 50_000;
const REVIEWS = 100;
/** Vendure 3.7.3 on SQLite with 5,000 products, of the sitting of docs/performance.md. */
const VENDURE_PEAK_MB = 783;

/** npm run bench [-- --json --only P1,P3 --rounds 5 --ms 1500]: our figures beside the raw limit's, in one run. Exit code 1 when a must is missed. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      only: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      ms: { type: 'string', default: '1500' },
    },
  });
  const chosen = values.only?.split(',');
  const isWanted = (...ids: readonly string[]) => !chosen || ids.some((id) => chosen.includes(id));
  buildBoth();
  const rounds = Number(values.rounds);
  const rows = await measureAll({ rounds, ms: Number(values.ms), isWanted });
  const report: Report = { at: new Date().toISOString(), machine: describeMachine(), commit: commit(), rounds, rows };
  mkdirSync('build', { recursive: true });
  writeFileSync('build/bench.json', `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(`${values.json ? JSON.stringify(report) : toTable(report)}\n`);
  process.exitCode = rows.every(({ verdict }) => verdict !== 'missed') ? 0 : 1;
}

type Wishes = { readonly rounds: number; readonly ms: number; readonly isWanted: (...ids: readonly string[]) => boolean };

async function measureAll({ rounds, ms, isWanted }: Wishes): Promise<readonly Row[]> {
  const scaled = await scaledFile(SMALL);
  const orders = isWanted('P6', 'P7');
  const file = workingCopy(scaled, 'ours');
  const perSide = orders ? (rounds + 1) * ORDERS_A_ROUND : 0;
  const [fifties = [], tens = [], reviews = []] = orders
    ? await prepareDrafts(file, [
        { lines: 50, drafts: perSide },
        { lines: 10, drafts: perSide },
        { lines: 50, drafts: REVIEWS },
      ])
    : [];
  const rawFile = workingCopy(file, 'raw');
  const statements = isWanted('P14') ? [await measureStatements(workingCopy(scaled, 'statements'))] : [];

  const load = startLoad();
  const rawChild = startChild('tests/bench/store-child.ts', 0);
  const [portal, bare] = [await startPortal(file), await startBareApp()];
  const bench: Bench = { file, load, portal, bare, headers: headersOf(portal, await signIn(portal, BUYER_EMAIL)), rounds, ms };
  const rows: Row[] = [];
  const peaks: number[] = [];
  if (isWanted('P1')) rows.push(await measurePricing(bench));
  if (isWanted('P2')) rows.push(await measurePriceRoute(bench));
  if (isWanted('P3')) rows.push(await measureCatalogPage(bench));
  if (isWanted('P4')) {
    const { peer, ...row } = await measureScaling(bench, await scaledFile(LARGE));
    rows.push(row);
    peaks.push(peakMbOf(peer.pid));
    await peer.kill();
  }
  if (isWanted('P6')) {
    const row = await measurePlacing(bench, { id: 'P6', lines: 50 }, { ours: fifties, raw: fifties, rawFile, rawChild });
    rows.push({ ...row, note: `${row.note} ${await measureReviewing(bench, reviews)}` });
  }
  if (isWanted('P7')) rows.push(await measurePlacing(bench, { id: 'P7', lines: 10 }, { ours: tens, raw: tens, rawFile, rawChild }));
  if (isWanted('P13')) rows.push(memoryRow(Math.max(peakMbOf(portal.pid), ...peaks)));
  for (const child of [load, rawChild]) child.stop();
  await Promise.all([portal.kill(), bare.kill()]);
  return [...rows, ...statements];
}

function memoryRow(peakMb: number): Row {
  const goal = {
    id: 'P13',
    name: 'most memory the server held',
    against: `${VENDURE_PEAK_MB} MB of Vendure on SQLite with 5,000 products, a figure of another sitting`,
    isUpperBound: true,
    must: 0.5,
    aim: 0.35,
  };
  return figureRow(goal, peakMb / VENDURE_PEAK_MB, `${peakMb} MB at most over the whole run.`);
}

function buildBoth(): void {
  if (!isBuildFresh()) run('npm', ['run', '--silent', 'build']);
  run('node_modules/.bin/remix', ['vite:build', '-c', 'tests/bench/bare-app/vite.config.ts']);
}

function run(command: string, words: readonly string[]): void {
  const { status } = spawnSync(command, words, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')} failed`);
}

function commit(): string {
  return spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout.trim();
}

await main();
