import type { ItemId, OrderId, ShipmentLineId, WarehouseId } from '../shared/ids.ts';
import { type Quantity, quantity } from '../shared/quantity.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { ShipmentState } from './shipment.ts';

/** restock: back on the shelf to be promised again; scrap: thrown away. Source: domain.md part 9. */
export type Disposition = 'restock' | 'scrap';

/** A delivered line. shipped, returned: base units that left and that came back so far. */
export type DeliveredLine = {
  readonly id: ShipmentLineId;
  readonly position: number;
  readonly orderId: OrderId;
  readonly itemId: ItemId;
  readonly sku: string;
  readonly shipped: number;
  readonly returned: number;
};
export type DeliveredShipment = {
  readonly status: ShipmentState['status'];
  readonly version: number;
  readonly warehouseId: WarehouseId;
  readonly lines: readonly DeliveredLine[];
};

/** lines: base units that came back, by position of the line; 0 for none. */
export type ReturnCommand = { readonly version: number; readonly lines: readonly { readonly quantity: number; readonly disposition: Disposition }[] };
export type ReturnedLine = { readonly line: DeliveredLine; readonly quantity: Quantity; readonly disposition: Disposition };

export type ReturnRefusal =
  | { readonly kind: 'not-shipped' }
  | { readonly kind: 'changed-since-seen' }
  | { readonly kind: 'nothing-returned' }
  | {
      readonly kind: 'more-than-left';
      readonly lines: readonly { readonly position: number; readonly sku: string; readonly left: number; readonly returned: number }[];
    };

/** Takes goods back against what was delivered, never more than left and has not come back yet. Base units. Source: domain.md part 9, promises.md 32. */
export function decideReturn(shipment: DeliveredShipment, command: ReturnCommand): Result<readonly ReturnedLine[], ReturnRefusal> {
  if (shipment.status !== 'shipped') return refuse({ kind: 'not-shipped' });
  if (shipment.version !== command.version || shipment.lines.length !== command.lines.length) return refuse({ kind: 'changed-since-seen' });
  const back = shipment.lines.flatMap((line) => {
    const said = command.lines[line.position];
    return said && said.quantity > 0 ? [{ line, quantity: quantity(said.quantity), disposition: said.disposition }] : [];
  });
  if (back.length === 0) return refuse({ kind: 'nothing-returned' });
  const tooMany = back.filter(({ line, quantity: returned }) => returned > line.shipped - line.returned);
  if (tooMany.length === 0) return accept(back);
  return refuse({
    kind: 'more-than-left',
    lines: tooMany.map(({ line, quantity: returned }) => ({ position: line.position, sku: line.sku, left: line.shipped - line.returned, returned })),
  });
}
