import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isBuildFresh } from '#app/commands/build-age.ts';
import type { Bench } from './bench.ts';
import { BUYER_EMAIL } from './bench-buyer.ts';
import { scaledFile, workingCopy } from './bench-data.ts';
import { startLoad } from './http-rows.ts';
import { describeMachine, peakMbOf } from './machine.ts';
import { measureInvoices } from './measure-invoices.ts';
import { ORDERS_A_ROUND } from './measure-orders.ts';
import { measureOversell } from './measure-oversell.ts';
import { measureCatalogPage, measureLargeSearch, measureScaling, measureSearch, startLarge } from './measure-pages.ts';
import { measurePostgresOrders } from './measure-postgres-orders.ts';
import { measurePriceRoute, measurePricing } from './measure-prices.ts';
import { measureSqliteOrders, prepareOrders } from './measure-sqlite-orders.ts';
import { measureStatements } from './measure-statements.ts';
import { type Report, toTable } from './report.ts';
import { figureRow, type Row } from './rows.ts';
import { searchedWords } from './searched-words.ts';
import { headersOf, signIn, startBareApp, startPortal } from './server-process.ts';
import { slowestOrder } from './slowest-order.ts';

const SMALL = 5_000;
const LARGE = 50_000;
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
  const file = workingCopy(scaled, 'ours');
  const orders = isWanted('P6', 'P7', 'P9') ? await prepareOrders(file, (rounds + 1) * ORDERS_A_ROUND) : null;
  const statements = isWanted('P14') ? [await measureStatements(workingCopy(scaled, 'statements'))] : [];

  const load = startLoad();
  const [portal, bare] = [await startPortal({ url: null, file }), await startBareApp()];
  const bench: Bench = { file, load, portal, bare, headers: headersOf(portal, await signIn(portal, BUYER_EMAIL)), rounds, ms };
  const rows: Row[] = [];
  const peaks: number[] = [];
  if (isWanted('P1')) rows.push(await measurePricing(bench));
  if (isWanted('P2')) rows.push(await measurePriceRoute(bench));
  if (isWanted('P3')) rows.push(await measureCatalogPage(bench));
  const words = isWanted('P5') ? await searchedWords(scaled) : [];
  if (isWanted('P5')) rows.push(await measureSearch(bench, words));
  if (isWanted('P4', 'P5')) {
    const large = await startLarge(await scaledFile(LARGE));
    if (isWanted('P4')) rows.push(await measureScaling(bench, large));
    if (isWanted('P5')) rows.push(await measureLargeSearch(bench, large, words));
    peaks.push(peakMbOf(large.server.pid));
    await large.server.kill();
  }
  if (orders) rows.push(...(await measureSqliteOrders(bench, orders)));
  const peakMb = Math.max(peakMbOf(portal.pid), ...peaks);
  if (isWanted('P8', 'P9')) rows.push(...(await measurePostgresOrders(bench, SMALL)));
  load.stop();
  await Promise.all([portal.kill(), bare.kill()]);
  if (isWanted('P9')) rows.push(slowestOrder(rows));
  if (isWanted('P10')) rows.push(await measureOversell());
  if (isWanted('P12')) rows.push(await measureInvoices(scaled, rounds));
  if (isWanted('P13')) rows.push(memoryRow(peakMb));
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
  return figureRow(goal, peakMb / VENDURE_PEAK_MB, { note: `${peakMb} MB at most over the whole run.` });
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
