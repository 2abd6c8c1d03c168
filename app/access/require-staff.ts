import type { AppLoadContext } from '@remix-run/node';
import type { HostRole, Staff } from '#app/domain/accounts/people.ts';
import { forbidden } from './forbidden.ts';
import { holdsOneOf } from './holds-one-of.ts';
import { requirePerson } from './require-person.ts';

/** A user of the host; with roles named, one of these is needed. */
export async function requireStaff(context: AppLoadContext, request: Request, ...roles: readonly HostRole[]): Promise<Staff> {
  const person = await requirePerson(context, request);
  if (person.kind !== 'staff' || !holdsOneOf(person.roles, roles)) throw forbidden();
  return person;
}
