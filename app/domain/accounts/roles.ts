import type { AccountRole, HostRole, Role, SupplierRole } from './people.ts';
import type { Side } from './session.ts';

const ACCOUNT_ROLES: readonly AccountRole[] = ['buyer', 'approver', 'account-admin', 'payables'];
const SUPPLIER_ROLES: readonly SupplierRole[] = ['catalog-manager'];
const HOST_ROLES: readonly HostRole[] = ['account-manager', 'finance', 'operations', 'admin'];

/** The roles among the words that a user of an account can hold; any other word gives nothing. Source: domain.md part 1. */
export function accountRoles(words: readonly string[]): readonly AccountRole[] {
  return ACCOUNT_ROLES.filter((role) => words.includes(role));
}

/** The roles among the words that a user of a supplier can hold. Source: domain.md part 1. */
export function supplierRoles(words: readonly string[]): readonly SupplierRole[] {
  return SUPPLIER_ROLES.filter((role) => words.includes(role));
}

/** The roles among the words that a user of the host can hold. Source: domain.md part 1. */
export function hostRoles(words: readonly string[]): readonly HostRole[] {
  return HOST_ROLES.filter((role) => words.includes(role));
}

/** The roles a user of a side can hold, in the order they are shown. Source: domain.md part 1. */
export function rolesOf(side: Side): readonly Role[] {
  switch (side) {
    case 'account':
      return ACCOUNT_ROLES;
    case 'supplier':
      return SUPPLIER_ROLES;
    case 'host':
      return HOST_ROLES;
  }
}

/** The one side whose users can hold a role. */
export function sideOf(role: Role): Side {
  const roles: readonly Role[] = ACCOUNT_ROLES;
  if (roles.includes(role)) return 'account';
  return role === 'catalog-manager' ? 'supplier' : 'host';
}
