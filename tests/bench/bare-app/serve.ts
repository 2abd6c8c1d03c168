import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import express from 'express';

/** Serves the bare app the plain way, as Remix's own template does. */
const build: ServerBuild = await import(pathToFileURL(resolve('data/bench/bare-app/server/index.js')).href);
const app = express();
app.disable('x-powered-by');
app.all('*', createRequestHandler({ build, mode: 'production' }));
app.listen(Number(process.env['PORT']), '127.0.0.1', () => process.stdout.write('listening\n'));
