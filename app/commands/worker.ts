import { openContext } from '../context.ts';
import { startWorker } from '../jobs/worker.ts';
import { parseSettings } from '../settings.ts';

/** npm run worker: does jobs beside servers on PostgreSQL. A SQLite file belongs to its server, which works its jobs itself. */
const settings = parseSettings(process.env, process.version);
if (settings.databaseUrl === null) {
  process.stderr.write('npm run worker is for PostgreSQL (set DATABASE_URL); with SQLite the server does the jobs itself.\n');
  process.exit(1);
}
const context = await openContext(settings);
const worker = startWorker(context);
context.log.info('working');
const leave = () => void worker.stop().then(() => context.store.close()).then(() => process.exit(0));
process.once('SIGTERM', leave);
process.once('SIGINT', leave);
