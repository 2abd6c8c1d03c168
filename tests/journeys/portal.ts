import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const READY_MS = 30_000;

/** The built portal as a process of its own on a demo database. kill: as a power cut would end it; restart: the same place again. */
export type Portal = { readonly origin: string; kill(): Promise<void>; restart(): Promise<void> };

export async function startPortal(file: string): Promise<Portal> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  let server = await startServer(file, port);
  const kill = () => end(server);
  process.once('exit', () => server.kill('SIGKILL'));
  const restart = async () => {
    server = await startServer(file, port);
  };
  return { origin, kill, restart };
}

async function startServer(file: string, port: number): Promise<ChildProcess> {
  const server = spawn(process.execPath, ['build/entry.js'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', MAINSTAY_DEMO: '1', DATABASE_FILE: file, PORT: String(port), LOG_LEVEL: 'error' },
  });
  for (const startedMs = performance.now(); performance.now() - startedMs < READY_MS; await pause(50)) {
    if (server.exitCode !== null) throw new Error(`the portal ended at once with status ${server.exitCode}`);
    const answer = await fetch(`http://localhost:${port}/health/ready`).catch(() => null);
    if (answer?.ok) return server;
  }
  await end(server);
  throw new Error(`the portal was not ready within ${READY_MS / 1_000} s`);
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGKILL');
  await ended;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
