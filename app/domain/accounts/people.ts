import type { AccountId, SupplierId, UserId } from '../shared/ids.ts';
import type { Scope } from './scope.ts';

export type AccountRole = 'buyer' | 'approver' | 'account-admin' | 'payables';
export type SupplierRole = 'catalog-manager';
export type HostRole = 'account-manager' | 'finance' | 'operations' | 'admin';
export type Role = AccountRole | SupplierRole | HostRole;

/**
 * Someone ordering for an account: a user of it, or a host user acting for it (then `actingUserId` and the reason are set).
 * accountId: the unit the user belongs to; siteId: the ship-to chosen in the frame. Source: domain.md part 1.
 */
export type Buyer = {
  readonly kind: 'buyer';
  readonly userId: UserId;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly AccountRole[];
  readonly accountId: AccountId;
  readonly siteId: AccountId;
  readonly scope: Scope & { readonly kind: 'accounts' };
  readonly acting: { readonly userId: UserId; readonly reason: string } | null;
};

/** A user of a supplier: sees its own items and nothing else. Source: domain.md part 1. */
export type Supplier = {
  readonly kind: 'supplier';
  readonly userId: UserId;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly SupplierRole[];
  readonly supplierId: SupplierId;
  readonly scope: Scope & { readonly kind: 'supplier' };
};

/** A user of the host. Source: domain.md part 1. */
export type Staff = {
  readonly kind: 'staff';
  readonly userId: UserId;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly HostRole[];
  readonly scope: Scope & { readonly kind: 'host' };
};

/** Anyone signed in. */
export type Person = Buyer | Supplier | Staff;
