import { describe, expect, test } from 'vitest';
import { decideItemChange, type ItemStanding } from '#app/domain/catalog/decide-item-change.ts';
import type { ItemCard, PackCard } from '#app/domain/catalog/item-card.ts';

const box: PackCard = {
  code: 'BOX',
  gtin: null,
  lengthMm: null,
  widthMm: null,
  heightMm: null,
  weightGrams: null,
  isOrderable: true,
  isShippable: true,
};
const carton: PackCard = { ...box, code: 'CARTON', gtin: '4006381333931' };
const card: ItemCard = { name: 'Enamel mug', leadDays: 10, isActive: true, replacedBy: null, packs: [box, carton] };
const standing: ItemStanding = { sku: 'MUG', version: 3, card, gtinOwners: [], replacement: null };

function decide(change: Partial<ItemCard>, facts: Partial<ItemStanding> = {}) {
  return decideItemChange({ version: 3, card: { ...card, ...change } }, { ...standing, ...facts });
}

function problems(change: Partial<ItemCard>, facts: Partial<ItemStanding> = {}) {
  const decision = decide(change, facts);
  return !decision.ok && decision.refusal.kind === 'wrong' ? decision.refusal.problems : [];
}

describe('a change of an item', () => {
  test('names each fact that differs, with its pack', () => {
    expect(decide({ name: 'Enamel mug, blue', packs: [{ ...box, weightGrams: 240, isShippable: false }, carton] })).toEqual({
      ok: true,
      value: [
        { field: 'name', pack: null, before: 'Enamel mug', after: 'Enamel mug, blue' },
        { field: 'weightGrams', pack: 'BOX', before: '', after: '240' },
        { field: 'isShippable', pack: 'BOX', before: 'yes', after: '' },
      ],
    });
    expect(decide({})).toEqual({ ok: true, value: [] });
  });

  test('made on an older version is refused with how the item stands', () => {
    expect(decideItemChange({ version: 2, card }, standing)).toEqual({ ok: false, refusal: { kind: 'changed-meanwhile', now: card, version: 3 } });
  });

  test('cannot bring other packs, nor the same in another order', () => {
    expect(decide({ packs: [carton, box] })).toEqual({ ok: false, refusal: { kind: 'packs-differ' } });
    expect(decide({ packs: [box] })).toEqual({ ok: false, refusal: { kind: 'packs-differ' } });
  });
});

describe('the number on a pack', () => {
  test('with a wrong check digit is refused with the right one', () => {
    expect(problems({ packs: [{ ...box, gtin: '4006381333932' }, carton] })).toEqual([{ kind: 'gtin-wrong', position: 0, ends: '1' }]);
    expect(problems({ packs: [{ ...box, gtin: '12' }, carton] })).toEqual([{ kind: 'gtin-wrong', position: 0, ends: null }]);
  });

  test('stands on one pack of one item, whatever its length', () => {
    expect(problems({ packs: [{ ...box, gtin: '04006381333931' }, carton] })).toEqual([{ kind: 'gtin-twice', position: 1, code: 'BOX' }]);
    const owners = { gtinOwners: [{ gtin: '00036000291452', sku: 'JUG' }] };
    expect(problems({ packs: [{ ...box, gtin: '036000291452' }, carton] }, owners)).toEqual([{ kind: 'gtin-taken', position: 0, sku: 'JUG' }]);
  });
});

test('sizes come all three or not at all', () => {
  expect(problems({ packs: [{ ...box, lengthMm: 100, widthMm: 80 }, carton] })).toEqual([{ kind: 'size-incomplete', position: 0 }]);
  expect(problems({ packs: [{ ...box, lengthMm: 100, widthMm: 80, heightMm: 60 }, carton] })).toEqual([]);
});

describe('an item', () => {
  const closed = card.packs.map((pack) => ({ ...pack, isOrderable: false }));

  test('that is sold keeps something to order; a discontinued one need not', () => {
    expect(problems({ packs: closed })).toEqual([{ kind: 'nothing-orderable' }]);
    expect(problems({ packs: closed, isActive: false })).toEqual([]);
    expect(decideItemChange({ version: 3, card: { ...card, packs: [] } }, { ...standing, card: { ...card, packs: [] } }).ok).toBe(true);
  });

  test('is replaced by another one that is sold, once it is discontinued', () => {
    const replacedBy = 'JUG';
    expect(problems({ replacedBy })).toEqual([{ kind: 'replaced-while-sold' }]);
    expect(problems({ replacedBy: 'MUG', isActive: false })).toEqual([{ kind: 'replaced-by-itself' }]);
    expect(problems({ replacedBy, isActive: false })).toEqual([{ kind: 'replacement-unknown' }]);
    expect(problems({ replacedBy, isActive: false }, { replacement: { isActive: false } })).toEqual([{ kind: 'replacement-discontinued' }]);
    expect(problems({ replacedBy, isActive: false }, { replacement: { isActive: true } })).toEqual([]);
  });

  test('is told all that is wrong at once', () => {
    expect(
      problems({
        replacedBy: 'JUG',
        packs: [
          { ...box, gtin: '4006381333932', lengthMm: 5, isOrderable: false },
          { ...carton, isOrderable: false },
        ],
      }),
    ).toHaveLength(4);
  });
});
