import type { PackChoice } from '../catalog/match-packs.ts';
import { assert } from '../shared/assert.ts';
import type { Day } from '../shared/days.ts';
import type { ItemId, OrderId, OrderLineId, ShipmentLineId } from '../shared/ids.ts';
import { type Quantity, quantity } from '../shared/quantity.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { type PackedGoods, packGoods } from './pack-goods.ts';
import type { ShipmentState } from './shipment.ts';
import { splitPortion } from './split-portion.ts';
import type { Portion } from './supply.ts';

/** A portion that is being picked. */
export type HeldPortion = { readonly promiseId: string; readonly portion: Portion };

/** A line of a picking list. picked: base units taken from the shelf, the sum of its portions; unitContent: base units in one account unit. */
export type PickedLine = {
  readonly id: ShipmentLineId;
  readonly position: number;
  readonly orderId: OrderId;
  readonly orderLineId: OrderLineId;
  readonly itemId: ItemId;
  readonly sku: string;
  readonly picked: Quantity;
  readonly unitLabel: string;
  readonly unitContent: number;
  readonly packs: readonly PackChoice[];
  readonly portions: readonly HeldPortion[];
};

/** A shipment at this moment. version: counts its changes, so that a page shown before the last one is found out. */
export type PickedShipment = { readonly status: ShipmentState['status']; readonly version: number; readonly lines: readonly PickedLine[] };

/** counted: base units that leave, by position of the line. acceptsBroken: the operator has agreed to break account units. */
export type ShipCommand = { readonly version: number; readonly counted: readonly number[]; readonly acceptsBroken: boolean };

/** What leaves and what goes back to waiting on the shelf. cut: a portion of which only the first part leaves. */
export type ShippedLine = {
  readonly line: PickedLine;
  readonly shipped: Quantity;
  readonly packs: PackedGoods;
  readonly leaving: readonly HeldPortion[];
  readonly staying: readonly HeldPortion[];
  readonly cut: { readonly promiseId: string; readonly leaves: Portion; readonly stays: Portion } | null;
};

export type ShipRefusal =
  | { readonly kind: 'not-picking'; readonly status: 'shipped' | 'canceled' }
  | { readonly kind: 'changed-since-seen' }
  | { readonly kind: 'nothing-counted' }
  | { readonly kind: 'more-than-picked'; readonly lines: readonly CountedLine[] }
  | { readonly kind: 'breaks-unit'; readonly lines: readonly CountedLine[] };
export type CountedLine = Pick<PickedLine, 'position' | 'sku' | 'picked' | 'unitLabel' | 'unitContent'> & { readonly counted: number };

/**
 * Ships what was counted, whole or part: never more than was picked, and a broken account unit only when that was agreed to. What
 * is left goes back to the shelf, still promised, the portions to leave first leaving first. Source: domain.md part 9, promises.md 19, 32.
 */
export function decideShip(shipment: PickedShipment, command: ShipCommand): Result<readonly ShippedLine[], ShipRefusal> {
  if (shipment.status !== 'picking') return refuse({ kind: 'not-picking', status: shipment.status });
  if (shipment.version !== command.version || shipment.lines.length !== command.counted.length) return refuse({ kind: 'changed-since-seen' });
  const counted = shipment.lines.map((line) => ({ line, counted: command.counted[line.position] ?? 0 }));
  const tooMany = counted.filter((each) => each.counted > each.line.picked);
  if (tooMany.length > 0) return refuse({ kind: 'more-than-picked', lines: tooMany.map(toCounted) });
  if (counted.every((each) => each.counted === 0)) return refuse({ kind: 'nothing-counted' });
  const broken = counted.filter((each) => each.counted % each.line.unitContent !== 0 && each.counted !== each.line.picked);
  if (broken.length > 0 && !command.acceptsBroken) return refuse({ kind: 'breaks-unit', lines: broken.map(toCounted) });
  return accept(counted.map((each) => shipLine(each.line, quantity(each.counted))));
}

type Counted = { readonly line: PickedLine; readonly counted: number };

function toCounted({ line: { position, sku, picked, unitLabel, unitContent }, counted }: Counted): CountedLine {
  return { position, sku, picked, unitLabel, unitContent, counted };
}

function shipLine(line: PickedLine, shipped: Quantity): ShippedLine {
  const leaving: HeldPortion[] = [];
  const staying: HeldPortion[] = [];
  let cut: ShippedLine['cut'] = null;
  let left: number = shipped;
  for (const held of [...line.portions].sort(firstToLeave)) {
    if (held.portion.quantity <= left) leaving.push(held);
    else if (left === 0) staying.push(held);
    else {
      const [leaves, stays] = splitPortion(held.portion, quantity(left));
      cut = { promiseId: held.promiseId, leaves, stays };
    }
    left = Math.max(0, left - held.portion.quantity);
  }
  assert(left === 0, `the portions of line ${line.position} hold what was picked`);
  return { line, shipped, packs: packGoods(shipped, line.packs), leaving, staying, cut };
}

function firstToLeave(a: HeldPortion, b: HeldPortion): number {
  const day = ({ portion }: HeldPortion): Day | '' => portion.shipOn ?? '';
  if (day(a) !== day(b)) return day(a) < day(b) ? -1 : 1;
  return a.promiseId < b.promiseId ? -1 : 1;
}
