import type { HostFixed, HostSettings } from '#app/domain/accounts/host-settings.ts';
import type { Database, Tx } from '../database.ts';
import { forUpdate } from '../dialect.ts';

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

/** The settings as they are, locked until the transaction ends: the row of the name is always there and stands for all. */
export async function lockSettings(tx: Tx): Promise<HostSettings> {
  await forUpdate(tx.selectFrom('host_facts').select('name').where('name', '=', 'name')).executeTakeFirst();
  return loadSettings(tx);
}

export async function loadSettings(db: Database): Promise<HostSettings> {
  const value = await loadFacts(db, ['name', 'order_desk_name', 'order_desk_phone', 'order_desk_email']);
  return {
    name: value('name'),
    orderDeskName: value('order_desk_name'),
    orderDeskPhone: value('order_desk_phone'),
    orderDeskEmail: value('order_desk_email'),
  };
}

export async function loadFixed(db: Database): Promise<HostFixed> {
  const value = await loadFacts(db, ['zone', 'currency', 'country']);
  return { zone: value('zone'), currency: value('currency'), country: value('country') };
}

/** Values by row name, '' where there is no row. */
async function loadFacts(db: Database, names: readonly string[]): Promise<(name: string) => string> {
  const rows = await db.selectFrom('host_facts').select(['name', 'value']).where('name', 'in', names).execute();
  return (name) => rows.find((row) => row.name === name)?.value ?? '';
}

/** Writes each setting; one that says nothing has no row. */
export async function saveSettings(tx: Tx, settings: HostSettings): Promise<void> {
  const rows = [
    { name: 'name', value: settings.name },
    { name: 'order_desk_name', value: settings.orderDeskName },
    { name: 'order_desk_phone', value: settings.orderDeskPhone },
    { name: 'order_desk_email', value: settings.orderDeskEmail },
  ];
  const [said, unsaid] = [rows.filter((row) => row.value !== ''), rows.filter((row) => row.value === '')];
  if (unsaid.length > 0)
    await tx
      .deleteFrom('host_facts')
      .where(
        'name',
        'in',
        unsaid.map((row) => row.name),
      )
      .execute();
  await tx
    .insertInto('host_facts')
    .values(said)
    .onConflict((conflict) => conflict.column('name').doUpdateSet((eb) => ({ value: eb.ref('excluded.value') })))
    .execute();
}
