import type { AppLoadContext } from '@remix-run/node';
import type { AccountRole, Buyer } from '#app/domain/accounts/people.ts';
import { forbidden } from './forbidden.ts';
import { holdsOneOf } from './holds-one-of.ts';
import { requirePerson } from './require-person.ts';

/** Someone ordering for an account, or a host user acting for it; with roles named, one of these is needed. */
export async function requireBuyer(context: AppLoadContext, request: Request, ...roles: readonly AccountRole[]): Promise<Buyer> {
  const person = await requirePerson(context, request);
  if (person.kind !== 'buyer' || !holdsOneOf(person.roles, roles)) throw forbidden();
  return person;
}
