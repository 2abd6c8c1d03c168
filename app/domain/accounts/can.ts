import type { Person, Role } from './people.ts';

/** What someone may do, apart from whose rows they see (that is the scope). */
export type Right =
  | 'see-prices'
  | 'draft-orders'
  | 'place-orders'
  | 'cancel-orders'
  | 'see-cost'
  | 'act-for-accounts'
  | 'book-receipts'
  | 'release-holds'
  | 'read-outbox'
  | 'retry-jobs'
  | 'read-audit';

const RIGHTS: Readonly<Record<Role, readonly Right[]>> = {
  buyer: ['see-prices', 'draft-orders', 'place-orders', 'cancel-orders'],
  approver: ['see-prices', 'draft-orders', 'place-orders', 'cancel-orders'],
  'account-admin': ['see-prices', 'draft-orders', 'place-orders', 'cancel-orders'],
  payables: ['see-prices'],
  'catalog-manager': [],
  'account-manager': ['see-prices', 'see-cost', 'act-for-accounts'],
  finance: ['see-prices', 'see-cost', 'release-holds'],
  operations: ['book-receipts'],
  admin: ['see-prices', 'see-cost', 'act-for-accounts', 'book-receipts', 'release-holds', 'read-outbox', 'retry-jobs', 'read-audit'],
};

/** Whether one of the person's roles gives the right; nobody has a right by default. Source: domain.md part 1, promises.md 52. */
export function can(person: Person, right: Right): boolean {
  return person.roles.some((role) => RIGHTS[role].includes(right));
}
