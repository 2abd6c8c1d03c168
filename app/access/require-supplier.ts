import type { AppLoadContext } from '@remix-run/node';
import type { Supplier } from '#app/domain/accounts/people.ts';
import { forbidden } from './forbidden.ts';
import { requirePerson } from './require-person.ts';

/** A user of a supplier. */
export async function requireSupplier(context: AppLoadContext, request: Request): Promise<Supplier> {
  const person = await requirePerson(context, request);
  if (person.kind !== 'supplier' || person.roles.length === 0) throw forbidden();
  return person;
}
