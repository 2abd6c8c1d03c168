import type { ShipmentLineId } from '../shared/ids.ts';
import { type CreditRequest, creditableOf } from './draft-credit-note.ts';
import type { InvoiceLine } from './invoice.ts';

/** Base units that came back of each shipment line and are not credited for this return yet. */
export type ReturnedGoods = ReadonlyMap<ShipmentLineId, number>;

/** What a return asks to be credited on an invoice: of each line what came back, as far as it is still creditable. Source: domain.md part 9. */
export function proposeCredit(lines: readonly InvoiceLine[], returned: ReturnedGoods): readonly CreditRequest[] {
  return lines.flatMap((line) => {
    const cameBack = line.shipmentLineId === null ? 0 : (returned.get(line.shipmentLineId) ?? 0);
    const quantity = Math.min(cameBack, creditableOf(line).quantity);
    return quantity > 0 ? [{ lineId: line.id, quantity }] : [];
  });
}
