import type { Day } from '../../shared/days.ts';

/**
 * One row of a sales ledger. number: its row in the file, the head is row 1. price: signed ten-thousandths of the minor unit
 * for one base unit; customer null: sold without a customer number. Source: the import of record 0013.
 */
export type LedgerRow = {
  readonly number: number;
  readonly document: string;
  readonly sku: string;
  readonly description: string;
  readonly quantity: number;
  readonly day: Day;
  readonly price: number;
  readonly customer: string | null;
  readonly country: string;
};

/** How a ledger speaks. goods: pattern of codes that are goods; the prefixes mark documents that are credits and adjustments. */
export type LedgerRules = { readonly goods: RegExp; readonly creditPrefix: string; readonly adjustmentPrefix: string };

/** A cell that cannot be read as what its column must hold. row: as a text editor counts when no cell breaks a line. */
export type LedgerProblem = {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly kind: LedgerProblemKind;
};

export type LedgerProblemKind =
  | 'missing-column'
  | 'not-csv'
  | 'empty'
  | 'not-a-whole-number'
  | 'not-a-price'
  | 'too-many-decimals'
  | 'not-a-date'
  | 'document-of-two-customers'
  | 'document-known';
