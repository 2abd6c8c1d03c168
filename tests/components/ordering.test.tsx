import { describe, expect, test } from 'vitest';
import { notPlacedText } from '#app/components/ordering/not-placed-text.ts';
import { OrderPad } from '#app/components/ordering/order-pad.tsx';
import type { PadData } from '#app/components/ordering/pad-data.ts';
import { problemText } from '#app/components/ordering/problem-text.ts';
import { seenDays } from '#app/components/ordering/seen-days.ts';
import type { SellingUnit } from '#app/domain/catalog/selling-unit.ts';
import type { LineProblem } from '#app/domain/ordering/judge-lines.ts';
import type { PadItem, PadLine } from '#app/domain/ordering/pad-line.ts';
import { day } from '#app/domain/shared/days.ts';
import { money } from '#app/domain/shared/money.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import { unitPrice } from '#app/domain/shared/unit-price.ts';
import { speechFor } from '#app/words/speech.ts';
import { htmlOf, valuesOf } from './markup.ts';

const TODAY = day('2026-11-24');
const THURSDAY = day('2026-11-26');
const TUESDAY = day('2026-12-01');
const speech = speechFor({ locale: 'en-GB', zone: 'Europe/London', today: TODAY });
const piece: SellingUnit = { unitCode: 'C62', label: 'piece', plural: 'pieces', content: quantity(1), source: 'base', isDefault: true };
const carton: SellingUnit = { unitCode: 'CT', label: 'case of 6', plural: 'cases of 6', content: quantity(6), source: 'pack', isDefault: false };
const rule = { minimum: 1, multiple: 1, maximum: null };
const mug: PadItem = { sku: '40718C', name: 'Enamel mug, speckled cream', accountCode: 'DK-10442', groupName: 'Kitchen', rule, units: [piece, carton] };
const price = (pence: number) => unitPrice({ tenThousandths: pence * 10_000, basis: 1, currency: 'GBP' });

function good(count: number, overrides: Partial<Extract<PadLine, { readonly kind: 'good' }>> = {}): PadLine {
  const rungs = [
    { from: quantity(1), price: price(200) },
    { from: quantity(24), price: price(150) },
  ];
  const ladder = { basis: 'line', basisQuantity: count, lineQuantity: quantity(count), rungs, current: 0 } as const;
  const portions = [{ quantity: quantity(count), deliverOn: THURSDAY }];
  return {
    kind: 'good',
    item: mug,
    unit: piece,
    entered: count,
    quantity: quantity(count),
    price: price(200),
    net: money(count * 200, 'GBP'),
    ladder,
    portions,
    handling: 1,
    weightGrams: null,
    ...overrides,
  };
}

function padData(lines: readonly PadLine[], overrides: Partial<PadData> = {}): PadData {
  return {
    draft: { number: 'D-2041-8000', key: 'k'.repeat(43), version: 3, savedAt: null },
    fields: { name: '', poNumber: 'PO-7', requestedOn: null },
    lines: lines.map((line) => ({
      code: line.kind === 'good' ? line.item.sku.toLowerCase() : '4O718B',
      quantity: line.kind === 'good' ? String(line.entered) : '50',
      unit: '',
    })),
    check: { lines, asked: THURSDAY },
    terms: {
      shipTo: 'Grafton Street',
      today: TODAY,
      cutOff: { isToday: true, time: '14:00', day: TODAY },
      earliest: THURSDAY,
      paymentDays: 30,
      poRequired: true,
      carriageFreeFrom: money(10_000, 'GBP'),
      currency: 'GBP',
    },
    changes: [],
    trouble: null,
    ...overrides,
  };
}

function htmlOfPad(data: PadData, show: string | null = null): string {
  return htmlOf(<OrderPad data={data} show={show} problems={[]} onReview={() => undefined} />);
}

const unknown: PadLine = {
  kind: 'problem',
  problem: { kind: 'unknown-item', typed: '4O718B', suggestions: [{ code: '40718B', name: 'enamel mug, blue' }] },
  item: null,
  unit: null,
  offers: [],
};
const eights: PadLine = {
  kind: 'problem',
  problem: { kind: 'quantity-not-allowed', reason: 'not-a-multiple', entered: 50, below: 48, above: 72, rule: { ...rule, multiple: 24 }, unit: piece },
  item: mug,
  unit: piece,
  offers: [
    { count: 48, net: money(32_880, 'GBP') },
    { count: 72, net: money(49_320, 'GBP') },
  ],
};

