import type { Day, Instant } from '../../shared/days.ts';
import type { AccountId, ItemId, LabelProgramId, SupplierId } from '../../shared/ids.ts';
import type { LabelVersion } from './label-version.ts';

/** What binds an account, a supplier and one of its items. retiredOn: the last day it can be ordered for; null: it goes on. Source: domain.md part 4. */
export type LabelProgram = {
  readonly id: LabelProgramId;
  readonly number: string;
  readonly accountId: AccountId;
  readonly accountName: string;
  readonly supplierId: SupplierId;
  readonly supplierName: string;
  readonly itemId: ItemId;
  readonly sku: string;
  readonly itemName: string;
  readonly baseUnit: string;
  readonly openedAt: Instant;
  readonly retiredOn: Day | null;
};

/** A program with all its versions, oldest first. */
export type LabelLife = LabelProgram & { readonly versions: readonly LabelVersion[] };

/** Whose programs are asked for: those of an account and the nodes above it, or of a supplier. */
export type LabelSide = { readonly kind: 'account'; readonly accounts: readonly AccountId[] } | { readonly kind: 'supplier'; readonly supplierId: SupplierId };
