import type { Role } from '#app/domain/accounts/people.ts';
import type { Database } from '../../database.ts';

/** Someone to sign in as. of: the company. */
export type Persona = { readonly name: string; readonly email: string; readonly roles: readonly Role[]; readonly of: string };
/** password: of all of them, where the demonstration tells it. */
export type Personas = { readonly personas: readonly Persona[]; readonly password: string | null };

/** Who can sign in to a demonstration; null in every other database. */
export async function findPersonas(db: Database): Promise<Personas | null> {
  const rows = await db.selectFrom('host_facts').select(['name', 'value']).where('name', 'in', ['is_demo', 'demo_personas', 'demo_password']).execute();
  const facts = new Map(rows.map((row) => [row.name, row.value]));
  if (facts.get('is_demo') !== '1') return null;
  return { personas: JSON.parse(facts.get('demo_personas') ?? '[]'), password: facts.get('demo_password') ?? null };
}
