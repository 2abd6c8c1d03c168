import type { Database } from '../database.ts';

/** Whether this database was made by the demo. */
export async function isDemo(db: Database): Promise<boolean> {
  const row = await db.selectFrom('host_facts').select('value').where('name', '=', 'is_demo').executeTakeFirst();
  return row?.value === '1';
}
