import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['app', 'db', 'public'] as const;
const FILES = ['package-lock.json', 'remix.config.js', 'tsconfig.json'] as const;

/** Whether the build is there and no source is newer than it. */
export function isBuildFresh(folder = '.'): boolean {
  const builtMs = changedMs(join(folder, 'build/entry.js'));
  if (builtMs === null) return false;
  const files = FILES.map((file) => join(folder, file)).concat(SOURCES.flatMap((source) => filesIn(join(folder, source))));
  return files.every((file) => (changedMs(file) ?? 0) <= builtMs);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function changedMs(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
