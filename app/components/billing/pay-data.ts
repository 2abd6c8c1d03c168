import type { LegalEntity } from '#app/domain/billing/legal-entity.ts';
import type { PayableRow } from '#app/domain/billing/payment-page.ts';

/** A line as it was typed, by invoice, to be shown again. */
export type TypedLine = { readonly amount: string; readonly reason: string; readonly isChosen: boolean };

/** What the page that pays invoices shows. chosen: ticked when it opens. typed: by number, after a refusal. */
export type PayData = {
  readonly rows: readonly PayableRow[];
  readonly chosen: readonly string[];
  readonly isAll: boolean;
  readonly submissionKey: string;
  readonly payee: Pick<LegalEntity, 'name' | 'bank'>;
  readonly takesCards: boolean;
  readonly isSimulated: boolean;
};
