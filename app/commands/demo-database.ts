import { rmSync } from 'node:fs';
import { jailedArtist } from '#app/adapters/artwork/jailed-artist.ts';
import { systemClock } from '#app/adapters/clock.ts';
import { pdfDocuments } from '#app/adapters/documents/pdf-documents.ts';
import { randomIds } from '#app/adapters/ids.ts';
import { openJail } from '#app/adapters/jail/open-jail.ts';
import { jsonLog } from '#app/adapters/log.ts';
import { argonPasswords } from '#app/adapters/passwords.ts';
import { jailedTables } from '#app/adapters/tables/jailed-tables.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { migrate, openStore, type Store } from '#db/database.ts';
import { findPersonas, type Personas } from '#db/queries/accounts/personas.ts';
import { isDemo } from '#db/repositories/host-facts.ts';
import { loadDemo } from '#db/seed/load-demo.ts';
import { loadDemoLabels } from '#db/seed/load-demo-labels.ts';

/** Where the demo keeps its data: a PostgreSQL database, or with url null a SQLite file. */
export type DemoPlace = { readonly url: string | null; readonly file: string };
export type DemoWishes = { readonly reset: boolean; readonly onProgress: (progress: { readonly loaded: number; readonly of: number }) => void };
export type DemoReady = Personas & { readonly wasLoaded: boolean };

/** Someone else's data stand where the demo wants to put its own. */
export class NotADemoError extends Error {}

/** Migrates and, in an empty database, loads the demo; a loaded one is left as it is. Refuses a database with other data. */
export async function prepareDemo(place: DemoPlace, wishes: DemoWishes): Promise<DemoReady> {
  if (wishes.reset) await throwAway(place);
  const store = await openStore({ ...place, forLoading: true });
  try {
    await migrate(store);
    const wasLoaded = await isDemo(store.reader(hostScope('demo')));
    if (!wasLoaded) await load(store, wishes);
    const people = await findPersonas(store.reader(hostScope('demo')));
    if (!people) throw new Error('the demo is loaded and tells no one to sign in as');
    return { ...people, wasLoaded };
  } finally {
    await store.close();
  }
}

async function load(store: Store, { onProgress }: DemoWishes): Promise<void> {
  const account = await store.reader(hostScope('demo')).selectFrom('accounts').select('id').limit(1).executeTakeFirst();
  if (account) throw new NotADemoError('this database has accounts that the demo did not make, so nothing was loaded');
  const context = {
    store,
    clock: systemClock,
    ids: randomIds(),
    passwords: argonPasswords(),
    mailer: null,
    payments: null,
    documents: pdfDocuments(),
    tables: jailedTables(openJail()),
    artist: jailedArtist(openJail()),
    log: jsonLog(),
    origin: 'http://localhost',
  };
  await loadDemo(context, { onProgress });
  await loadDemoLabels(context);
}

/** Empties a demo database; anything else is refused. */
async function throwAway({ url, file }: DemoPlace): Promise<void> {
  const store = await openStore({ url, file, forLoading: true });
  try {
    await migrate(store);
    const account = await store.reader(hostScope('demo')).selectFrom('accounts').select('id').limit(1).executeTakeFirst();
    if (account && !(await isDemo(store.reader(hostScope('demo'))))) throw new NotADemoError('this database was not made by the demo, so it was not reset');
    if (url !== null) await dropTables(store);
  } finally {
    await store.close();
  }
  if (url === null) for (const ending of ['', '-wal', '-shm', '.stripe.json']) rmSync(`${file}${ending}`, { force: true });
}

async function dropTables(store: Store): Promise<void> {
  const tables = await store.reader(hostScope('demo')).introspection.getTables({ withInternalKyselyTables: true });
  await store.transaction(hostScope('demo'), async (tx) => {
    for (const table of tables) await tx.schema.dropTable(table.name).cascade().execute();
  });
}
