import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { sqliteVersion } from '#db/open-sqlite.ts';
import { belowFloors } from './lock-floors.ts';

const ROOMS = ['app', 'db', 'tests'];
/** So few modules would mean that the walk went astray, not that the code is sound. */
const MODULE_FLOOR = 400;

type Outcome = { readonly ok: boolean; readonly note: string; readonly details: string };
type Cruise = { readonly modules: readonly { readonly source: string }[]; readonly summary: { readonly violations: readonly Violation[] } };
type Violation = { readonly rule: { readonly name: string }; readonly from: string; readonly to: string };

/** npm run check: everything a machine can say about the code, one line each. Exit code 1 when something is wrong. */
const checks: readonly (readonly [name: string, run: () => Outcome | Promise<Outcome>])[] = [
  ['lint and format', () => tool('biome', ['check', '--error-on-warnings', '--max-diagnostics=60', '--colors=off', '.'])],
  ['types', () => tool('tsc', ['--noEmit', '-p', '.'])],
  ['rooms', checkRooms],
  ['dead code', () => tool('knip', ['--no-progress'])],
  ['lock floors', checkFloors],
  ['house rules', () => tool('vitest', ['run', '--config', 'tests/vitest.config.ts', 'tests/tidy.test.ts'])],
];

/** The longest check runs beside all the others; more at once would only wait for one another. */
const AT_ONCE = 2;

const wanted = process.argv.slice(2);
const waiting = checks.filter(([name]) => wanted.length === 0 || wanted.includes(name));
let failed = 0;
await Promise.all(Array.from({ length: AT_ONCE }, checkTheNext));
process.stdout.write(failed === 0 ? 'All checks pass.\n' : `${failed} checks fail.\n`);
process.exitCode = failed === 0 ? 0 : 1;

async function checkTheNext(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [name, run] = next;
    const started = performance.now();
    const { ok, note, details } = await run();
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(16)} ${seconds.padStart(5)} s  ${note}\n${ok ? '' : `${details}\n`}`);
    if (!ok) failed += 1;
  }
}

function tool(name: string, options: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [binOf(name), ...options], { encoding: 'utf8', maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      resolve({ ok: !error, note: '', details: `${stdout}${stderr}`.trim() || (error?.message ?? '') });
    });
  });
}

/** The file behind a package's command, so that it runs on every system without a shell. */
function binOf(name: string): string {
  const packages: Readonly<Record<string, string>> = { tsc: 'typescript', biome: '@biomejs/biome', depcruise: 'dependency-cruiser' };
  const folder = join('node_modules', packages[name] ?? name);
  const { bin }: { readonly bin: string | Readonly<Record<string, string>> } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : (bin[name] ?? ''));
}

/** The rules of .dependency-cruiser.cjs, and that every file of the rooms was really walked. */
async function checkRooms(): Promise<Outcome> {
  const { details } = await tool('depcruise', ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...ROOMS]);
  if (!details.startsWith('{')) return { ok: false, note: '', details };
  const { modules, summary }: Cruise = JSON.parse(details);
  const walked = new Set(modules.map((module) => module.source));
  const missed = ROOMS.flatMap(filesIn).filter((file) => !walked.has(file));
  const problems = [
    ...summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    ...missed.map((file) => `${file} was not walked`),
    ...(walked.size < MODULE_FLOOR ? [`only ${walked.size} modules were walked, fewer than ${MODULE_FLOOR}`] : []),
  ];
  return { ok: problems.length === 0, note: `${walked.size} modules`, details: problems.join('\n') };
}

function filesIn(room: string): string[] {
  return readdirSync(room, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative('.', join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function checkFloors(): Outcome {
  const problems = belowFloors(JSON.parse(readFileSync('package-lock.json', 'utf8')), sqliteVersion());
  return { ok: problems.length === 0, note: '', details: problems.join('\n') };
}
