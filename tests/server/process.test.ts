import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { openStore } from '#db/database.ts';
import { freshPostgresUrl, freshSqliteFile } from '#tests/support/stores.ts';
import { ask } from './a-portal.ts';

const LONGEST_START_MS = 15_000;
const production = {
  NODE_ENV: 'production',
  ORIGIN: 'https://orders.example.com',
  SESSION_SECRET: 'k3vZq9T1xY7wPb2LmN8dRf5HgJ4sCa6E',
  ACCEPT_OLD_NODE: '1',
} as const;

type Env = Readonly<Partial<NodeJS.ProcessEnv>>;

/** Bundled once as the real entry is: a process then starts in a quarter of the time that compiling each file takes. */
const folder = `node_modules/.cache/mainstay-${process.pid}`;
const scripts = { serve: 'tests/server/serve.ts', entry: 'app/server/entry.ts', worker: 'app/commands/worker.ts' };
beforeAll(() =>
  build({
    entryPoints: scripts,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  }),
);
afterAll(() => rmSync(folder, { recursive: true }));

/** A process of its own with nothing of our environment but what is given. */
function run(script: keyof typeof scripts, env: Env) {
  const child = spawn(process.execPath, [`${folder}/${script}.mjs`], {
    env: { NODE_ENV: 'test', PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (said.out += String(chunk)));
  child.stderr.on('data', (chunk) => (said.err += String(chunk)));
  onTestFinished(() => void child.kill('SIGKILL'));
  const exited = once(child, 'exit').then(([code]) => Number(code));
  return { child, said, exited };
}

async function serve(env: Env) {
  const port = await freePort();
  const process = run('serve', { PORT: String(port), ...env });
  for (let waitedMs = 0; !process.said.out.includes('"listening"'); waitedMs += 20) {
    if (waitedMs > LONGEST_START_MS) throw new Error(`the server did not start: ${process.said.err}`);
    await pause(20);
  }
  return { ...process, port };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('on SIGTERM', () => {
  test.each([
    ['sqlite', async () => ({ DATABASE_FILE: freshSqliteFile() })],
    ['postgres', async () => ({ DATABASE_URL: await freshPostgresUrl() })],
  ])('finishes what is under way, takes nothing new, closes the database and exits 0: %s', async (_name, database) => {
    const { child, port, exited, said } = await serve(await database());
    const underWay = ask(port, { path: '/slow?ms=600' });
    await pause(200);
    child.kill('SIGTERM');
    await pause(150);
    await expect(ask(port, { path: '/slow' })).rejects.toThrow('ECONNREFUSED');
    expect(await underWay).toMatchObject({ status: 200, body: 'done', headers: { connection: 'close' } });
    expect(await exited).toBe(0);
    expect(said.out).toContain('"left"');
    expect(said.err).toBe('');
  });

  test('goes on answering while a balancer is told that it is not ready', async () => {
    const { child, port, exited } = await serve({ DATABASE_FILE: freshSqliteFile(), TEST_DRAIN_MS: '600' });
    child.kill('SIGTERM');
    await pause(200);
    expect((await ask(port, { path: '/health/ready' })).status).toBe(503);
    expect((await ask(port, { path: '/slow' })).status).toBe(200);
    expect(await exited).toBe(0);
  });

  test('leaves the file to the next process', async () => {
    const DATABASE_FILE = freshSqliteFile();
    const first = await serve({ DATABASE_FILE });
    first.child.kill('SIGTERM');
    expect(await first.exited).toBe(0);
    const second = await serve({ DATABASE_FILE });
    expect((await ask(second.port, { path: '/health/ready' })).status).toBe(200);
  });
});

test('a failure nobody waited for is logged, and ends the process after what is under way', async () => {
  const { port, exited, said } = await serve({ DATABASE_FILE: freshSqliteFile() });
  expect((await ask(port, { path: '/slow?ms=300&reject=1' })).status).toBe(200);
  expect(await exited).toBe(1);
  expect(said.out).toContain('nobody waits for this');
});

describe('refuses to start', () => {
  test('in production with what is unsafe, naming it', async () => {
    const { exited, said } = run('entry', { NODE_ENV: 'production', ORIGIN: 'http://orders.example.com', SESSION_SECRET: 'hunter2' });
    expect(await exited).toBe(1);
    for (const told of ['ORIGIN', 'not https', 'SESSION_SECRET', 'weak']) expect(said.err).toContain(told);
    expect(said.err).not.toContain('hunter2');
    expect(said.err).not.toContain('    at ');
  });

  test('in production on a database that the demo made', async () => {
    const { exited, said } = run('entry', { ...production, DATABASE_FILE: await aDemoFile() });
    expect(await exited).toBe(1);
    expect(said.err).toContain('made by the demo');
  });

  test('as the demo on a database that the demo did not make', async () => {
    const { exited, said } = run('entry', { NODE_ENV: 'production', MAINSTAY_DEMO: '1', DATABASE_FILE: freshSqliteFile() });
    expect(await exited).toBe(1);
    expect(said.err).toContain('not made by the demo');
  });

  test('twice on one SQLite file', async () => {
    const DATABASE_FILE = freshSqliteFile();
    await serve({ DATABASE_FILE });
    const { exited, said } = run('serve', { DATABASE_FILE, PORT: String(await freePort()) });
    expect(await exited).toBe(1);
    expect(said.err).toContain('in use by process');
  });

  test('on a port that is taken, in words', async () => {
    const { port } = await serve({ DATABASE_FILE: freshSqliteFile() });
    const { exited, said } = run('serve', { DATABASE_FILE: freshSqliteFile(), PORT: String(port) });
    expect(await exited).toBe(1);
    expect(said.err).toContain(`PORT: ${port} is in use`);
  });

  test('as a worker beside a SQLite server', async () => {
    const { exited, said } = run('worker', {});
    expect(await exited).toBe(1);
    expect(said.err).toContain('DATABASE_URL: is missing');
  });
});

test('production warns loudly of an old Node it was told to accept', async () => {
  const { child, exited, said } = await serve({ ...production, DATABASE_FILE: freshSqliteFile() });
  expect(said.out).toContain(process.version);
  child.kill('SIGTERM');
  expect(await exited).toBe(0);
});

async function aDemoFile(): Promise<string> {
  const file = freshSqliteFile();
  const store = await openStore({ url: null, file });
  await store.transaction(hostScope('test'), (tx) => tx.insertInto('host_facts').values({ name: 'is_demo', value: '1' }).execute());
  await store.close();
  return file;
}
