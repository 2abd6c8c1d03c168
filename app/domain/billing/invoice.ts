import type { TaxRate } from '../ordering/order-facts.ts';
import type { Day } from '../shared/days.ts';
import type { AccountId, InvoiceId, InvoiceLineId, LegalEntityId, OrderId, OrderLineId, ShipmentId, ShipmentLineId } from '../shared/ids.ts';
import type { Money } from '../shared/money.ts';
import type { Quantity } from '../shared/quantity.ts';
import type { TaxGroup } from '../shared/tax.ts';
import type { UnitPrice } from '../shared/unit-price.ts';

/** draft: sent back and waiting to be drafted anew. part-paid, paid: by payments or credits; a credit note is paid when it is used up. */
export type InvoiceStatus = 'draft' | 'in-review' | 'issued' | 'part-paid' | 'paid';

/** The account's unit a line was agreed in: UN/ECE code, label, content in base units. */
export type LineUnit = { readonly code: string; readonly label: string; readonly content: number };

/** What a line of an invoice or credit note says. quantity: base units, 0 on a credit of value alone. net: as asked or credited. */
export type LineContent = {
  readonly kind: 'goods' | 'carriage';
  readonly orderId: OrderId;
  readonly orderLineId: OrderLineId | null;
  readonly shipmentLineId: ShipmentLineId | null;
  readonly sku: string;
  readonly name: string;
  readonly accountCode: string | null;
  readonly unit: LineUnit;
  readonly baseUnit: string;
  readonly quantity: Quantity;
  readonly price: UnitPrice;
  readonly net: Money;
  readonly tax: TaxRate;
};

/** A line as it is kept. credited: what credit notes have taken off it already. */
export type InvoiceLine = LineContent & {
  readonly id: InvoiceLineId;
  readonly position: number;
  readonly credited: { readonly quantity: Quantity; readonly net: Money };
};

/** A tax group with the reason an exemption needs; empty where tax is charged. */
export type ReasonedTaxGroup = TaxGroup & { readonly reason: string };

/** The foot of an invoice or credit note. total = net + tax, tax = Σ of the groups, all in one currency. */
export type InvoiceSums = { readonly net: Money; readonly taxGroups: readonly ReasonedTaxGroup[]; readonly tax: Money; readonly total: Money };

/** An invoice or credit note; amounts are positive for both. open: what of the total is not settled yet, nothing before issue. */
export type Invoice = {
  readonly id: InvoiceId;
  readonly kind: 'invoice' | 'credit-note';
  readonly status: InvoiceStatus;
  readonly version: number;
  readonly number: string | null;
  /** Why a reviewer sent it back. */
  readonly note: string | null;
  readonly accountId: AccountId;
  readonly siteId: AccountId;
  readonly legalEntityId: LegalEntityId;
  readonly shipmentId: ShipmentId | null;
  readonly correctsId: InvoiceId | null;
  /** Why a credit note was given; empty on an invoice. */
  readonly reason: string;
  readonly poNumber: string | null;
  readonly paymentDays: number;
  readonly suppliedOn: Day;
  readonly issuedOn: Day | null;
  readonly dueOn: Day | null;
  readonly paymentReference: string | null;
  readonly currency: string;
  readonly sums: InvoiceSums;
  readonly open: Money;
  readonly lines: readonly InvoiceLine[];
};

/** The series of numbers of each kind of document. */
export const SERIES = { invoice: 'INV', 'credit-note': 'CN' } as const satisfies Record<Invoice['kind'], string>;

/** The number people know a document under: its series and at least six digits. Source: domain.md part 11. */
export function documentNumber(series: string, sequence: number): string {
  return `${series}-${String(sequence).padStart(6, '0')}`;
}
