import { describe, expect, test } from 'vitest';
import { countFormProblems, countProblems } from '#app/components/fulfillment/count-problems.ts';
import { returnFormProblems, returnProblems } from '#app/components/fulfillment/return-problems.ts';
import { shipFormProblems, shipProblems } from '#app/components/fulfillment/ship-problems.ts';
import { ShipmentSheet } from '#app/components/fulfillment/shipment-sheet.tsx';
import { startProblems } from '#app/components/fulfillment/start-problems.ts';
import { StartShipmentSheet } from '#app/components/fulfillment/start-shipment-sheet.tsx';
import type { ShipmentPage, ShipmentPageLine } from '#app/domain/fulfillment/shipment-page.ts';
import type { ShelfPortion } from '#app/domain/fulfillment/to-ship.ts';
import { day, instant } from '#app/domain/shared/days.ts';
import { type AccountId, id, type WarehouseId } from '#app/domain/shared/ids.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import { officeSpeechOf } from '#app/words/office-speech.ts';
import { speechFor } from '#app/words/speech.ts';
import { htmlOf, valuesOf } from './markup.ts';

const TODAY = day('2026-11-24');
const speech = officeSpeechOf(speechFor({ locale: 'en-GB', zone: 'Europe/London', today: TODAY }));
const textsOf = (problems: readonly { readonly text: string }[]) => problems.map(({ text }) => text);

function line(overrides: Partial<ShipmentPageLine> = {}): ShipmentPageLine {
  return {
    position: 0,
    orderNumber: 'SO-1',
    poNumber: 'PO-7',
    sku: 'MUG',
    accountCode: 'DK-10442',
    name: 'Enamel mug, cream',
    unitLabel: 'case of 6',
    unitContent: 6,
    baseUnit: 'C62',
    picked: 24,
    shipped: 0,
    returned: 0,
    packs: [{ label: 'carton of 12', content: 12, count: 2 }],
    ...overrides,
  };
}

function shipment(overrides: Partial<ShipmentPage> = {}): ShipmentPage {
  return {
    number: 'DN-1',
    state: { status: 'picking' },
    version: 1,
    accountName: 'Dunmore Keane',
    siteName: 'Grafton Street',
    siteLines: ['1 Grafton Street', 'Dublin D02'],
    warehouseName: 'Main warehouse',
    shipOn: TODAY,
    startedAt: instant('2026-11-24T08:00:00.000Z'),
    lines: [line()],
    returns: [],
    ...overrides,
  };
}

const LEFT = {
  status: 'shipped',
  shippedOn: TODAY,
  shippedAt: instant('2026-11-24T10:00:00.000Z'),
  consignment: { packages: 2, weightGrams: 12_500, carrier: 'Northway', tracking: null, note: '' },
} as const;

describe('the picking list', () => {
  const html = htmlOf(<ShipmentSheet shipment={shipment()} typed={null} problems={[]} isBroken={false} flash={null} />);

  test('counts in base units, filled with what is to pick, beside the unit of the account and the packs', () => {
    expect(html).toContain('name="counted[0]"');
    expect(valuesOf(html, 'value')).toContain('24');
    expect(html.replaceAll('\u00a0', ' ')).toContain('4 × case of 6');
    expect(html).toContain('2 × carton of 12');
  });

  test('names its act by the ship-to, and offers to break units only when asked', () => {
    expect(html).toContain('Ship to Grafton Street');
    expect(html).not.toContain('name="broken"');
    const asked = htmlOf(<ShipmentSheet shipment={shipment()} typed={{ 'counted[0]': '20' }} problems={[]} isBroken flash={null} />);
    expect(asked).toContain('name="broken"');
    expect(valuesOf(asked, 'value')).toContain('20');
  });

  test('gone, says what is short and what came back, and takes returns only of what is still out there', () => {
    const gone = (returned: number) =>
      htmlOf(
        <ShipmentSheet
          shipment={shipment({ state: LEFT, lines: [line({ shipped: 18, returned })] })}
          typed={null}
          problems={[]}
          isBroken={false}
          flash={null}
        />,
      ).replaceAll('\u00a0', ' ');
    expect(gone(0)).toContain('1 × case of 6 short');
    expect(gone(0)).toContain('Record a return');
    expect(gone(18)).not.toContain('Record a return');
    expect(gone(18)).not.toContain('<form');
  });
});

