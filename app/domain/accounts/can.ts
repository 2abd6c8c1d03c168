import type { Person, Role } from './people.ts';
import { sideOf } from './roles.ts';

/** What someone may do, apart from whose rows they see (that is the scope). */
export type Right =
  | 'see-prices'
  | 'draft-orders'
  | 'place-orders'
  | 'cancel-orders'
  | 'see-invoices'
  | 'see-cost'
  | 'act-for-accounts'
  | 'book-receipts'
  | 'ship-goods'
  | 'release-holds'
  | 'review-invoices'
  | 'pay-invoices'
  | 'handle-cash'
  | 'read-outbox'
  | 'retry-jobs'
  | 'read-audit'
  | 'change-accounts'
  | 'assign-teams'
  | 'change-people'
  | 'change-settings'
  | 'approve-labels'
  | 'comment-labels'
  | 'manage-labels';

const RIGHTS: Readonly<Record<Role, readonly Right[]>> = {
  buyer: ['see-prices', 'draft-orders', 'place-orders', 'cancel-orders', 'see-invoices', 'pay-invoices', 'comment-labels'],
  approver: ['see-prices', 'draft-orders', 'place-orders', 'cancel-orders', 'approve-labels', 'comment-labels'],
  'account-admin': ['see-prices', 'draft-orders', 'place-orders', 'cancel-orders', 'see-invoices', 'pay-invoices', 'comment-labels'],
  payables: ['see-prices', 'see-invoices', 'pay-invoices'],
  'catalog-manager': ['manage-labels', 'comment-labels'],
  'account-manager': ['see-prices', 'see-cost', 'act-for-accounts'],
  finance: ['see-prices', 'see-cost', 'release-holds', 'review-invoices', 'see-invoices', 'handle-cash'],
  operations: ['book-receipts', 'ship-goods'],
  admin: [
    'see-prices',
    'see-cost',
    'act-for-accounts',
    'book-receipts',
    'ship-goods',
    'release-holds',
    'see-invoices',
    'review-invoices',
    'handle-cash',
    'read-outbox',
    'retry-jobs',
    'read-audit',
    'change-accounts',
    'assign-teams',
    'change-people',
    'change-settings',
  ],
};

/** Whether one of the person's roles gives the right; nobody has a right by default. Source: domain.md part 1, promises.md 52. */
export function can(person: Person, right: Right): boolean {
  return person.roles.some((role) => RIGHTS[role].includes(right));
}

/**
 * Whether someone may give a role to another or take it away: of the host, one whose every right they hold themselves; a role of an
 * account or a supplier reaches no further than that company. Source: promises.md 55.
 */
export function mayGrant(person: Person, role: Role): boolean {
  if (!can(person, 'change-people')) return false;
  return sideOf(role) !== 'host' || RIGHTS[role].every((right) => can(person, right));
}
