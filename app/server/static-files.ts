import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import express, { type Response, Router } from 'express';
import { refuse } from './refuse.ts';

/** Built files carry a hash in their name and never change; the others keep their name and may. */
export function staticFiles(folder: string): Router {
  const files = Router();
  const plain = { index: false, redirect: false, dotfiles: 'ignore' } as const;
  files.use('/assets', express.static(join(folder, 'assets'), { ...plain, setHeaders: cached('public, max-age=31536000, immutable') }));
  files.use('/assets', (request, response) => refuse(request, response, { status: 404, reason: 'no-such-file' }));
  const others = express.static(folder, { ...plain, setHeaders: cached('public, max-age=86400') });
  const names = namesIn(folder);
  files.use((request, response, next) => (names.has(request.path) ? others(request, response, next) : next()));
  return files;
}

/** The paths of all files, read once: most requests are for pages, and asking the disk for each costs more than answering it. */
function namesIn(folder: string): ReadonlySet<string> {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return new Set(entries.map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`));
}

function cached(policy: string) {
  return (response: Response) => {
    response.locals['isFile'] = true;
    response.setHeader('Cache-Control', policy);
  };
}
