import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isBuildFresh } from '#app/commands/build-age.ts';
import { prepareDemo } from '#app/commands/demo-database.ts';

const DISTRO_CHROMIUM = '/usr/bin/chromium';

/** npm run test:journeys [-- --shots] [-- words for Playwright]: the built portal on the real year, used by a real browser. */
async function journeys(): Promise<number> {
  const chromium = process.env['CHROMIUM_PATH'] ?? DISTRO_CHROMIUM;
  if (!existsSync(chromium)) return withoutBrowser(chromium);
  if (!isBuildFresh() && run('npm', ['run', '--silent', 'build']) !== 0) return 1;

  const folder = mkdtempSync(join(tmpdir(), 'mainstay-journeys-'));
  try {
    const template = join(folder, 'demo.db');
    await prepareDemo({ url: null, file: template }, { reset: false, onProgress: () => undefined });
    const words = process.argv.slice(2);
    const shots = words.includes('--shots') ? { JOURNEY_SHOTS: '1' } : {};
    const env = { CHROMIUM_PATH: chromium, JOURNEY_FOLDER: folder, JOURNEY_TEMPLATE: template, ...shots };
    return run(
      process.execPath,
      ['node_modules/@playwright/test/cli.js', 'test', '-c', 'tests/journeys/playwright.config.ts', ...words.filter((word) => word !== '--shots')],
      env,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Without a browser nothing is shown, so nothing has passed. */
function withoutBrowser(path: string): number {
  process.stderr.write(`The journeys need Chromium and ${path} is not there. Install it (apt-get install chromium), or set CHROMIUM_PATH to one.\n`);
  process.stdout.write('0 passed, 1 failed\n');
  return 1;
}

function run(command: string, words: readonly string[], env: Readonly<Record<string, string>> = {}): number {
  return spawnSync(command, words, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } }).status ?? 1;
}

process.exitCode = await journeys();
