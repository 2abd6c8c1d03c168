import type { TaxRate } from '../ordering/order-facts.ts';
import type { InvoiceLineId, OrderId, OrderLineId, ShipmentLineId } from '../shared/ids.ts';
import type { Money } from '../shared/money.ts';
import type { Quantity } from '../shared/quantity.ts';
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
