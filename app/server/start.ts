import { hostScope } from '#app/domain/accounts/scope.ts';
import type { Context } from '#app/ports/context.ts';
import { isDemo } from '#db/repositories/host-facts.ts';
import { openContext } from '../context.ts';
import { startWorker } from '../jobs/worker.ts';
import { type Settings, SettingsError } from '../settings.ts';
import type { Portal } from './create-server.ts';
import { keepHeapSmall } from './heap.ts';
import { shutDownOnSignal } from './shutdown.ts';

/** Opens the database, brings it to this code's schema, looks whose data it holds, and listens. */
export async function start(settings: Settings, makePortal: (context: Context) => Promise<Portal>): Promise<void> {
  keepHeapSmall();
  const context = await openContext(settings);
  for (const warning of settings.warnings) context.log.error('warning', new Error(warning));
  await context.store.migrate();
  refuseWrongData(settings, await isDemo(context.store.reader(hostScope('sign-in'))));
  const portal = await makePortal(context);
  await listen(portal, settings);
  // With PostgreSQL several servers share the work, and `npm run worker` does it.
  const worker = context.store.dialect === 'sqlite' ? startWorker(context) : null;
  shutDownOnSignal({ context, portal, worker, drainMs: settings.drainMs });
  context.log.info('listening', { origin: settings.origin, database: context.store.dialect });
}

/** The demo's passwords are known to everyone, and its easier rules are for its own data alone. */
function refuseWrongData({ mode }: Settings, isDemoData: boolean): void {
  if (mode === 'production' && isDemoData)
    throw new SettingsError(['this database was made by the demo, whose passwords everybody knows: production needs one of its own']);
  if (mode === 'demo' && !isDemoData) throw new SettingsError(['MAINSTAY_DEMO: this database was not made by the demo, so the demo does not run on it']);
}

function listen({ server }: Portal, { port, host }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new SettingsError([`PORT: ${port} is in use; choose another one`]) : error);
    });
    server.listen(port, host, resolve);
  });
}

/** Tells what keeps a command from starting: one's own words for what a person can mend, a trace for what not. */
export function failToStart(error: unknown): never {
  const isForPeople = error instanceof SettingsError;
  process.stderr.write(`${error instanceof Error ? (isForPeople ? error.message : (error.stack ?? error.message)) : String(error)}\n`);
  process.exit(1);
}
