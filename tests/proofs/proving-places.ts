import { existsSync, mkdirSync, rmSync } from 'node:fs';
import type { Store } from '#db/database.ts';
import { verifyStore } from '#db/invariants/verify-store.ts';

const FOLDER = 'data/proofs';
/** Where files live in memory, on Linux. */
const MEMORY = '/dev/shm';
const MOST_TOLD = 3;

/** The path of a SQLite file of a proof, with whatever its last run left thrown away. isQuick: in memory where there is such a place, if no power is to be cut. */
export function emptyFile(name: string, { isQuick = false }: { readonly isQuick?: boolean } = {}): string {
  mkdirSync(FOLDER, { recursive: true });
  const file = isQuick && existsSync(MEMORY) ? `${MEMORY}/mainstay-${name}.db` : `${FOLDER}/${name}.db`;
  for (const ending of ['', '-wal', '-shm', '.lock']) rmSync(`${file}${ending}`, { force: true });
  return file;
}

/** What verify finds broken in a store, the first few of each promise. */
export async function brokenPromises(store: Store): Promise<readonly string[]> {
  const verdicts = await verifyStore(store);
  return verdicts.flatMap(({ name, violations }) => violations.slice(0, MOST_TOLD).map(({ subject, problem }) => `${name}: ${subject} ${problem}`));
}
