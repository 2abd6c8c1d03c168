import { describe, expect, test } from 'vitest';
import { can } from '#app/domain/accounts/can.ts';
import type { HostRole, Person } from '#app/domain/accounts/people.ts';
import { accountRoles, hostRoles, supplierRoles } from '#app/domain/accounts/roles.ts';
import { id, type UserId } from '#app/domain/shared/ids.ts';

function staff(...roles: readonly HostRole[]): Person {
  return { kind: 'staff', userId: id<UserId>('u'), name: 'Priya Nair', email: 'priya@example.com', roles, scope: { kind: 'host', reason: 'staff-page' } };
}

describe('what a role may do', () => {
  test('without a role nothing', () => expect(can(staff(), 'see-prices')).toBe(false));
  test('one of several roles is enough', () => expect(can(staff('operations', 'account-manager'), 'act-for-accounts')).toBe(true));
  test('operations books receipts and sees no cost', () => {
    expect(can(staff('operations'), 'book-receipts')).toBe(true);
    expect(can(staff('operations'), 'see-cost')).toBe(false);
  });
  test('finance and administrators review invoices, those who ship do not', () => {
    expect((['finance', 'admin', 'operations', 'account-manager'] as const).filter((role) => can(staff(role), 'review-invoices'))).toEqual([
      'finance',
      'admin',
    ]);
  });
  test('nobody of the host places orders as themselves', () =>
    expect(can(staff('account-manager', 'finance', 'operations', 'admin'), 'place-orders')).toBe(false));
});

describe('roles of a user', () => {
  test('only those of their own side count', () => {
    const words = ['admin', 'buyer', 'catalog-manager', 'root', 'Buyer'];
    expect([accountRoles(words), supplierRoles(words), hostRoles(words)]).toEqual([['buyer'], ['catalog-manager'], ['admin']]);
  });
});
