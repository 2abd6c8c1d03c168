import type { Role } from '#app/domain/accounts/people.ts';

/** The box of each role; a field's name has no hyphen. Apart from the schema, so that a page can draw boxes without it. */
export const ROLE_BOXES = {
  buyer: 'buyer',
  approver: 'approver',
  'account-admin': 'accountAdmin',
  payables: 'payables',
  'catalog-manager': 'catalogManager',
  'account-manager': 'accountManager',
  finance: 'finance',
  operations: 'operations',
  admin: 'admin',
} as const satisfies Record<Role, string>;

/** The field of one role's box. */
export function roleFieldName(role: Role): string {
  return `roles.${ROLE_BOXES[role]}`;
}
