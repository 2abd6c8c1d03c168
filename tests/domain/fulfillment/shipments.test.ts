import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideCount } from '#app/domain/fulfillment/decide-count.ts';
import { type DeliveredShipment, decideReturn } from '#app/domain/fulfillment/decide-return.ts';
import { decideShip, type PickedLine, type PickedShipment } from '#app/domain/fulfillment/decide-ship.ts';
import { type ChosenPortion, decideStartShipment } from '#app/domain/fulfillment/decide-start-shipment.ts';
import { shipmentProgress } from '#app/domain/fulfillment/shipment-progress.ts';
import { splitPortion } from '#app/domain/fulfillment/split-portion.ts';
import type { Portion } from '#app/domain/fulfillment/supply.ts';
import { groupToShip, type ShelfPortion } from '#app/domain/fulfillment/to-ship.ts';
import { day } from '#app/domain/shared/days.ts';
import { type AccountId, type ItemId, id, type OrderId, type OrderLineId, type ShipmentLineId, type WarehouseId } from '#app/domain/shared/ids.ts';
import { quantity } from '#app/domain/shared/quantity.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

function portion(size: number, facts: { readonly shipOn?: string; readonly uses?: readonly number[] } = {}): Portion {
  return {
    quantity: quantity(size),
    warehouseId: id<WarehouseId>('main'),
    source: { kind: 'stock' },
    shipOn: day(facts.shipOn ?? '2026-03-05'),
    deliverOn: day('2026-03-06'),
    protections: (facts.uses ?? []).map((use, index) => ({ protectionId: `p${index}`, quantity: quantity(use) })),
  };
}

function pickedLine(position: number, sizes: readonly number[], unitContent = 1): PickedLine {
  return {
    id: id<ShipmentLineId>(`line ${position}`),
    position,
    orderId: id<OrderId>('order'),
    orderLineId: id<OrderLineId>(`ordered ${position}`),
    itemId: id<ItemId>('mug'),
    sku: 'MUG',
    picked: quantity(sum(sizes)),
    unitLabel: 'case',
    unitContent,
    packs: [
      { code: 'CARTON', content: quantity(12) },
      { code: 'INNER', content: quantity(6) },
    ],
    portions: sizes.map((size, index) => ({
      promiseId: `${position}-${index}`,
      portion: portion(size, { shipOn: `2026-03-${10 - index}`.replace(/-(\d)$/, '-0$1') }),
    })),
  };
}

const picking = (lines: readonly PickedLine[]): PickedShipment => ({ status: 'picking', version: 1, lines });
const ship = (lines: readonly PickedLine[], counted: readonly number[], acceptsBroken = false) =>
  decideShip(picking(lines), { version: 1, counted, acceptsBroken });

describe('what is to ship', () => {
  const shelf = (promiseId: string, facts: Partial<ShelfPortion> = {}): ShelfPortion => ({
    promiseId,
    accountId: id<AccountId>('carraway'),
    accountName: 'Carraway & Sons',
    warehouseId: id<WarehouseId>('main'),
    warehouseName: 'Main warehouse',
    orderNumber: 'SO-1',
    poNumber: null,
    sku: 'MUG',
    name: 'Enamel mug',
    unitLabel: 'case',
    unitContent: 6,
    baseUnit: 'C62',
    quantity: quantity(6),
    shipOn: day('2026-03-04'),
    ...facts,
  });

  test('is due on its day and when late, early before it', () => {
    const portions = [shelf('late', { shipOn: day('2026-03-03') }), shelf('today'), shelf('early', { shipOn: day('2026-03-05') })];
    const [group] = groupToShip(portions, day('2026-03-04'));
    expect(group?.due.map(({ promiseId }) => promiseId)).toEqual(['late', 'today']);
    expect(group?.early.map(({ promiseId }) => promiseId)).toEqual(['early']);
  });

  test('goes apart by account and warehouse, and loses nothing', () => {
    const portions = [shelf('a'), shelf('b', { accountId: id<AccountId>('other') }), shelf('c', { warehouseId: id<WarehouseId>('north') }), shelf('d')];
    const groups = groupToShip(portions, day('2026-03-04'));
    expect(groups.map(({ due }) => due.map(({ promiseId }) => promiseId))).toEqual([['a', 'd'], ['b'], ['c']]);
  });
});

