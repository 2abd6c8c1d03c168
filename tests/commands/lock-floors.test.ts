import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { belowFloors } from '#app/commands/lock-floors.ts';
import { sqliteVersion } from '#db/open-sqlite.ts';

const lock: { readonly packages: Record<string, { readonly version?: string }> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const withVersion = (path: string, version: string) => ({ packages: { ...lock.packages, [path]: { version } } });

test('the lock file stands on or above every floor', () => {
  expect(belowFloors(lock, sqliteVersion())).toEqual([]);
});

test('a package below its floor is named, at any depth', () => {
  expect(belowFloors(withVersion('node_modules/a/node_modules/react-router', '6.30.5'), '3.53.2')).toEqual([
    'node_modules/a/node_modules/react-router is 6.30.5, below 6.30.6',
  ]);
});

test('versions are compared as numbers', () => {
  expect(belowFloors(withVersion('node_modules/kysely', '0.28.9'), '3.53.2')).toEqual(['node_modules/kysely is 0.28.9, below 0.28.17']);
  expect(belowFloors(withVersion('node_modules/kysely', '0.29.0'), '3.53.2')).toEqual([]);
});

test('a pre-release is below its release', () => {
  expect(belowFloors(withVersion('node_modules/react-router', '6.30.6-beta.1'), '3.53.2')).toHaveLength(1);
});

test('an old SQLite inside the driver is named', () => {
  expect(belowFloors(lock, '3.40.1')).toEqual(['SQLite is 3.40.1, below 3.51.3']);
});

test('a package that left the lock file is named, since its floor would check nothing', () => {
  expect(belowFloors({ packages: {} }, '3.53.2')).toHaveLength(3);
});
