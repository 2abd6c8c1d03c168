import { join } from 'node:path';
import express, { type Response, Router } from 'express';
import { refuse } from './refuse.ts';

/** Built files carry a hash in their name and never change; the others keep their name and may. */
export function staticFiles(folder: string): Router {
  const files = Router();
  const plain = { index: false, redirect: false, dotfiles: 'ignore' } as const;
  files.use('/assets', express.static(join(folder, 'assets'), { ...plain, setHeaders: cached('public, max-age=31536000, immutable') }));
  files.use('/assets', (request, response) => refuse(request, response, { status: 404, reason: 'no-such-file' }));
  files.use(express.static(folder, { ...plain, setHeaders: cached('public, max-age=86400') }));
  return files;
}

function cached(policy: string) {
  return (response: Response) => {
    response.locals['isFile'] = true;
    response.setHeader('Cache-Control', policy);
  };
}
