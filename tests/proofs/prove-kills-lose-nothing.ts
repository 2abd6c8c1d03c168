import { mkdirSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { paths } from '#app/paths.ts';
import { migrate, openStore } from '#db/database.ts';
import { verifyStore } from '#db/invariants/verify-store.ts';
import { loadSmallDemo } from '#db/seed/load-small-demo.ts';
import { BUYER_EMAIL } from '#tests/bench/bench-buyer.ts';
import { benchContext, deepenStock } from '#tests/bench/bench-data.ts';
import { prepareDrafts } from '#tests/bench/bench-drafts.ts';
import { placeBody } from '#tests/bench/measure-orders.ts';
import { headersOf, type ServerProcess, signIn, startPortal } from '#tests/bench/server-process.ts';
import { type Answered, type Post, postForms, type ReadNumber } from './post-forms.ts';
import type { Proof } from './proof.ts';
import { seededChance } from './seeded-chance.ts';

const KILLS = 200;
const MOST_MS = 400;
const CONNECTIONS = 8;
const LINES = 5;
/** More than a server places in the longest time it is left alive. */
const DRAFTS_A_KILL = 60;
const SEED = 20_261_124;
const FILE = 'data/proofs/kills.db';

type Tally = { acknowledged: number; unanswered: number; unansweredButPlaced: number; lost: number; doubled: number; broken: string[]; startsMs: number[] };

/** The built server, orders over HTTP, kill -9 at random moments: what was acknowledged is there, once, and every promise holds. */
export async function proveKillsLoseNothing(): Promise<Proof> {
  const posts = await prepare();
  const chance = seededChance(SEED);
  const tally: Tally = { acknowledged: 0, unanswered: 0, unansweredButPlaced: 0, lost: 0, doubled: 0, broken: [], startsMs: [] };
  let server = await startTimed(tally);
  const headers = headersOf(server, await signIn(server, BUYER_EMAIL));
  for (let kill = 0; kill < KILLS; kill++) {
    const afterMs = Math.floor(chance() * MOST_MS);
    const answers = await orderUntilKilled({ server, headers }, posts.slice(kill * DRAFTS_A_KILL, (kill + 1) * DRAFTS_A_KILL), afterMs);
    server = await startTimed(tally, server.port);
    await settle({ server, headers, posts, tally }, answers);
    if (kill % 20 === 19)
      process.stderr.write(
        `${kill + 1} kills, ${tally.acknowledged} acknowledged, ${tally.lost} lost, ${tally.doubled} doubled, ${tally.broken.length} broken\n`,
      );
  }
  await server.kill();
  return toProof(tally);
}

async function prepare(): Promise<readonly Post[]> {
  mkdirSync('data/proofs', { recursive: true });
  for (const ending of ['', '-wal', '-shm', '.lock']) rmSync(`${FILE}${ending}`, { force: true });
  const store = await openStore({ url: null, file: FILE, forLoading: true });
  await migrate(store);
  await loadSmallDemo(benchContext(store));
  await deepenStock(store);
  await store.close();
  const [drafts = []] = await prepareDrafts({ url: null, file: FILE }, [{ lines: LINES, drafts: KILLS * DRAFTS_A_KILL }]);
  return drafts.map((draft) => ({ key: draft.submissionKey, path: paths.review(draft.number), body: placeBody(draft) }));
}

/** How long it takes from nothing to the first answer, recovery included. */
async function startTimed(tally: Tally, port?: number): Promise<ServerProcess> {
  const startedMs = performance.now();
  const server = await startPortal({ url: null, file: FILE }, port === undefined ? {} : { port });
  tally.startsMs.push(performance.now() - startedMs);
  return server;
}

type Running = { readonly server: ServerProcess; readonly headers: Readonly<Record<string, string>> };

async function orderUntilKilled({ server, headers }: Running, posts: readonly Post[], afterMs: number): Promise<readonly Answered[]> {
  let killed = Promise.resolve();
  const answers = await postForms({ port: server.port, headers, connections: CONNECTIONS, read: orderNumber }, posts, () => {
    killed = pause(afterMs).then(server.kill);
  });
  await killed;
  return answers;
}

/** After the restart: acknowledged orders are there once; what was never answered is sent again and is there once too; all promises hold. */
async function settle(
  { server, headers, posts, tally }: Running & { readonly posts: readonly Post[]; readonly tally: Tally },
  answers: readonly Answered[],
): Promise<void> {
  const before = await numbersByKey(answers.map(({ key }) => key));
  const acknowledged = answers.filter(({ number }) => number !== null);
  const unanswered = answers.filter(({ number }) => number === null);
  tally.acknowledged += acknowledged.length;
  tally.unanswered += unanswered.length;
  tally.unansweredButPlaced += unanswered.filter(({ key }) => before.has(key)).length;
  tally.lost += acknowledged.filter(({ key, number }) => !before.get(key)?.includes(number ?? '')).length;

  const again = new Set(unanswered.concat(acknowledged.slice(-1)).map(({ key }) => key));
  const resent = await postForms(
    { port: server.port, headers, connections: CONNECTIONS, read: orderNumber },
    posts.filter(({ key }) => again.has(key)),
  );
  tally.lost += resent.filter(({ number }) => number === null).length;
  const after = await numbersByKey(answers.map(({ key }) => key));
  tally.doubled += [...after.values()].filter((numbers) => numbers.length > 1).length;
  tally.doubled += resent.filter(({ key, number }) => before.has(key) && !before.get(key)?.includes(number ?? '')).length;
  await verify(tally);
}

/** An order that was placed is shown. */
const orderNumber: ReadNumber = ({ status, location }) => {
  const number = /^\/orders\/([^/?]+)/.exec(location)?.[1];
  return status === 302 && number !== undefined ? decodeURIComponent(number) : null;
};

async function numbersByKey(keys: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (keys.length === 0) return new Map();
  const store = await openStore({ url: null, file: FILE, readOnly: true });
  const rows = await store.reader(hostScope('test')).selectFrom('orders').select(['number', 'submission_key']).where('submission_key', 'in', keys).execute();
  await store.close();
  return new Map(
    keys.flatMap((key) => {
      const numbers = rows.filter((row) => row.submission_key === key).map((row) => row.number);
      return numbers.length === 0 ? [] : [[key, numbers] as const];
    }),
  );
}

async function verify(tally: Tally): Promise<void> {
  const store = await openStore({ url: null, file: FILE, readOnly: true });
  const verdicts = await verifyStore(store);
  await store.close();
  tally.broken.push(...verdicts.flatMap(({ name, violations }) => violations.slice(0, 3).map(({ subject, problem }) => `${name}: ${subject} ${problem}`)));
}

function toProof({ acknowledged, unanswered, unansweredButPlaced, lost, doubled, broken, startsMs }: Tally): Proof {
  const sorted = startsMs.toSorted((a, b) => a - b).map(Math.round);
  return {
    id: 'kills',
    title: `${KILLS} times kill -9 of the server while orders arrive over HTTP`,
    holds: lost === 0 && doubled === 0 && broken.length === 0 && acknowledged > KILLS,
    results: [
      `${acknowledged} orders acknowledged, ${lost} of them lost; ${CONNECTIONS} connections, ${LINES} lines each, killed 0–${MOST_MS} ms after the first order, seed ${SEED}`,
      `${unanswered} orders unanswered when the server died, ${unansweredButPlaced} of them placed all the same; each sent again with its key: ${doubled} doubled`,
      `verify after every kill, on the live file: ${broken.length === 0 ? 'clean each time' : `${broken.length} broken promises, first: ${broken[0]}`}`,
      `from start to first answer: median ${sorted[Math.floor(sorted.length / 2)]} ms, slowest ${sorted.at(-1)} ms`,
    ],
  };
}
