import { openStore } from '#db/database.ts';

// A process that owns a SQLite file until it is killed; tests/db/database.test.ts starts it.
await openStore({ url: null, file: process.argv[2] ?? '' });
process.stdout.write('holding\n');
setInterval(() => undefined, 60_000);
