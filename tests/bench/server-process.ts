import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { DEMO_PASSWORD } from '#db/seed/demo/people.ts';
import type { Place } from './bench-data.ts';
import { cpuMsOf, cpuMsWithChildren, pinnedTo } from './machine.ts';

/** A server in a process of its own. cpuMs: what it has used so far, its database with it. kill: as a power cut would end it. */
export type ServerProcess = { readonly pid: number; readonly port: number; readonly cpuMs: () => number; readonly kill: () => Promise<void> };

/** The built portal as `npm start` runs it, on a demo database, on the server's core. postgresPid: the database's own process, to count its CPU. */
export async function startPortal({ url, file }: Place, given: { readonly port?: number; readonly postgresPid?: number } = {}): Promise<ServerProcess> {
  const port = given.port ?? (await freePort());
  const env = { MAINSTAY_DEMO: '1', DATABASE_FILE: file, ...(url === null ? {} : { DATABASE_URL: url }) };
  const server = await startServer(['build/entry.js'], { port, path: '/health/ready', env });
  const { postgresPid } = given;
  return postgresPid === undefined ? server : { ...server, cpuMs: () => server.cpuMs() + cpuMsWithChildren(postgresPid) };
}

/** The bare Remix app, on the same core. */
export async function startBareApp(): Promise<ServerProcess> {
  return startServer(['--import', 'tsx', 'tests/bench/bare-app/serve.ts'], { port: await freePort(), path: '/hello-json', env: {} });
}

/** Signs in once, as a browser would; the cookie to send from then on. */
export async function signIn({ port }: ServerProcess, email: string): Promise<string> {
  const origin = originOf(port);
  const body = new URLSearchParams({ email, password: DEMO_PASSWORD, returnTo: '' });
  const answer = await fetch(`${origin}/sign-in`, { method: 'POST', redirect: 'manual', body, headers: { Origin: origin } });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (answer.status !== 302 || cookie === undefined) throw new Error(`signing in as ${email} was answered ${answer.status}: ${await answer.text()}`);
  return cookie;
}

/** What a browser of someone signed in sends with each request. */
export function headersOf({ port }: ServerProcess, cookie: string): Readonly<Record<string, string>> {
  return { Host: `localhost:${port}`, Origin: originOf(port), Cookie: cookie };
}

/** Waits until a server has nothing left to do, such as letters about orders just placed. */
export async function idle({ cpuMs }: ServerProcess): Promise<void> {
  for (let isBusy = true; isBusy; ) {
    const before = cpuMs();
    await pause(1_000);
    isBusy = cpuMs() - before > 40;
  }
}

type Started = { readonly port: number; readonly path: string; readonly env: Readonly<Record<string, string>> };

async function startServer(script: readonly string[], { port, path, env }: Started): Promise<ServerProcess> {
  const [command = process.execPath, ...words] = [...pinnedTo(0), process.execPath, ...script];
  const child = spawn(command, words, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...env, NODE_ENV: 'production', PORT: String(port) } });
  const killWithUs = () => child.kill('SIGKILL');
  process.on('exit', killWithUs);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve())).finally(() => process.off('exit', killWithUs));
  await ready(child, `${originOf(port)}${path}`);
  const pid = child.pid ?? 0;
  return {
    pid,
    port,
    cpuMs: () => cpuMsOf(pid),
    kill: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

async function ready(child: ChildProcess, url: string): Promise<void> {
  for (const startedMs = performance.now(); performance.now() - startedMs < 30_000; await pause(20)) {
    if (child.exitCode !== null) throw new Error(`the server ended at once with status ${child.exitCode}`);
    const answer = await fetch(url).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
  }
  child.kill('SIGKILL');
  throw new Error(`${url} did not answer within 30 s`);
}

function originOf(port: number): string {
  return `http://localhost:${port}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}
