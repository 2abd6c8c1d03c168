import type { Day } from '../shared/days.ts';

/** Where goods come from or go to, as printed. country: ISO 3166 code. */
export type Address = { readonly name: string; readonly lines: readonly string[]; readonly country: string };

/** What goes with a shipment. shippedOn null: still being picked, quantities are those to pick. Source: domain.md part 9. */
export type PackingList = {
  readonly number: string;
  readonly status: 'picking' | 'shipped' | 'canceled';
  readonly shipOn: Day;
  readonly shippedOn: Day | null;
  readonly accountName: string;
  readonly from: Address;
  readonly shipTo: Address;
  readonly packages: number | null;
  readonly weightGrams: number | null;
  readonly carrier: string | null;
  readonly tracking: string | null;
  readonly note: string;
  readonly lines: readonly PackingListLine[];
};

/** unitLabel, unitContent: what it was ordered in. quantity: base units. packs: how these are packed, largest first. */
export type PackingListLine = {
  readonly position: number;
  readonly orderNumber: string;
  readonly poNumber: string | null;
  readonly sku: string;
  readonly accountCode: string | null;
  readonly name: string;
  readonly unitLabel: string;
  readonly unitContent: number;
  readonly baseUnit: string;
  readonly quantity: number;
  /** label null: loose base units. */
  readonly packs: readonly { readonly label: string | null; readonly content: number; readonly count: number }[];
};

/** All packs, cartons and loose pieces alike, that somebody lifts for these lines. Source: domain.md part 3. */
export function handlingUnits(lines: readonly Pick<PackingListLine, 'packs'>[]): number {
  return lines.reduce((sum, line) => sum + line.packs.reduce((packs, pack) => packs + pack.count, 0), 0);
}
