import { setTimeout as pause } from 'node:timers/promises';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { paths } from '#app/paths.ts';
import { draftInvoices } from '#app/use-cases/billing/draft-invoices.ts';
import { migrate, openStore } from '#db/database.ts';
import { loadSmallDemo } from '#db/seed/load-small-demo.ts';
import { benchContext, deepenStock, type Place } from '#tests/bench/bench-data.ts';
import { shipOrders } from '#tests/bench/bench-shipments.ts';
import { headersOf, type ServerProcess, signIn, startPortal } from '#tests/bench/server-process.ts';
import { createDatabase } from '#tests/support/postgres-databases.ts';
import { startPostgres } from '#tests/support/postgres-server.ts';
import { type Answered, type Post, postForms, type ReadNumber } from './post-forms.ts';
import type { Proof } from './proof.ts';
import { brokenPromises, emptyFile } from './proving-places.ts';
import { seededChance } from './seeded-chance.ts';

const ISSUERS = 50;
const KILLS = 25;
const MOST_MS = 800;
/** More than are issued in the longest time a server is left alive. */
const DRAFTS_A_KILL = 80;
const LINES = 2;
const SEED = 20_261_128;
const FINANCE = 'finance@mainstay.example';

type Issuing = { readonly name: string; readonly place: Place; readonly processes: 1 | 2 };
type Tally = { acknowledged: number; unanswered: number; unansweredButIssued: number; lost: number; renumbered: number; gaps: string[]; broken: string[] };

/** So many reviewers issue at once over HTTP while servers are killed at random: numbers without a gap, none twice, what was acknowledged is there once. */
export async function proveNumbersHaveNoGap(): Promise<Proof> {
  const postgres = await startPostgres({ isDurable: true });
  const results: string[] = [];
  let holds = true;
  try {
    const all: readonly Issuing[] = [
      { name: 'SQLite, one process', place: { url: null, file: emptyFile('issuers') }, processes: 1 },
      { name: 'PostgreSQL, two processes', place: { url: await createDatabase(postgres.url, 'issuers'), file: '' }, processes: 2 },
    ];
    for (const issuing of all) {
      const tally = await issueAndKill(issuing);
      results.push(`${issuing.name}: ${tell(tally)}`);
      holds &&= isSound(tally);
    }
  } finally {
    await postgres.stop();
  }
  const title = `${ISSUERS} issuers at once, ${KILLS} times kill -9`;
  return { id: 'issuers', title, holds, results: [...results, `killed 0–${MOST_MS} ms after the first form left, seed ${SEED}`] };
}

async function issueAndKill({ name, place, processes }: Issuing): Promise<Tally> {
  const posts = await prepare(place);
  const chance = seededChance(SEED);
  const tally: Tally = { acknowledged: 0, unanswered: 0, unansweredButIssued: 0, lost: 0, renumbered: 0, gaps: [], broken: [] };
  const servers = [];
  for (let at = 0; at < processes; at++) servers.push(await startPortal(place));
  for (let kill = 0; kill < KILLS; kill++) {
    const [victim, afterMs] = [Math.floor(chance() * processes), Math.floor(chance() * MOST_MS)];
    const share = posts.slice(kill * DRAFTS_A_KILL, (kill + 1) * DRAFTS_A_KILL);
    const answers = await Promise.all(
      servers.map((server, at) =>
        issueOn(
          server,
          share.filter((_, place) => place % processes === at),
          { connections: ISSUERS / processes, killAfterMs: at === victim ? afterMs : null },
        ),
      ),
    );
    const { port } = servers[victim] ?? {};
    const restarted = await startPortal(place, port === undefined ? {} : { port });
    servers[victim] = restarted;
    await settle({ place, server: restarted, share, tally }, answers.flat());
    process.stderr.write(`${name}, ${kill + 1} kills: ${tell(tally)}\n`);
  }
  await Promise.all(servers.map((server) => server.kill()));
  return tally;
}

