import { z } from 'zod';
import type { Role } from '#app/domain/accounts/people.ts';
import { tickField } from './tick-field.ts';

/** The box of each role; a field's name has no hyphen. */
const BOXES = {
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

const ROLES: readonly Role[] = ['buyer', 'approver', 'account-admin', 'payables', 'catalog-manager', 'account-manager', 'finance', 'operations', 'admin'];
const boxes: Readonly<Record<string, typeof tickField>> = Object.fromEntries(ROLES.map((role) => [BOXES[role], tickField]));

/** The field of one role's box. */
export function roleFieldName(role: Role): string {
  return `roles.${BOXES[role]}`;
}

/** The roles whose boxes are ticked. */
export const rolesField = z
  .strictObject(boxes)
  .prefault({})
  .transform((ticked): readonly Role[] => ROLES.filter((role) => ticked[BOXES[role]] === true));

/** Roles as a page carries them to be compared with later, a space between. */
export const seenRolesField = z.string().transform((text): readonly Role[] => ROLES.filter((role) => text.split(' ').includes(role)));
