import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { jailedArtist } from '#app/adapters/artwork/jailed-artist.ts';
import { systemClock } from '#app/adapters/clock.ts';
import { pdfDocuments } from '#app/adapters/documents/pdf-documents.ts';
import { randomIds } from '#app/adapters/ids.ts';
import { openJail } from '#app/adapters/jail/open-jail.ts';
import { argonPasswords } from '#app/adapters/passwords.ts';
import { jailedTables } from '#app/adapters/tables/jailed-tables.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { Context } from '#app/ports/context.ts';
import { migrate, openStore, type Store } from '#db/database.ts';
import { loadDemo } from '#db/seed/load-demo.ts';
import { scaleItems } from '#db/seed/scale.ts';

const FOLDER = 'data/bench';
const DEEP_STOCK = 1_000_000;

/** Where a side keeps its data: a database of a PostgreSQL, or with url null a SQLite file. */
export type Place = { readonly url: string | null; readonly file: string };

/** A context on a store of the bench: real clock, ids and passwords, no letters sent, nothing logged. */
export function benchContext(store: Store): Context {
  const log = { info: () => undefined, error: (_event: string, error: unknown) => process.stderr.write(`${String(error)}\n`) };
  const outsiders = { mailer: null, payments: null, documents: pdfDocuments(), tables: jailedTables(openJail()), artist: jailedArtist(openJail()) };
  return { store, clock: systemClock, ids: randomIds(), passwords: argonPasswords(), ...outsiders, log, origin: 'http://localhost' };
}

/** The file of the demo with so many items, made once for each state of schema and seed. */
export async function scaledFile(items: number): Promise<string> {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${items}-${stateOfSeed()}.db`);
  if (existsSync(file)) return file;
  process.stderr.write(`making a database of ${items} items\n`);
  const draft = `${file}.making`;
  removeFile(draft);
  await loadScaled({ url: null, file: draft }, items);
  renameSync(draft, file);
  return file;
}

/** Fills an empty database with the demo of so many items. */
export async function loadScaled(place: Place, items: number): Promise<void> {
  const store = await openStore({ ...place, forLoading: true });
  await migrate(store);
  const context = benchContext(store);
  await loadDemo(context);
  await scaleItems(context, items);
  await deepenStock(store);
  await store.close();
}

/** A copy to write to, thrown away by the next run. */
export function workingCopy(file: string, name: string): string {
  const copy = join(FOLDER, `${name}.db`);
  removeFile(copy);
  copyFileSync(file, copy);
  return copy;
}

function removeFile(file: string): void {
  for (const ending of ['', '-wal', '-shm', '.lock']) rmSync(`${file}${ending}`, { force: true });
}

/** So much of everything that no order of the bench meets an empty shelf or a credit limit: each does the same work. */
export function deepenStock(store: Store): Promise<void> {
  return store.transaction(hostScope('bench'), async (tx) => {
    const shelves = await tx.selectFrom('stock').select(['item_id', 'warehouse_id', 'owner']).execute();
    const moves = shelves.map((shelf, at) => ({
      id: `bench-${at}`,
      ...shelf,
      quantity: DEEP_STOCK,
      kind: 'opening',
      reference: 'bench',
      at: systemClock.now(),
      actor_id: null,
    }));
    for (let at = 0; at < moves.length; at += 1_000)
      await tx
        .insertInto('stock_moves')
        .values(moves.slice(at, at + 1_000))
        .execute();
    await tx
      .updateTable('stock')
      .set((eb) => ({ on_hand: eb('on_hand', '+', DEEP_STOCK) }))
      .execute();
    await tx.updateTable('accounts').set({ credit_limit: 1_000_000_000_000, po_required: 0 }).where('credit_limit', 'is not', null).execute();
  });
}

/** A change of schema or seed makes other databases; so does a new month, since the demo's days follow the calendar. */
function stateOfSeed(): string {
  const hash = createHash('sha256').update(systemClock.now().slice(0, 7));
  for (const folder of ['db/migrations', 'db/seed', 'db/seed/demo']) {
    for (const name of readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .sort())
      hash.update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 12);
}
