import { createDatabase, onPostgres } from '#tests/support/postgres-databases.ts';
import { startPostgres } from '#tests/support/postgres-server.ts';
import type { Bench } from './bench.ts';
import { BUYER_EMAIL } from './bench-buyer.ts';
import { loadScaled, type Place } from './bench-data.ts';
import { prepareDrafts } from './bench-drafts.ts';
import { startChild } from './child.ts';
import { cpuMsWithChildren } from './machine.ts';
import { measurePlacing, ORDERS_A_ROUND } from './measure-orders.ts';
import type { Row } from './rows.ts';
import { headersOf, idle, signIn, startPortal } from './server-process.ts';

const LINES = 50;
const CONNECTIONS = [8, 32] as const;

/** P8: orders of fifty lines on a PostgreSQL of the bench's own, its backends' CPU counted on both sides. */
export async function measurePostgresOrders(bench: Bench, items: number): Promise<readonly Row[]> {
  const postgres = await startPostgres({ isDurable: true });
  const { pid } = postgres;
  if (pid === null) throw new Error('P8 counts the CPU of PostgreSQL, so it starts one of its own: unset TEST_POSTGRES_URL');
  const child = startChild('tests/bench/store-child.ts', 0);
  try {
    const ours = await demoOn(postgres.url, items);
    const sets = await prepareDrafts(
      ours,
      CONNECTIONS.map(() => ({ lines: LINES, drafts: (bench.rounds + 1) * ORDERS_A_ROUND })),
    );
    const raw: Place = { url: await createDatabase(postgres.url, 'raw', { copyOf: 'ours' }), file: '' };
    const portal = await startPortal(ours, { postgresPid: pid });
    const here = { ...bench, portal, headers: headersOf(portal, await signIn(portal, BUYER_EMAIL)) };
    await idle(portal);
    const rows: Row[] = [];
    for (const [at, connections] of CONNECTIONS.entries()) {
      const side = { place: raw, connections, child, databaseMs: () => cpuMsWithChildren(pid) };
      rows.push(await measurePlacing(here, goalOf(connections), { drafts: sets[at] ?? [], connections, raw: side }));
    }
    await portal.kill();
    return rows;
  } finally {
    child.stop();
    await postgres.stop();
  }
}

function goalOf(connections: (typeof CONNECTIONS)[number]) {
  return {
    id: connections === 8 ? 'P8' : `P8-${connections}`,
    name: `order of ${LINES} lines, PostgreSQL, ${connections} connections`,
    against: `hand-written node-postgres over ${connections} connections, the same reads and writes, statements prepared`,
    note: "CPU of server and database together. All orders are one account's, whose credit limit ours locks first, so they stand in line; raw reads it unlocked. Letters are the work of `npm run worker`, which does not run here.",
  };
}

/** A server that has run for a day has vacuumed and counted by itself. */
async function demoOn(serverUrl: string, items: number): Promise<Place> {
  const url = await createDatabase(serverUrl, 'ours');
  const place = { url, file: '' };
  await loadScaled(place, items);
  await onPostgres(url, (client) => client.query('vacuum analyze'));
  return place;
}
