import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { policies } from '../access/policies.ts';
import { parseSettings } from '../settings.ts';
import { createServer } from './create-server.ts';
import { failToStart, start } from './start.ts';

/** npm start: serves the portal from the build folder this file was built into. */
async function main(): Promise<void> {
  const settings = parseSettings(process.env, process.version);
  const folder = dirname(fileURLToPath(import.meta.url));
  await start(settings, async (context) => {
    const build: ServerBuild = await import(pathToFileURL(join(folder, 'server/index.js')).href);
    return createServer({ context, settings, build, clientFolder: join(folder, 'client'), policies });
  });
}

main().catch(failToStart);
