import type { HostRole, Person } from '#app/domain/accounts/people.ts';
import { assertNever } from '#app/domain/shared/assert.ts';
import { paths } from '#app/paths.ts';

/** Where each side begins its day. */
export function homeOf(person: Person): string {
  switch (person.kind) {
    case 'buyer':
      return person.roles.length > 0 && person.roles.every((role) => role === 'payables') ? paths.invoices() : paths.today();
    case 'supplier':
      return paths.supply();
    case 'staff':
      return homeOfStaff(person.roles);
    default:
      return assertNever(person);
  }
}

function homeOfStaff(roles: readonly HostRole[]): string {
  if (roles.includes('account-manager')) return paths.desk();
  if (roles.includes('operations')) return paths.toShip();
  return roles.includes('finance') ? paths.finance() : paths.outbox();
}
