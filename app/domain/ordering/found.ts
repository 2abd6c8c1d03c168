import type { SearchNotes } from '../catalog/search-notes.ts';
import type { Day } from '../shared/days.ts';
import type { OrderStatus } from './order-page.ts';

export type FoundItem = { readonly sku: string; readonly name: string; readonly accountCode: string | null; readonly isDiscontinued: boolean };
export type FoundOrder = {
  readonly number: string;
  readonly poNumber: string | null;
  readonly status: OrderStatus;
};
export type FoundDraft = { readonly number: string; readonly name: string };
/** An issued invoice or credit note of this portal. */
export type FoundInvoice = { readonly number: string; readonly on: Day };
export type FoundDocument = { readonly number: string; readonly on: Day };

/** What a search finds, best first in each kind. itemTotal: how many items there are, of which the first are here. */
export type Found = {
  readonly items: readonly FoundItem[];
  readonly itemTotal: number;
  readonly notes: SearchNotes;
  readonly orders: readonly FoundOrder[];
  readonly drafts: readonly FoundDraft[];
  readonly invoices: readonly FoundInvoice[];
  readonly documents: readonly FoundDocument[];
};
