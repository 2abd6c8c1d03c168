import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { isDemo } from '#db/repositories/host-facts.ts';
import { policies } from '../access/policies.ts';
import { openContext } from '../context.ts';
import { startWorker } from '../jobs/worker.ts';
import { parseSettings, type Settings, SettingsError } from '../settings.ts';
import { createServer } from './create-server.ts';
import { shutDownOnSignal } from './shutdown.ts';

/** Starts the portal from its build folder: open, migrate, check, listen. */
async function start(): Promise<void> {
  const settings = parseSettings(process.env, process.version);
  const context = await openContext(settings);
  for (const warning of settings.warnings) context.log.error('warning', new Error(warning));
  await context.store.migrate();
  await refuseDemoData(settings, await isDemo(context.store.reader(hostScope('sign-in'))));

  const folder = dirname(fileURLToPath(import.meta.url));
  const build: ServerBuild = await import(pathToFileURL(join(folder, 'server/index.js')).href);
  const portal = createServer({ context, settings, build, clientFolder: join(folder, 'client'), policies });
  const worker = context.store.dialect === 'sqlite' ? startWorker(context) : null;
  shutDownOnSignal({ context, portal, worker });
  process.on('unhandledRejection', (error) => {
    context.log.error('unhandled-rejection', error);
    process.kill(process.pid, 'SIGTERM');
  });
  portal.server.listen(settings.port, settings.host, () => context.log.info('listening', { origin: settings.origin, database: context.store.dialect }));
}

async function refuseDemoData(settings: Settings, isDemoData: boolean): Promise<void> {
  if (settings.mode !== 'production' || !isDemoData) return;
  throw new SettingsError([`the database was made by the demo, whose passwords everybody knows: give production a database of its own`]);
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof SettingsError || !(error instanceof Error) ? String(error instanceof Error ? error.message : error) : (error.stack ?? error.message)}\n`);
  process.exit(1);
});