describe('starting a shipment', () => {
  const chosen = (promiseId: string, facts: Partial<ChosenPortion> = {}): ChosenPortion => ({
    promiseId,
    state: { kind: 'ready' },
    accountId: id<AccountId>('carraway'),
    siteId: id<AccountId>('leeds'),
    warehouseId: id<WarehouseId>('main'),
    orderId: id<OrderId>('order'),
    orderNumber: 'SO-1',
    orderLineId: id<OrderLineId>('line'),
    itemId: id<ItemId>('mug'),
    sku: 'MUG',
    quantity: quantity(6),
    packs: [],
    ...facts,
  });

  test('makes one line of all portions of an order line, in picking order', () => {
    const jug = { orderLineId: id<OrderLineId>('jugs'), itemId: id<ItemId>('jug'), sku: 'JUG' };
    const decision = decideStartShipment([chosen('a'), chosen('b', jug), chosen('c', { quantity: quantity(4) })]);
    expect(decision.ok && decision.value.lines.map(({ itemId, picked }) => [itemId, picked])).toEqual([
      ['jug', 6],
      ['mug', 10],
    ]);
  });

  test('takes no more lines than an order has', () => {
    const lines = Array.from({ length: 1_001 }, (_, index) => chosen(`p${index}`, { orderLineId: id<OrderLineId>(`line ${index}`) }));
    expect(decideStartShipment(lines)).toEqual({ ok: false, refusal: { kind: 'too-many-lines', lines: 1_001, limit: 1_000 } });
  });
});

describe('shipping', () => {
  test('packs what leaves, loose where no pack fits', () => {
    const decision = ship([pickedLine(0, [20])], [20]);
    expect(decision.ok && decision.value[0]?.packs.plan.packs.map(({ code, count }) => [code, count])).toEqual([
      ['CARTON', 1],
      ['INNER', 1],
      ['LOOSE', 2],
    ]);
  });

  test('lets the portions to leave first leave first', () => {
    const decision = ship([pickedLine(0, [5, 5])], [5]);
    const [line] = decision.ok ? decision.value : [];
    expect(line?.leaving.map(({ promiseId }) => promiseId)).toEqual(['0-1']);
    expect(line?.staying.map(({ promiseId }) => promiseId)).toEqual(['0-0']);
  });

  test('a broken unit that was picked broken needs no asking when all of it leaves', () => {
    expect(ship([pickedLine(0, [8], 6)], [8]).ok).toBe(true);
    expect(ship([pickedLine(0, [8], 6)], [7])).toMatchObject({ ok: false, refusal: { kind: 'breaks-unit' } });
    expect(ship([pickedLine(0, [8], 6)], [7], true).ok).toBe(true);
  });

  test('of a shipment that left or was given up is refused', () => {
    for (const status of ['shipped', 'canceled'] as const) {
      expect(decideShip({ ...picking([pickedLine(0, [5])]), status }, { version: 1, counted: [5], acceptsBroken: false })).toEqual({
        ok: false,
        refusal: { kind: 'not-picking', status },
      });
    }
  });

  test('never loses or makes goods: what leaves and what stays is what was picked, portion by portion', () => {
    const lines = fc.array(fc.record({ sizes: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }), part: fc.nat(100) }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(lines, (wanted) => {
        const picked = wanted.map(({ sizes }, position) => pickedLine(position, sizes));
        const counted = picked.map((line, position) => Math.floor((line.picked * (wanted[position]?.part ?? 0)) / 100));
        const decision = ship(picked, counted, true);
        expect(decision.ok).toBe(sum(counted) > 0);
        for (const { line, shipped, packs, leaving, staying, cut } of decision.ok ? decision.value : []) {
          const left = sum(leaving.map((held) => held.portion.quantity)) + (cut?.leaves.quantity ?? 0);
          const stays = sum(staying.map((held) => held.portion.quantity)) + (cut?.stays.quantity ?? 0);
          expect([left, left + stays, packs.plan.quantity]).toEqual([shipped, line.picked, shipped]);
          expect(leaving.length + staying.length + (cut ? 1 : 0)).toBe(line.portions.length);
        }
      }),
    );
  });
});

