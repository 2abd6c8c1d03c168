import pg from 'pg';

/** Does some work on a database over a connection of its own. */
export async function onPostgres<Answer>(url: string, work: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A new database on a server, empty or a copy of another that no one is connected to; its url. */
export async function createDatabase(serverUrl: string, name: string, options: { readonly copyOf?: string } = {}): Promise<string> {
  await onPostgres(serverUrl, (admin) =>
    admin.query(`create database ${name} template ${options.copyOf ?? 'template0'} encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`),
  );
  return databaseUrl(serverUrl, name);
}

/** The same server and user, another database. */
export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** How many deadlocks the server has counted in this database. */
export async function deadlocksIn(url: string): Promise<number> {
  const { rows } = await onPostgres(url, (client) =>
    client.query<{ deadlocks: string }>('select deadlocks from pg_stat_database where datname = current_database()'),
  );
  return Number(rows[0]?.deadlocks);
}
