import { spawn, spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { demoWords } from '#app/words/demo.ts';
import { parseSettings, type Settings, SettingsError } from '../settings.ts';
import { isBuildFresh } from './build-age.ts';
import { type DemoReady, NotADemoError, prepareDemo } from './demo-database.ts';
import { progressBar } from './progress-bar.ts';

const FILE = 'data/demo.db';

/** npm run demo: builds where sources are newer, loads the real year where it is not there, starts the portal. */
async function demo(): Promise<void> {
  const { values } = parseArgs({ options: { reset: { type: 'boolean', default: false }, 'load-only': { type: 'boolean', default: false } } });
  const env = { ...process.env, NODE_ENV: 'production', MAINSTAY_DEMO: '1', DATABASE_FILE: process.env['DATABASE_FILE'] ?? FILE };
  const settings = parseSettings(env, process.version);
  if (!values['load-only']) build();
  say(tell(await prepare(settings, values.reset)));
  if (values['load-only']) return;
  say(`${demoWords.open(settings.origin)}\n`);
  serve(env);
}

function build(): void {
  if (isBuildFresh()) return;
  say(demoWords.building);
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new SettingsError([`the build failed with status ${status ?? 'none'}; npm run build tells more`]);
}

async function prepare(settings: Settings, reset: boolean): Promise<DemoReady> {
  const startedMs = Date.now();
  const bar = progressBar(demoWords.loading, process.stdout);
  const ready = await prepareDemo({ url: settings.databaseUrl, file: settings.databaseFile }, { reset, onProgress: bar.show });
  bar.end();
  say(ready.wasLoaded ? demoWords.stands : demoWords.loaded(((Date.now() - startedMs) / 1_000).toFixed(1)));
  return ready;
}

function tell({ personas, password }: DemoReady): string {
  const width = Math.max(...personas.map((persona) => persona.email.length));
  const people = personas.map(({ email, roles, name, of }) => `  ${email.padEnd(width)}  ${roles.join(', ').padEnd(16)}  ${name}, ${of}`);
  return ['', demoWords.source, '', demoWords.signIn, ...people, '', ...(password === null ? [] : [demoWords.password(password)])].join('\n');
}

/** The server is a process of its own, as in production; it gets Ctrl-C from the terminal itself, others are passed on. */
function serve(env: Readonly<Record<string, string | undefined>>): void {
  const server = spawn(process.execPath, ['--enable-source-maps', 'build/entry.js'], { stdio: 'inherit', env: { ...process.env, ...env } });
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => server.kill('SIGTERM'));
  server.on('exit', (status) => process.exit(status ?? 0));
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

demo().catch((error: unknown) => {
  const isExpected = error instanceof SettingsError || error instanceof NotADemoError;
  process.stderr.write(`${error instanceof Error ? (isExpected ? error.message : (error.stack ?? error.message)) : String(error)}\n`);
  process.exit(1);
});
