import type { Person } from '#app/domain/accounts/people.ts';
import { assertNever } from '#app/domain/shared/assert.ts';
import { paths } from '#app/paths.ts';

/** Where each side begins its day. */
export function homeOf(person: Person): string {
  switch (person.kind) {
    case 'buyer':
      return paths.today();
    case 'supplier':
      return paths.supply();
    case 'staff':
      return paths.desk();
    default:
      return assertNever(person);
  }
}
