import type { Instant } from '../days.ts';
import type { ImportId, SupplierId, UserId } from '../ids.ts';
import type { ColumnMap } from './column-map.ts';
import type { ImportCounts } from './import-problem.ts';
import type { DecimalSign, TableFacts } from './table.ts';

/** What a file is about. */
export type ImportKind = 'items' | 'account-items' | 'stock';

/** Whose file it is: a supplier's, whoever of it sent it; or of one user of the host, who sent it. */
export type ImportOwner = { readonly kind: ImportKind; readonly supplierId: SupplierId | null; readonly sentBy: UserId | null };

/** How the columns of a file are read. */
export type Reading = { readonly columns: ColumnMap; readonly decimalSign: DecimalSign };

/** unmapped: a column that has to be there is not named yet; checked: every row was judged; applied: it is in. */
export type ImportStatus = 'unmapped' | 'checked' | 'applied';

/** A file on its way in. problemCount: of all its rows; basis: a fingerprint of what it was judged by. */
export type Import = ImportOwner &
  Reading & {
    readonly id: ImportId;
    readonly fileName: string;
    readonly facts: TableFacts;
    readonly status: ImportStatus;
    readonly counts: ImportCounts;
    readonly problemCount: number;
    readonly basis: string;
    readonly createdAt: Instant;
    readonly createdBy: UserId;
    readonly appliedAt: Instant | null;
    readonly version: number;
  };
