import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ask } from './a-portal.ts';

/** After `npm run build`: does the built portal start in production, answer, refuse and stop as it must? Prints one line a check. */
const PORT = Number(process.env['SMOKE_PORT'] ?? 3987);
const LONGEST_START_MS = 20_000;
const ORIGIN = 'https://orders.example.com';
const good = { NODE_ENV: 'production', ORIGIN, SESSION_SECRET: 'k3vZq9T1xY7wPb2LmN8dRf5HgJ4sCa6E', ACCEPT_OLD_NODE: '1' } as const;
const folder = mkdtempSync(join(tmpdir(), 'mainstay-smoke-'));
const outcomes: boolean[] = [];

function check(claim: string, holds: boolean): void {
  outcomes.push(holds);
  process.stdout.write(`${holds ? 'ok  ' : 'FAIL'} ${claim}\n`);
}

function start(env: Partial<NodeJS.ProcessEnv>) {
  const child = spawn(process.execPath, ['build/entry.js'], {
    env: { NODE_ENV: 'production', PATH: process.env['PATH'] ?? '', PORT: String(PORT), HOST: '127.0.0.1', DATABASE_FILE: join(folder, 'smoke.db'), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  return { child, exited: once(child, 'exit').then(([code]) => ({ code: Number(code), said })) };
}

for (const [what, env, told] of [
  ['without a secret', { ...good, SESSION_SECRET: '' }, 'SESSION_SECRET'],
  ['with a weak secret', { ...good, SESSION_SECRET: 'changeme' }, 'SESSION_SECRET'],
  ['with an http origin', { ...good, ORIGIN: 'http://orders.example.com' }, 'ORIGIN'],
  ['with the demo’s rules on data that is not the demo’s', { ...good, ORIGIN: 'http://localhost', MAINSTAY_DEMO: '1' }, 'MAINSTAY_DEMO'],
] as const) {
  const { code, said } = await start(env).exited;
  check(`refuses to start ${what}, and names it`, code === 1 && said.includes(told));
}

const { child, exited } = start(good);
const headers = { Host: 'orders.example.com' };
const isUp = () =>
  ask(PORT, { path: '/health/ready' }).then(
    (reply) => reply.status === 200,
    () => false,
  );
let waitedMs = 0;
while (!(await isUp()) && waitedMs < LONGEST_START_MS) {
  await pause(100);
  waitedMs += 100;
}
check('starts in production and is ready', await isUp());
const page = await ask(PORT, { path: '/sign-in', headers });
check('shows the sign-in page', page.status === 200 && page.body.includes('name="password"'));
const script = /src="(\/assets\/[^"]+\.js)"|href="(\/assets\/[^"]+\.js)"/.exec(page.body);
check('serves the scripts the page names', (await ask(PORT, { path: script?.[1] ?? script?.[2] ?? '/assets/none', headers })).status === 200);
check('sends a stranger to the sign-in page', (await ask(PORT, { path: '/', headers })).headers.location === '/sign-in');
check('does not answer to another name', (await ask(PORT, { path: '/sign-in' })).status === 421);
check(
  'refuses a write from elsewhere',
  (await ask(PORT, { method: 'POST', path: '/sign-in', headers: { ...headers, Origin: 'https://evil.example' } })).status === 403,
);
child.kill('SIGTERM');
check('stops when told to', (await exited).code === 0);
rmSync(folder, { recursive: true });
process.stdout.write(`${outcomes.filter(Boolean).length} passed, ${outcomes.filter((holds) => !holds).length} failed\n`);
process.exitCode = outcomes.every(Boolean) ? 0 : 1;
