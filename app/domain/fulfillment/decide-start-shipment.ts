import type { PackChoice } from '../catalog/match-packs.ts';
import type { AccountId, ItemId, OrderId, OrderLineId, WarehouseId } from '../shared/ids.ts';
import { type Quantity, quantity } from '../shared/quantity.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { type PackedGoods, packGoods } from './pack-goods.ts';

/** Where a chosen portion stands at this moment. gone: shipped, canceled or given other supply since it was shown. */
export type PortionState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'picking'; readonly shipmentNumber: string }
  | { readonly kind: 'on-hold' }
  | { readonly kind: 'gone' };

/** A portion of an order line, chosen for a shipment. packs: those of its item that may be shipped closed. */
export type ChosenPortion = {
  readonly promiseId: string;
  readonly state: PortionState;
  readonly accountId: AccountId;
  readonly siteId: AccountId;
  readonly warehouseId: WarehouseId;
  readonly orderId: OrderId;
  readonly orderNumber: string;
  readonly orderLineId: OrderLineId;
  readonly itemId: ItemId;
  readonly sku: string;
  readonly quantity: Quantity;
  readonly packs: readonly PackChoice[];
};

/** What is to be picked for one ship-to, one line an order line, in picking order: by item, then order. picked: base units. */
export type StartedShipment = {
  readonly accountId: AccountId;
  readonly siteId: AccountId;
  readonly warehouseId: WarehouseId;
  readonly promiseIds: readonly string[];
  readonly lines: readonly StartedLine[];
};
export type StartedLine = {
  readonly orderId: OrderId;
  readonly orderLineId: OrderLineId;
  readonly itemId: ItemId;
  readonly picked: Quantity;
  readonly packs: PackedGoods;
};

export type StartShipmentRefusal =
  | { readonly kind: 'nothing-chosen' }
  | { readonly kind: 'not-ready'; readonly portions: readonly { readonly orderNumber: string; readonly sku: string; readonly state: PortionState }[] }
  | { readonly kind: 'not-together' }
  | { readonly kind: 'too-many-lines'; readonly lines: number; readonly limit: number };

/** The most lines a picking list takes, as many as an order. Source: domain.md part 8. */
const MAX_LINES = 1_000;

/**
 * Puts chosen portions on a picking list, or names those that somebody else took, canceled or holds; never a part of the choice.
 * Quantities in base units. Source: domain.md part 9, promises.md 16 and 19.
 */
export function decideStartShipment(chosen: readonly ChosenPortion[]): Result<StartedShipment, StartShipmentRefusal> {
  const [first] = chosen;
  if (!first) return refuse({ kind: 'nothing-chosen' });
  const notReady = chosen.filter(({ state }) => state.kind !== 'ready');
  if (notReady.length > 0) return refuse({ kind: 'not-ready', portions: notReady.map(({ orderNumber, sku, state }) => ({ orderNumber, sku, state })) });
  const { accountId, siteId, warehouseId } = first;
  const isApart = (other: ChosenPortion) => other.accountId !== accountId || other.siteId !== siteId || other.warehouseId !== warehouseId;
  if (chosen.some(isApart)) return refuse({ kind: 'not-together' });
  const lines = toLines(chosen);
  if (lines.length > MAX_LINES) return refuse({ kind: 'too-many-lines', lines: lines.length, limit: MAX_LINES });
  return accept({ accountId, siteId, warehouseId, promiseIds: chosen.map(({ promiseId }) => promiseId), lines });
}

function toLines(chosen: readonly ChosenPortion[]): readonly StartedLine[] {
  const sorted = [...chosen].sort((a, b) => compare(a.sku, b.sku) || compare(a.orderNumber, b.orderNumber) || compare(a.orderLineId, b.orderLineId));
  const ofLine = new Map<OrderLineId, { readonly first: ChosenPortion; picked: number }>();
  for (const portion of sorted) {
    const line = ofLine.get(portion.orderLineId);
    if (line) line.picked += portion.quantity;
    else ofLine.set(portion.orderLineId, { first: portion, picked: portion.quantity });
  }
  return [...ofLine.values()].map(({ first: { orderId, orderLineId, itemId, packs }, picked }) => ({
    orderId,
    orderLineId,
    itemId,
    picked: quantity(picked),
    packs: packGoods(quantity(picked), packs),
  }));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
