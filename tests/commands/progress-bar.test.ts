import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isBuildFresh } from '#app/commands/build-age.ts';
import { progressBar } from '#app/commands/progress-bar.ts';

test('writes a line every ten percent where there is no terminal', () => {
  const written: string[] = [];
  const bar = progressBar('Loading', { write: (text) => written.push(text) });
  for (let loaded = 0; loaded <= 1_000; loaded++) bar.show({ loaded, of: 1_000 });
  bar.end();
  expect(written).toHaveLength(11);
  expect(written.at(-1)).toContain(' 100 %\n');
});

test('keeps to one line on a terminal', () => {
  const written: string[] = [];
  const bar = progressBar('Loading', { write: (text) => written.push(text), isTTY: true });
  bar.show({ loaded: 5, of: 10 });
  bar.end();
  expect(written).toEqual([expect.stringMatching(/^\rLoading .* 50 %$/), '\n']);
});

test('calls a build fresh until a source is newer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mainstay-build-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['app/routes', 'db', 'public', 'build']) mkdirSync(join(folder, name), { recursive: true });
  expect(isBuildFresh(folder)).toBe(false);
  const source = join(folder, 'app/routes/page.tsx');
  for (const file of [source, join(folder, 'build/entry.js')]) writeFileSync(file, '');
  utimesSync(source, 1_000, 1_000);
  expect(isBuildFresh(folder)).toBe(true);
  utimesSync(join(folder, 'build/entry.js'), 500, 500);
  expect(isBuildFresh(folder)).toBe(false);
});
