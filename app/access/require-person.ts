import type { AppLoadContext } from '@remix-run/node';
import type { Person } from '#app/domain/accounts/people.ts';
import { requireSession } from './require-session.ts';

/** Anyone signed in. */
export async function requirePerson(context: AppLoadContext, request: Request): Promise<Person> {
  return (await requireSession(context, request)).person;
}
