import { openContext } from '../context.ts';
import { parseSettings } from '../settings.ts';

/** npm run db:migrate: brings the database of the environment to the newest schema. */
const context = await openContext(parseSettings(process.env, process.version));
const ran = await context.store.migrate();
await context.store.close();
process.stdout.write(ran.length === 0 ? 'The schema is up to date.\n' : `Migrated: ${ran.join(', ')}\n`);