describe('the order pad as the server sends it', () => {
  test('is a form that posts what was typed, line by line, with its version', () => {
    const html = htmlOfPad(padData([good(12)]));
    expect(html).toContain('method="post" action="/order/D-2041-8000"');
    expect(valuesOf(html, 'name')).toEqual(
      expect.arrayContaining(['key', 'version', 'poNumber', 'lines[0].code', 'lines[0].quantity', 'lines[0].unit', 'pasted', 'next']),
    );
    expect(html).toContain('value="40718c"');
    expect(html).toContain('DK-10442');
  });

  test('says every problem on its line and once above, with the repair on a button that works without script', () => {
    const html = htmlOfPad(padData([unknown, eights]));
    expect(html).toContain('There is a problem on 2 lines');
    expect(html.match(/Quantity 50 is not a multiple of 24\. Enter 48 or 72\./g)).toHaveLength(2);
    expect(valuesOf(html, 'value')).toEqual(expect.arrayContaining(['quantity 1 48', 'quantity 1 72', 'code 0 40718B', 'remove 0', 'remove 1']));
    expect(html).toContain('48 for £328.80');
    expect(html).toContain('Use 40718B, enamel mug, blue');
  });

  test('says when a line comes later, in parts, or without a day, and what the next break saves', () => {
    const parts = [
      { quantity: quantity(12), deliverOn: THURSDAY },
      { quantity: quantity(8), deliverOn: TUESDAY },
    ];
    const html = htmlOfPad(padData([good(20, { portions: parts }), good(2, { portions: [{ quantity: quantity(2), deliverOn: null }] })])).replaceAll(
      '\u00a0',
      ' ',
    );
    expect(html).toContain('<b>12</b> Thu 26 Nov');
    expect(html).toContain('<b>8</b> Tue 1 Dec');
    expect(html).toContain('no date yet');
    expect(html).toContain('24 cost £4.00 less than 20.');
    expect(valuesOf(html, 'value')).toContain('quantity 0 24');
  });

  test('asks about an item on two lines, with both answers', () => {
    const html = htmlOfPad(padData([good(2), good(3)]));
    expect(html).toContain('1 item stands on more than one line.');
    expect(html).toContain('Add up');
    expect(html).toContain('Keep apart');
  });

  test('folds quiet groups of a long order, never one with a problem, and posts folded lines all the same', () => {
    const many = Array.from({ length: 60 }, (_, at) => good(1, { item: { ...mug, groupName: `Group ${at % 3}` } }));
    const html = htmlOfPad(padData([...many, { ...eights, item: { ...mug, groupName: 'Group 2' } }]));
    expect(html.match(/class="fold"/g)).toHaveLength(1);
    expect(html).toContain('Open Group 1');
    expect(valuesOf(html, 'name').filter((name) => /^lines\[\d+\]\.code$/.test(name))).toHaveLength(62);
  });

  test('offers both versions after a clash, and keeps mine by saving over the newer one', () => {
    const stored = {
      number: 'D-2041-8000',
      version: 9,
      lines: [],
      fields: { name: '', poNumber: '', requestedOn: null },
      savedAt: '2026-11-24T14:02:00.000Z' as never,
    };
    const html = htmlOfPad(padData([good(2)], { trouble: { kind: 'changed-meanwhile', stored } }));
    expect(html).toContain('name="version" value="9"');
    expect(['Keep mine', 'Take the other, 0 lines', 'Add the other under mine'].every((text) => html.includes(text))).toBe(true);
  });
});

describe('problems in words', () => {
  const all: readonly LineProblem[] = [
    { kind: 'unknown-item', typed: '', suggestions: [] },
    { kind: 'unknown-item', typed: 'X1', suggestions: [] },
    { kind: 'discontinued-item', sku: 'A', replacedBy: null },
    { kind: 'discontinued-item', sku: 'A', replacedBy: { sku: 'B', name: 'tin' } },
    { kind: 'no-quantity' },
    { kind: 'no-number', typed: 'abc' },
    { kind: 'too-large', typed: '99999999999' },
    { kind: 'negative', typed: '-3' },
    { kind: 'not-whole', typed: '1.5', below: 1, above: 2 },
    { kind: 'ambiguous-number', typed: '1.200', readings: ['1200', '1.2'] },
    { kind: 'unknown-unit', typed: 'crate', units: [piece, carton] },
    { kind: 'ambiguous-unit', typed: 'case', readings: [carton, { ...carton, label: 'case of 12' }] },
    { kind: 'quantity-not-allowed', reason: 'zero', entered: 0, below: null, above: 1, rule, unit: piece },
    { kind: 'quantity-not-allowed', reason: 'above-maximum', entered: 9, below: 4, above: null, rule: { ...rule, maximum: 24 }, unit: carton },
    { kind: 'quantity-not-allowed', reason: 'not-whole-account-units', entered: 5, below: null, above: null, rule, unit: carton },
    { kind: 'price-on-request', sku: 'A' },
    { kind: 'no-tax-rate', sku: 'A' },
  ];

  test('each end with what to do', () => {
    for (const problem of all) expect(problemText(problem, speech)).toMatch(/(Enter|Choose|Check|Remove|remove|Ask|Call|replaced)/);
  });

  test('say the user’s own value and both readings', () => {
    expect(problemText({ kind: 'ambiguous-number', typed: '1.200', readings: ['1200', '1.2'] }, speech)).toBe(
      '1.200 can be read as 1200 or as 1.2. Choose one.',
    );
    expect(problemText({ kind: 'unknown-unit', typed: 'crate', units: [piece, carton] }, speech)).toBe(
      'This item is not sold by “crate”. Choose piece or case of 6.',
    );
  });

  test('say why nothing was ordered, and that nothing was', () => {
    expect(notPlacedText({ kind: 'changed-since-seen', changes: [], wasTotal: 100, nowTotal: 120 }, 'GBP', speech)).toContain(
      'The order came to £1.00; it is now £1.20. Nothing was ordered.',
    );
    expect(notPlacedText({ kind: 'po-number-taken', poNumber: 'PO 7' }, 'GBP', speech)).toContain('PO 7');
  });

  test('write the dates of a line as they were shown', () => {
    expect(seenDays({ days: '2026-11-26=12' }, speech)).toBe(speech.day(THURSDAY));
    expect(seenDays({ days: '2026-11-26=12 -=3' }, speech)).toBe(`12 ${speech.day(THURSDAY)}, 3 no date yet`);
  });
});
