import { openStore, schemaVersion } from '#db/database.ts';
import { type Verdict, verifyStore } from '#db/invariants/verify-store.ts';
import { parseSettings } from '../settings.ts';

const SHOWN = 5;

/** npm run verify [-- file.db]: every promise the data can show, on a live database, reading only. Exit code 1 when one is broken. */
const settings = parseSettings({ DATABASE_URL: process.env['DATABASE_URL'], DATABASE_FILE: process.argv[2] ?? process.env['DATABASE_FILE'] }, process.version);
const url = process.argv[2] === undefined ? settings.databaseUrl : null;
const store = await openStore({ url, file: settings.databaseFile, readOnly: true });
const { expected, actual } = await schemaVersion(store);
const verdicts = actual === expected ? await verifyStore(store) : [];
await store.close();
process.stdout.write(
  `${actual === expected ? tableOf(verdicts) : `The schema is ${actual ?? 'missing'}, this code needs ${expected}: run npm run db:migrate.`}\n`,
);
process.exitCode = actual === expected && verdicts.every(({ violations }) => violations.length === 0) ? 0 : 1;

function tableOf(verdicts: readonly Verdict[]): string {
  const rows = verdicts.flatMap(({ promise, name, violations, ms }) => [
    `${violations.length === 0 ? 'ok  ' : 'FAIL'} ${promise.padEnd(7)} ${name.padEnd(42)} ${String(ms).padStart(6)} ms${violations.length === 0 ? '' : `  ${violations.length} violations`}`,
    ...violations.slice(0, SHOWN).map(({ subject, problem }) => `       ${subject}: ${problem}`),
  ]);
  const broken = verdicts.filter(({ violations }) => violations.length > 0).length;
  return [...rows, `${verdicts.length - broken} promises hold, ${broken} are broken`].join('\n');
}
