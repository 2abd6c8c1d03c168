import type { SellingUnit } from '#app/domain/catalog/selling-unit.ts';
import type { PadPortion } from '#app/domain/ordering/pad-line.ts';
import type { SeenChange, SeenLine } from '#app/domain/ordering/seen-lines.ts';
import type { Day } from '#app/domain/shared/days.ts';
import type { Money } from '#app/domain/shared/money.ts';
import type { UnitPrice } from '#app/domain/shared/unit-price.ts';
import type { PadFields, PadTerms } from './pad-data.ts';
import type { WhyAnswer } from './why-layer.tsx';

/** A line as it would be ordered. packs null: no closed packs fit. base: the piece in words. */
export type ReviewLine = {
  readonly sku: string;
  readonly name: string;
  readonly accountCode: string | null;
  readonly unit: SellingUnit;
  readonly entered: number;
  readonly quantity: number;
  readonly price: UnitPrice;
  readonly net: Money;
  readonly portions: readonly PadPortion[];
  readonly packs: readonly { readonly count: number; readonly label: string }[] | null;
  readonly why: WhyAnswer;
};

/** Lines that arrive on the same days, in the order of the days; a line without any day comes last. */
export type ReviewDelivery = { readonly days: readonly (Day | null)[]; readonly lines: readonly ReviewLine[]; readonly net: Money };

export type ReviewTax = { readonly category: string; readonly rateBasisPoints: number; readonly net: Money; readonly tax: Money; readonly reason: string };

export type ReviewSum = {
  readonly net: Money;
  readonly carriage: Money;
  readonly carriageMissing: Money | null;
  readonly taxes: readonly ReviewTax[];
  readonly total: Money;
};

export type ReviewCredit =
  | { readonly kind: 'no-limit' }
  | { readonly kind: 'within'; readonly left: Money | null }
  | { readonly kind: 'over'; readonly excess: Money | null };

/** Everything the review shows, and what the buyer agrees to by placing. */
export type ReviewData = {
  readonly number: string;
  readonly version: number;
  readonly submissionKey: string;
  readonly fields: PadFields;
  readonly terms: PadTerms;
  readonly asked: Day;
  readonly deliveries: readonly ReviewDelivery[];
  readonly lineCount: number;
  readonly sum: ReviewSum;
  readonly credit: ReviewCredit;
  readonly changes: readonly SeenChange[];
  readonly seen: readonly SeenLine[];
  readonly confirmTo: string;
};
