import { migrate, openStore } from '#db/database.ts';
import { failToStart } from '../server/start.ts';
import { parseSettings } from '../settings.ts';

/** npm run db:migrate: brings the database of the environment to the newest schema. It needs to know nothing but where that is. */
async function main(): Promise<void> {
  const { DATABASE_URL, DATABASE_FILE } = process.env;
  const { databaseUrl, databaseFile } = parseSettings({ DATABASE_URL, DATABASE_FILE }, process.version);
  const store = await openStore({ url: databaseUrl, file: databaseFile });
  const ran = await migrate(store).finally(() => store.close());
  process.stdout.write(ran.length === 0 ? 'The schema is up to date.\n' : `Migrated: ${ran.join(', ')}\n`);
}

main().catch(failToStart);
