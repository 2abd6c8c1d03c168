import { mkdirSync, rmSync } from 'node:fs';
import pg from 'pg';
import type { Buyer } from '#app/domain/accounts/people.ts';
import { type Child, startChild } from '#tests/bench/child.ts';
import { startPostgres } from '#tests/support/postgres-server.ts';
import type { Counted, OversellTask, Placed, Sale } from './oversell-child.ts';
import type { Proof } from './proof.ts';

const BUYERS = 200;
const UNITS = 50;
const REPEATS = 20;
const FOLDER = 'data/proofs';

type Place = { readonly name: string; readonly url: string | null; readonly processes: 1 | 2 };
type Ask = <Answer>(child: Child, task: OversellTask) => Promise<Answer>;
const ask: Ask = (child, task) => child.ask(task);

/** So many buyers press at once for fewer units, all typing the same items in different orders: exactly the units there are go. */
export async function proveNoOversell(): Promise<Proof> {
  const postgres = await startPostgres({ isDurable: true });
  const results: string[] = [];
  let holds = true;
  try {
    const places: readonly Place[] = [
      { name: 'SQLite, one process', url: null, processes: 1 },
      { name: 'PostgreSQL, one process', url: await freshDatabase(postgres.url, 'one'), processes: 1 },
      { name: 'PostgreSQL, two processes', url: await freshDatabase(postgres.url, 'two'), processes: 2 },
    ];
    for (const place of places) {
      const outcome = await sellOut(place);
      results.push(`${place.name}: ${outcome.text}`);
      holds &&= outcome.holds;
    }
  } finally {
    await postgres.stop();
  }
  return { id: 'oversell', title: `${BUYERS} buyers, ${UNITS} units, ${REPEATS} times`, holds, results };
}

async function sellOut({ url, processes }: Place): Promise<{ readonly holds: boolean; readonly text: string }> {
  const file = `${FOLDER}/oversell.db`;
  mkdirSync(FOLDER, { recursive: true });
  for (const ending of ['', '-wal', '-shm', '.lock']) rmSync(`${file}${ending}`, { force: true });
  const children = Array.from({ length: processes }, () => startChild('tests/proofs/oversell-child.ts', 0));
  const [first] = children;
  if (!first) throw new Error('at least one process sells');
  for (const child of children) await ask(child, { kind: 'open', url, file });
  const buyers = await ask<readonly Buyer[]>(first, { kind: 'buyers', count: BUYERS });
  const sales: Outcome[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat++)
    sales.push(await sellOnce(children, buyers, { sku: `SCARCE-${repeat}`, others: [`MUG-${repeat}`, `JUG-${repeat}`] }));
  const violations = await ask<readonly string[]>(first, { kind: 'verify' });
  const deadlocks = url === null ? null : await deadlocksIn(url);
  for (const child of children) child.stop();
  const exact = sales.filter(({ isExact }) => isExact).length;
  const pressedAgain = sales.reduce((sum, sale) => sum + sale.pressedAgain, 0);
  const errors = sales.flatMap((sale) => sale.errors);
  const told = [
    `${exact} of ${REPEATS} times exactly ${UNITS} sold and ${BUYERS - UNITS} asked again`,
    `${errors.length} errors seen by buyers${errors.length > 0 ? ` (${[...new Set(errors)].join('; ')})` : ''}`,
    ...(pressedAgain === 0 ? [] : [`${pressedAgain} times a buyer waited 5 s in vain for one of the ten connections and pressed again`]),
    ...(deadlocks === null ? [] : [`${deadlocks} deadlocks counted by the server`]),
    violations.length === 0 ? 'verify clean' : `${violations.length} broken promises: ${violations[0]}`,
  ];
  return { holds: exact === REPEATS && errors.length === 0 && violations.length === 0 && (deadlocks ?? 0) === 0, text: told.join(', ') };
}

type Outcome = { readonly isExact: boolean; readonly pressedAgain: number; readonly errors: readonly string[] };

async function sellOnce(children: readonly Child[], buyers: readonly Buyer[], sale: Sale): Promise<Outcome> {
  const [first] = children;
  if (!first) throw new Error('at least one process sells');
  await ask(first, { kind: 'items', sale, units: UNITS });
  await Promise.all(children.map((child, at) => ask(child, { kind: 'see', sale, buyers: buyers.filter((_, place) => place % children.length === at) })));
  const placed = await Promise.all(children.map((child) => ask<Placed>(child, { kind: 'place' })));
  const counted = await ask<Counted>(first, { kind: 'count', sale });
  const accepted = placed.reduce((sum, each) => sum + each.accepted, 0);
  const asked = placed.reduce((sum, each) => sum + each.asked, 0);
  const isExact = accepted === UNITS && asked === BUYERS - UNITS && counted.onHand === UNITS && counted.reserved === UNITS && counted.promised === UNITS;
  const pressedAgain = placed.reduce((sum, each) => sum + each.pressedAgain, 0);
  return { isExact, pressedAgain, errors: placed.flatMap((each) => each.errors) };
}

async function freshDatabase(url: string, name: string): Promise<string> {
  await onPostgres(url, (client) => client.query(`create database proofs_${name}`));
  const fresh = new URL(url);
  fresh.pathname = `/proofs_${name}`;
  return fresh.href;
}

async function deadlocksIn(url: string): Promise<number> {
  const { rows } = await onPostgres(url, (client) =>
    client.query<{ deadlocks: string }>('select deadlocks from pg_stat_database where datname = current_database()'),
  );
  return Number(rows[0]?.deadlocks);
}

async function onPostgres<Answer>(url: string, work: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