/** Drafts that wait for review, in a database of their own; the forms that issue them. */
async function prepare(place: Place): Promise<readonly Post[]> {
  const store = await openStore({ ...place, forLoading: true });
  await migrate(store);
  const context = benchContext(store);
  await loadSmallDemo(context);
  await deepenStock(store);
  const posts: Post[] = [];
  for (const shipped of await shipOrders(context, { orders: KILLS * DRAFTS_A_KILL, lines: LINES }))
    for (const invoiceId of await draftInvoices(context, shipped))
      posts.push({ key: invoiceId, path: paths.reviewDraft(invoiceId), body: new URLSearchParams({ version: '1', seenTotal: '' }).toString() });
  await store.close();
  return posts;
}

type Hands = { readonly connections: number; readonly killAfterMs: number | null };

async function issueOn(server: ServerProcess, posts: readonly Post[], { connections, killAfterMs }: Hands): Promise<readonly Answered[]> {
  const to = { port: server.port, headers: headersOf(server, await signIn(server, FINANCE)), connections, read: issuedNumber };
  let killed = Promise.resolve();
  const answers = await postForms(to, posts, () => {
    if (killAfterMs !== null) killed = pause(killAfterMs).then(server.kill);
  });
  await killed;
  return answers;
}

/** The page that follows says which number it was; a draft that somebody issued already is said to have changed. */
const issuedNumber: ReadNumber = ({ status, location }) => {
  if (status === 409) return '';
  return status === 302 ? new URL(location, 'http://localhost').searchParams.get('done') : null;
};

type Settling = { readonly place: Place; readonly server: ServerProcess; readonly share: readonly Post[]; readonly tally: Tally };

/** After the restart: what was acknowledged has that number, once; what was never answered is sent again; numbers run without a gap. */
async function settle({ place, server, share, tally }: Settling, answers: readonly Answered[]): Promise<void> {
  const before = await numbersById(place);
  const acknowledged = answers.filter(({ number }) => number !== null);
  const unanswered = answers.filter(({ number }) => number === null);
  tally.acknowledged += acknowledged.length;
  tally.unanswered += unanswered.length;
  tally.unansweredButIssued += unanswered.filter(({ key }) => before.has(key)).length;
  tally.lost += acknowledged.filter(({ key, number }) => before.get(key) !== number).length;

  const again = new Set(unanswered.concat(acknowledged.slice(-1)).map(({ key }) => key));
  const resent = await issueOn(
    server,
    share.filter(({ key }) => again.has(key)),
    { connections: ISSUERS, killAfterMs: null },
  );
  const after = await numbersById(place);
  tally.lost += resent.filter(({ key }) => !after.has(key)).length;
  tally.renumbered += [...before].filter(([key, number]) => after.get(key) !== number).length;
  tally.gaps.push(...gapsIn([...after.values()]));
  tally.broken.push(...(await violations(place)));
}

async function numbersById(place: Place): Promise<ReadonlyMap<string, string>> {
  const store = await openStore({ ...place, readOnly: true });
  const rows = await store
    .reader(hostScope('test'))
    .selectFrom('issued_documents')
    .select(['invoice_id', 'number'])
    .where('number', 'like', 'INV-%')
    .orderBy('number')
    .execute();
  await store.close();
  return new Map(rows.map((row) => [row.invoice_id, row.number]));
}

/** Numbers in their order that do not follow the one before by one. */
function gapsIn(numbers: readonly string[]): readonly string[] {
  return numbers.filter((number, at) => Number(number.replace('INV-', '')) !== at + 1).slice(0, 1);
}

async function violations(place: Place): Promise<readonly string[]> {
  const store = await openStore({ ...place, readOnly: true });
  const broken = await brokenPromises(store);
  await store.close();
  return broken;
}

function isSound({ acknowledged, lost, renumbered, gaps, broken }: Tally): boolean {
  return acknowledged > KILLS && lost + renumbered + gaps.length + broken.length === 0;
}

function tell({ acknowledged, unanswered, unansweredButIssued, lost, renumbered, gaps, broken }: Tally): string {
  return [
    `${acknowledged} acknowledged, ${lost} of them lost`,
    `${unanswered} unanswered, ${unansweredButIssued} of them issued all the same, all sent again: ${renumbered} numbered twice`,
    gaps.length === 0 ? 'no gap in the numbers after any kill' : `${gaps.length} gaps, first at ${gaps[0]}`,
    broken.length === 0 ? 'verify clean each time' : `${broken.length} broken promises, first: ${broken[0]}`,
  ].join('; ');
}
