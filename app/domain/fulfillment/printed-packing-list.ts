import type { Day } from '../shared/days.ts';
import type { PrintedFact, PrintedFrame, PrintedParty } from '../shared/printed.ts';

/** A packing list as plain texts of one language. Source: experience.md part 2.8. */
export type PrintedPackingList = PrintedFrame & {
  readonly madeOn: Day;
  /** What a list of goods that have not left, or never will, says of itself on every page; null once they left. */
  readonly warning: string | null;
  readonly from: { readonly name: string; readonly address: string };
  readonly parties: readonly PrintedParty[];
  readonly facts: readonly PrintedFact[];
  readonly heads: Readonly<Record<'item' | 'name' | 'count' | 'unit' | 'packs' | 'checked', string>>;
  readonly lines: readonly PrintedPackingLine[];
  readonly sums: readonly PrintedFact[];
  readonly note: string;
  /** What the receiver fills in by hand. */
  readonly receipt: { readonly title: string; readonly fields: readonly string[] };
};

/** packs: "5 × carton of 12". base: the base quantity, empty where it says nothing new. */
export type PrintedPackingLine = {
  readonly line: string;
  readonly sku: string;
  readonly accountCode: string;
  readonly name: string;
  readonly order: string;
  readonly count: string;
  readonly unit: string;
  readonly base: string;
  readonly packs: string;
};