describe('a portion cut in two', () => {
  test('keeps its goods and its protections, none of which is larger than its part', () => {
    const cuts = fc.record({ size: fc.integer({ min: 2, max: 60 }), part: fc.nat(100), used: fc.nat(100), shared: fc.nat(100) });
    fc.assert(
      fc.property(cuts, ({ size, part, used, shared }) => {
        const first = Math.max(1, Math.min(size - 1, Math.floor((size * part) / 100)));
        const covered = Math.floor((size * used) / 100);
        const one = Math.floor((covered * shared) / 100);
        const whole = portion(size, { uses: [one, covered - one] });
        const parts = splitPortion(whole, quantity(first));
        expect(parts.map((part) => part.quantity)).toEqual([first, whole.quantity - first]);
        for (const part of parts) expect(sum(part.protections.map((use) => use.quantity))).toBeLessThanOrEqual(part.quantity);
        expect(sum(parts.flatMap((part) => part.protections.map((use) => use.quantity)))).toBe(sum(whole.protections.map((use) => use.quantity)));
      }),
    );
  });
});

describe('progress', () => {
  const line = (ordered: number, picked: number, shipped: number) => ({ ordered, picked, shipped });
  test.each([
    ['untouched', [line(5, 0, 0), line(3, 0, 0)]],
    ['started', [line(5, 5, 0), line(3, 0, 0)]],
    ['started', [line(5, 0, 5), line(3, 0, 0)]],
    ['started', [line(5, 0, 4)]],
    ['shipped', [line(5, 0, 5), line(3, 0, 3)]],
    ['untouched', []],
  ] as const)('is %s', (progress, lines) => {
    expect(shipmentProgress(lines)).toBe(progress);
  });
});

describe('taking goods back', () => {
  const delivered = (lines: readonly (readonly [shipped: number, returned: number])[]): DeliveredShipment => ({
    status: 'shipped',
    version: 4,
    warehouseId: id<WarehouseId>('main'),
    lines: lines.map(([shipped, returned], position) => ({
      id: id<ShipmentLineId>(`line ${position}`),
      position,
      orderId: id<OrderId>('order'),
      itemId: id<ItemId>('mug'),
      sku: 'MUG',
      shipped,
      returned,
    })),
  });
  const back = (...quantities: readonly number[]) => ({ version: 4, lines: quantities.map((count) => ({ quantity: count, disposition: 'restock' as const })) });

  test('takes exactly what is left, and passes over lines of which nothing came', () => {
    const decision = decideReturn(
      delivered([
        [5, 2],
        [8, 0],
      ]),
      back(3, 0),
    );
    expect(decision.ok && decision.value.map(({ line, quantity: count }) => [line.position, count])).toEqual([[0, 3]]);
  });

  test('refuses one more than is left', () => {
    expect(decideReturn(delivered([[5, 2]]), back(4))).toMatchObject({ ok: false, refusal: { kind: 'more-than-left', lines: [{ left: 3, returned: 4 }] } });
  });
});

test('a count never brings a shelf below what is promised', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), fc.nat(500), (reserved, free, counted) => {
      const onHand = reserved + free;
      const decision = decideCount({ onHand, reserved }, { seen: onHand, counted });
      if (decision.ok) expect(onHand + decision.value.difference).toBe(counted);
      expect(decision.ok).toBe(counted >= reserved);
    }),
  );
});