describe('what is to ship', () => {
  const portion = (promiseId: string, shipOn: string): ShelfPortion => ({
    promiseId,
    accountId: id<AccountId>('a'),
    accountName: 'Dunmore Keane',
    warehouseId: id<WarehouseId>('w'),
    warehouseName: 'Main warehouse',
    orderNumber: 'SO-1',
    poNumber: null,
    sku: 'MUG',
    name: 'Enamel mug, cream',
    unitLabel: 'case of 6',
    unitContent: 6,
    baseUnit: 'C62',
    quantity: quantity(6),
    shipOn: day(shipOn),
  });
  const group = {
    accountId: id<AccountId>('a'),
    accountName: 'Dunmore Keane',
    warehouseId: id<WarehouseId>('w'),
    warehouseName: 'Main warehouse',
    due: [portion('late', '2026-11-23')],
    early: [portion('early', '2026-11-30')],
  };
  const shipTo = { code: 'S1', name: 'Grafton Street', lines: ['1 Grafton Street'], today: TODAY, groups: [group], picking: ['DN-9'] };
  const ticked = (html: string) =>
    (html.match(/<input[^>]*type="checkbox"[^>]*>/g) ?? []).filter((box) => box.includes('checked')).flatMap((box) => valuesOf(box, 'value'));

  test('is ticked where it is due, and only offered where it is promised for later', () => {
    const html = htmlOf(<StartShipmentSheet shipTo={shipTo} taken={null} problems={[]} />);
    expect(ticked(html)).toEqual(['late']);
    expect(html).toContain('>late</span>');
    expect(html).toContain('/ops/shipments/DN-9');
  });

  test('keeps the ticks of a form that was refused', () => {
    expect(ticked(htmlOf(<StartShipmentSheet shipTo={shipTo} taken={['early']} problems={[]} />))).toEqual(['early']);
  });
});

describe('refusals in words', () => {
  test('say who has the goods and what to do', () => {
    const portions = [
      { orderNumber: 'SO-1', sku: 'MUG', state: { kind: 'picking', shipmentNumber: 'DN-9' } },
      { orderNumber: 'SO-2', sku: 'JUG', state: { kind: 'gone' } },
      { orderNumber: 'SO-3', sku: 'JUG', state: { kind: 'on-hold' } },
    ] as const;
    expect(textsOf(startProblems({ kind: 'not-ready', portions }, speech))).toEqual([
      'MUG of order SO-1 is on picking list DN-9 already. Leave it out.',
      'JUG of order SO-2 was canceled or has left. Leave it out.',
      'JUG of order SO-3 must stay: the order is on hold. Leave it out, or ask finance to release the order.',
    ]);
    expect(textsOf(startProblems({ kind: 'too-many-lines', lines: 1_001, limit: 1_000 }, speech))[0]).toContain('1,000 lines');
  });

  test('of shipping lead to the field', () => {
    const counted = { position: 3, sku: 'MUG', picked: quantity(24), unitLabel: 'case of 6', unitContent: 6, counted: 1_025 };
    expect(shipProblems({ kind: 'more-than-picked', lines: [counted] }, speech)).toEqual([
      { fieldId: 'counted[3]', where: 'MUG', text: '1,025 is more than the 24 on this list. Enter at most 24; start another list for more.' },
    ]);
    expect(textsOf(shipProblems({ kind: 'breaks-unit', lines: [counted] }, speech))[0]).toContain('case of 6');
    const typed = { 'counted[0]': 'many', weight: 'heavy' };
    const problems = [
      { field: 'counted[0]', message: 'count-missing' },
      { field: 'packages', message: 'count-missing' },
      { field: 'weight', message: 'weight-unreadable' },
    ];
    expect(textsOf(shipFormProblems(problems, typed, speech))).toEqual([
      '“many” is not a whole number. Enter how many leave, 0 for none.',
      'Enter how many packages leave, at least 1.',
      '“heavy” is not a weight. Enter kilograms, such as 12.5, or leave it empty.',
    ]);
  });

  test('of returns and counts name the limit and whose the goods are', () => {
    const lines = [{ position: 0, sku: 'MUG', left: 2, returned: 3 }];
    expect(textsOf(returnProblems({ kind: 'more-than-left', lines }, speech))).toEqual(['3 is more than the 2 that can still come back. Enter at most 2.']);
    expect(textsOf(returnFormProblems([{ field: 'reason', message: 'reason-missing' }], {}, speech))).toEqual(['Say in a few words why the goods came back.']);
    const promises = ['SO-1', 'SO-2', 'SO-3', 'SO-4'].map((orderNumber) => ({
      orderNumber,
      siteName: 'Leeds',
      quantity: 2,
      shipOn: TODAY,
      shipmentNumber: null,
    }));
    expect(textsOf(countProblems({ kind: 'below-promised', counted: 4, reserved: 8 }, promises, speech))[0]).toContain(
      '4 is less than the 8 promised to SO-1, SO-2, SO-3, others.',
    );
    expect(textsOf(countFormProblems([{ field: 'counted', message: 'count-missing' }], { counted: 'few' }, speech))[0]).toContain('“few”');
  });
});
