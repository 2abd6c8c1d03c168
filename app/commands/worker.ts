import { openContext } from '../context.ts';
import { startWorker } from '../jobs/worker.ts';
import { failToStart } from '../server/start.ts';
import { parseSettings, SettingsError } from '../settings.ts';

/** npm run worker: does jobs beside servers on PostgreSQL. A SQLite file belongs to its server, which works its jobs itself. */
async function main(): Promise<void> {
  const settings = parseSettings(process.env, process.version);
  if (settings.databaseUrl === null)
    throw new SettingsError(['DATABASE_URL: is missing; with SQLite the server does the jobs itself, so a worker is for PostgreSQL']);
  const context = await openContext(settings);
  const worker = startWorker(context);
  const leave = () =>
    void worker
      .stop()
      .then(() => context.store.close())
      .then(() => process.exit(0))
      .catch(failToStart);
  process.once('SIGTERM', leave);
  process.once('SIGINT', leave);
  context.log.info('working');
}

main().catch(failToStart);
