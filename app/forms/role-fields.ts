import { z } from 'zod';
import type { Role } from '#app/domain/accounts/people.ts';
import { ROLE_BOXES } from './role-field-name.ts';
import { tickField } from './tick-field.ts';

const ROLES: readonly Role[] = ['buyer', 'approver', 'account-admin', 'payables', 'catalog-manager', 'account-manager', 'finance', 'operations', 'admin'];
const boxes: Readonly<Record<string, typeof tickField>> = Object.fromEntries(ROLES.map((role) => [ROLE_BOXES[role], tickField]));

/** The roles whose boxes are ticked. */
export const rolesField = z
  .strictObject(boxes)
  .prefault({})
  .transform((ticked): readonly Role[] => ROLES.filter((role) => ticked[ROLE_BOXES[role]] === true));

/** Roles as a page carries them to be compared with later, a space between. */
export const seenRolesField = z.string().transform((text): readonly Role[] => ROLES.filter((role) => text.split(' ').includes(role)));
