import type { Day } from '../shared/days.ts';
import type { Money } from '../shared/money.ts';
import type { UnitPrice } from '../shared/unit-price.ts';

/** An invoice or credit of the time before the portal, as it was imported: read-only, without tax. A credit's net is negative. */
export type HistoryDocument = {
  readonly number: string;
  readonly kind: 'invoice' | 'credit';
  readonly issuedOn: Day;
  readonly net: Money;
  readonly lines: number;
};

/** One with its lines. isCatalogItem: the goods are still in the catalog under this code. */
export type HistoryPage = HistoryDocument & { readonly accountName: string; readonly rows: readonly HistoryLine[] };

export type HistoryLine = {
  readonly position: number;
  readonly sku: string;
  readonly name: string | null;
  readonly isCatalogItem: boolean;
  readonly quantity: number;
  readonly price: UnitPrice;
  readonly net: Money;
};
