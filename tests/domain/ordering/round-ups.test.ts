import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PackUnit } from '#app/domain/catalog/pack-unit.ts';
import { checkQuantity } from '#app/domain/catalog/quantity-rule.ts';
import type { SellingUnit } from '#app/domain/catalog/selling-unit.ts';
import { roundUps } from '#app/domain/ordering/round-ups.ts';
import { money } from '#app/domain/shared/money.ts';
import { quantity } from '#app/domain/shared/quantity.ts';

const piece: SellingUnit = { unitCode: 'H87', label: 'piece', plural: 'pieces', content: quantity(1), source: 'base', isDefault: true };
const tray: SellingUnit = { ...piece, unitCode: 'XPU', label: 'tray of 6', plural: 'trays of 6', content: quantity(6), source: 'account' };

function pack(label: string, content: number, isShippable = true): PackUnit {
  const size = { lengthMm: null, widthMm: null, heightMm: null, weightGrams: null, gtin: null };
  return { code: label.toUpperCase(), unitCode: 'XCT', label, content: quantity(content), isOrderable: true, isShippable, ...size };
}

/** £2.55, from 48 on £2.21. */
const priceAt = (wanted: number) => {
  const pence = wanted >= 48 ? 221 : 255;
  return { price: { tenThousandths: pence * 10_000, basis: 1, currency: 'GBP' } as const, net: money(pence * wanted, 'GBP') };
};
const free = { minimum: 1, multiple: 1, maximum: null };
const packs = [pack('case', 12), pack('layer', 48), pack('pallet', 480)];

function ups(
  entered: number,
  unit = piece,
  more: { readonly rule?: typeof free | { minimum: number; multiple: number; maximum: number }; readonly nextStep?: number } = {},
) {
  const base = quantity(entered * unit.content);
  const goods = { packs, units: [unit], rule: more.rule ?? free };
  return roundUps({ unit, quantity: base }, goods, { now: priceAt(base), nextStep: more.nextStep === undefined ? null : quantity(more.nextStep), priceAt });
}

test('names what whole packs do to price, sum and handling, the smallest first', () => {
  expect(ups(40)).toEqual([
    {
      count: 48,
      quantity: 48,
      packs: { label: 'layer', count: 1 },
      price: { tenThousandths: 2_210_000, basis: 1, currency: 'GBP' },
      net: money(10_608, 'GBP'),
      isLowerPrice: true,
      more: money(408, 'GBP'),
      handling: { before: 7, after: 1 },
    },
  ]);
  expect(ups(10).map(({ count, packs: made, handling }) => [count, made?.label, handling])).toEqual([[12, 'case', { before: 10, after: 1 }]]);
});

test('proposes no more than as much again, nothing beyond the maximum, and nothing where packs are whole', () => {
  expect(ups(5)).toEqual([]);
  expect(ups(40, piece, { rule: { minimum: 1, multiple: 1, maximum: 47 } })).toEqual([]);
  expect(ups(480)).toEqual([]);
});

test('proposes the next price step beside the packs, where it is near', () => {
  expect(ups(30, piece, { nextStep: 50 }).map(({ count, packs: made }) => [count, made?.label ?? null])).toEqual([
    [36, 'case'],
    [48, 'layer'],
    [50, null],
  ]);
  expect(ups(20, piece, { nextStep: 50 }).map(({ count }) => count)).toEqual([24]);
});

test('whatever is proposed may be ordered and makes the packs it names', () => {
  const goods = fc.record({
    contents: fc.uniqueArray(fc.integer({ min: 2, max: 200 }), { minLength: 1, maxLength: 4 }),
    own: fc.constantFrom(null, 6, 8),
    multiple: fc.integer({ min: 1, max: 6 }),
    minimum: fc.integer({ min: 1, max: 30 }),
    maximum: fc.option(fc.integer({ min: 60, max: 600 })),
    entered: fc.integer({ min: 1, max: 60 }),
    nextStep: fc.option(fc.integer({ min: 1, max: 400 }).map(quantity)),
  });
  fc.assert(
    fc.property(goods, ({ contents, own, multiple, minimum, maximum, entered, nextStep }) => {
      const unit = own === null ? piece : { ...tray, content: quantity(own) };
      const rule = { minimum, multiple, maximum };
      const checked = checkQuantity({ entered, unit, accountUnit: own === null ? null : unit, rule });
      if (!checked.ok) return;
      const made = contents.map((content) => pack(`of ${content}`, content));
      for (const up of roundUps({ unit, quantity: checked.value }, { packs: made, units: [unit], rule }, { now: priceAt(checked.value), nextStep, priceAt })) {
        expect(checkQuantity({ entered: up.count, unit, accountUnit: own === null ? null : unit, rule })).toMatchObject({ ok: true, value: up.quantity });
        expect(up.quantity).toBeGreaterThan(checked.value);
        if (up.packs) expect(up.packs.label).toBe(`of ${up.quantity / up.packs.count}`);
      }
    }),
  );
});
