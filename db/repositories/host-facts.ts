import type { Database } from '../database.ts';

/** The zone of the legal entity, whose days prices, cut-offs and invoices go by. */
export async function loadHostZone(db: Database): Promise<string> {
  const row = await db.selectFrom('host_facts').select('value').where('name', '=', 'zone').executeTakeFirst();
  return row?.value ?? 'UTC';
}

/** Whether this database was made by the demo. */
export async function isDemo(db: Database): Promise<boolean> {
  const row = await db.selectFrom('host_facts').select('value').where('name', '=', 'is_demo').executeTakeFirst();
  return row?.value === '1';
}
