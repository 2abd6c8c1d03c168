import type { AccountId, SupplierId } from '../shared/ids.ts';

/**
 * What a database handle may touch. accounts: rows of the user's own subtree; lineage: these and the nodes above, whose
 * contracts and units hold for them too. host: everything, for a named reason. Source: house.md part 4, record 0011.
 */
export type Scope =
  | { readonly kind: 'accounts'; readonly accounts: readonly AccountId[]; readonly lineage: readonly AccountId[] }
  | { readonly kind: 'supplier'; readonly supplier: SupplierId }
  | { readonly kind: 'host'; readonly reason: HostReason };

/** Why a piece of code looks past the walls between accounts. A new reason is a new word here, seen in review. */
export type HostReason =
  | 'sign-in'
  | 'shared-supply'
  | 'own-items'
  | 'label-programs'
  | 'credit'
  | 'top-up'
  | 'order-status'
  | 'worker'
  | 'staff-page'
  | 'act-for'
  | 'payments'
  | 'import'
  | 'demo'
  | 'verify'
  | 'migrate'
  | 'bench'
  | 'test';

/** The scope of host staff and machinery, with the reason it is needed. */
export function hostScope(reason: HostReason): Scope {
  return { kind: 'host', reason };
}
