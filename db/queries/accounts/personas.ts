import type { Database } from '../../database.ts';

export type Persona = { readonly name: string; readonly email: string; readonly roles: readonly string[] };

/** Who can sign in to a demonstration, and with which password; null in every other database. Needs the host's scope. */
export async function findPersonas(db: Database): Promise<{ readonly personas: readonly Persona[]; readonly password: string } | null> {
  const facts = await db.selectFrom('host_facts').select(['name', 'value']).where('name', 'in', ['is_demo', 'demo_password']).execute();
  const password = facts.find((fact) => fact.name === 'demo_password')?.value;
  if (password === undefined || !facts.some((fact) => fact.name === 'is_demo' && fact.value === '1')) return null;
  const rows = await db.selectFrom('users').select(['name', 'email', 'roles']).where('is_active', '=', 1).orderBy('created_at').orderBy('id').limit(12).execute();
  return { personas: rows.map(({ name, email, roles }) => ({ name, email, roles: JSON.parse(roles) })), password };
}
