import type { Day } from '../shared/days.ts';
import type { AccountId, WarehouseId } from '../shared/ids.ts';
import type { Quantity } from '../shared/quantity.ts';

/** A promised portion that lies on the shelf, not yet picked, of an order that may go on. quantity: base units of an order line in account units. */
export type ShelfPortion = {
  readonly promiseId: string;
  readonly accountId: AccountId;
  readonly accountName: string;
  readonly warehouseId: WarehouseId;
  readonly warehouseName: string;
  readonly orderNumber: string;
  readonly poNumber: string | null;
  readonly sku: string;
  readonly name: string;
  readonly unitLabel: string;
  readonly unitContent: number;
  readonly baseUnit: string;
  readonly quantity: Quantity;
  readonly shipOn: Day;
};

/** What can leave together: one account's goods for one ship-to out of one warehouse. due: to leave by the day; early: promised for later. */
export type ShipGroup = Pick<ShelfPortion, 'accountId' | 'accountName' | 'warehouseId' | 'warehouseName'> & {
  readonly due: readonly ShelfPortion[];
  readonly early: readonly ShelfPortion[];
};

/** A ship-to with goods on the shelf for it. due, early: order lines to leave by today, and those promised for later. firstShipOn: when the first is to leave. */
export type ShipToListed = {
  readonly code: string;
  readonly name: string;
  readonly city: string;
  readonly accountName: string;
  readonly due: number;
  readonly early: number;
  readonly firstShipOn: Day;
};

/** One ship-to on the page where picking starts. picking: lists that are being picked for it now. */
export type ShipToPage = {
  readonly code: string;
  readonly name: string;
  readonly lines: readonly string[];
  readonly today: Day;
  readonly groups: readonly ShipGroup[];
  readonly picking: readonly string[];
};

/** The portions of one ship-to as what can leave together on a day, each in the order given. Source: domain.md part 9, one ship-to's orders consolidate. */
export function groupToShip(portions: readonly ShelfPortion[], today: Day): readonly ShipGroup[] {
  const groups = new Map<string, ShelfPortion[]>();
  for (const portion of portions) {
    const key = `${portion.accountId} ${portion.warehouseId}`;
    const group = groups.get(key);
    if (group) group.push(portion);
    else groups.set(key, [portion]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { accountId, accountName, warehouseId, warehouseName } = first;
    const isEarly = ({ shipOn }: ShelfPortion) => shipOn > today;
    return [{ accountId, accountName, warehouseId, warehouseName, due: group.filter((each) => !isEarly(each)), early: group.filter(isEarly) }];
  });
}
