import { startChild } from '#tests/bench/child.ts';
import { createDatabase } from '#tests/support/postgres-databases.ts';
import { startPostgres } from '#tests/support/postgres-server.ts';
import type { ImportSpent, ImportsMeasured, ImportTask } from './imports-child.ts';
import type { Proof } from './proof.ts';
import { emptyFile } from './proving-places.ts';

const SIZES = [
  { items: 5_000, units: 2_000, accounts: 100 },
  { items: 50_000, units: 20_000, accounts: 1_000 },
] as const;
/** What a request may have to wait while a file is brought in: on SQLite the end of the transaction moves all of it from the log into the file. */
const MOST_STALL_MS = 1_000;

/** Files of 50,000 items and of 20,000 account units are brought in while a small question is asked a hundred times a second. */
export async function proveImportsKeepNobodyWaiting(): Promise<Proof> {
  const postgres = await startPostgres({ isDurable: true });
  const results: string[] = [];
  let holds = true;
  try {
    for (const [at, size] of SIZES.entries()) {
      for (const url of [null, await createDatabase(postgres.url, `imports_${at}`)]) {
        const measured = await measure({ url, file: emptyFile('imports'), ...size });
        results.push(...tell(url === null ? 'SQLite' : 'PostgreSQL', size, measured));
        const stalls = [measured.items, measured.units].map(({ longestStallMs }) => longestStallMs);
        holds &&= measured.violations.length === 0 && measured.again === 0 && stalls.every((ms) => ms <= MOST_STALL_MS);
      }
    }
  } finally {
    await postgres.stop();
  }
  return { id: 'imports', title: 'Files of 50,000 items and 20,000 account units, while others ask', holds, results };
}

async function measure(task: ImportTask): Promise<ImportsMeasured> {
  const child = startChild('tests/proofs/imports-child.ts', 0);
  try {
    return await child.ask<ImportTask, ImportsMeasured>(task);
  } finally {
    child.stop();
  }
}

function tell(place: string, size: (typeof SIZES)[number], { items, units, again, violations }: ImportsMeasured): readonly string[] {
  return [
    `${place}, ${size.items} items: ${timesOf(items)}; sent again it would change ${again}`,
    `${place}, ${size.units} units of ${size.accounts} accounts: ${timesOf(units)}; ${violations.length === 0 ? 'verify clean' : `${violations.length} broken promises: ${violations[0]}`}`,
  ];
}

function timesOf({ fileMb, stageMs, applyMs, longestStallMs, slowestReadMs, reads, serverMb, childMb }: ImportSpent): string {
  const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
  return [
    `${fileMb.toFixed(1)} MB read and judged in ${seconds(stageMs)}, brought in within ${seconds(applyMs)}`,
    `the process never stood still longer than ${Math.round(longestStallMs)} ms, the slowest of ${reads} reads took ${Math.round(slowestReadMs)} ms`,
    `server ${Math.round(serverMb)} MB at most, child ${Math.round(childMb)} MB`,
  ].join('; ');
}
