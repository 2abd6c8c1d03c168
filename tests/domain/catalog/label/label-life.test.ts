import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelChanges, labelTexts, missingChecks } from '#app/domain/catalog/label/label-card.ts';
import { programStanding, versionStanding } from '#app/domain/catalog/label/label-standing.ts';
import { type LabelVersion, versionInForce } from '#app/domain/catalog/label/label-version.ts';
import { day, instant } from '#app/domain/shared/days.ts';
import { FULL_CARD } from '#tests/support/a-label.ts';

const step = { by: 'Rosa', at: instant('2026-03-01T08:00:00.000Z') };
const sent = { hash: 'a', sent: step };
const at = (version: number, validFrom: string, status: LabelVersion['state']['status'] = 'approved') => {
  const states = { draft: { status: 'draft' }, 'in-review': { status: 'in-review', ...sent } } as const;
  const state = status === 'draft' || status === 'in-review' ? states[status] : { status, ...sent, decided: step, note: '' };
  return { version, card: { ...FULL_CARD, validFrom: day(validFrom) }, state };
};
const TODAY = day('2026-03-04');

describe('the version that holds on a day', () => {
  const approved = [1, 2, 3].map((version) => ({ version, validFrom: day(`2026-03-0${version * 2}`) }));

  test('is the one that began last, from its first day on', () => {
    expect(versionInForce(approved, day('2026-03-01'))).toBeNull();
    expect(versionInForce(approved, day('2026-03-02'))?.version).toBe(1);
    expect(versionInForce(approved, day('2026-03-05'))?.version).toBe(2);
    expect(versionInForce(approved, day('2027-01-01'))?.version).toBe(3);
  });

  test('is the newer one where two begin together, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4], { minLength: 1 }), (order) => {
        const together = order.map((version) => ({ version, validFrom: TODAY }));
        return versionInForce(together, TODAY)?.version === Math.max(...order);
      }),
    );
  });
});

describe('a version and its program stand', () => {
  const life = { versions: [at(1, '2026-02-01'), at(2, '2026-03-01'), at(3, '2026-04-01'), at(4, '2026-05-01', 'in-review')], retiredOn: null };

  test('superseded, active, approved, in review', () => {
    expect(life.versions.map((version) => versionStanding(version, life, TODAY))).toEqual(['superseded', 'active', 'approved', 'in-review']);
    expect(programStanding(life, TODAY)).toEqual({ state: 'in-review', inForce: 2, waitsFor: 'account' });
  });

  test('waiting for the supplier when changes were asked for', () => {
    expect(programStanding({ versions: [at(1, '2026-02-01', 'changes-requested')], retiredOn: null }, TODAY)).toEqual({
      state: 'changes-requested',
      inForce: null,
      waitsFor: 'supplier',
    });
  });

  test('retired from the day after its last one', () => {
    expect(programStanding({ ...life, retiredOn: TODAY }, TODAY).state).toBe('in-review');
    expect(programStanding({ ...life, retiredOn: TODAY }, day('2026-03-05'))).toEqual({ state: 'retired', inForce: null, waitsFor: null });
  });
});

describe('a card', () => {
  test('lacks each tick of each market until it is there', () => {
    expect(missingChecks(FULL_CARD)).toEqual([]);
    expect(missingChecks({ ...FULL_CARD, markets: [...FULL_CARD.markets, 'DE'] })).toHaveLength(6);
    expect(missingChecks({ markets: [], checks: [] })).toEqual([]);
  });

  test('differs by its facts and by each changed feature, never by its ticks', () => {
    const features = [
      { name: 'Net weight', value: '200 g' },
      { name: 'Burn time', value: '38 hours' },
    ];
    expect(labelChanges({ ...FULL_CARD, features, checks: [], markets: ['GB'] }, FULL_CARD)).toEqual([
      { field: 'markets', feature: null, before: 'GB', after: 'GB, IE' },
      { field: 'feature', feature: 'Net weight', before: '200 g', after: '220 g' },
      { field: 'feature', feature: 'Burn time', before: '38 hours', after: '' },
    ]);
  });

  test('fills its form with plain texts', () => {
    expect(labelTexts(FULL_CARD)).toMatchObject({ gtin: '5391234507027', features: 'Net weight: 220 g', 'markets.gb': 'yes', 'checks.ie.allergens': 'yes' });
    expect(labelTexts({ ...FULL_CARD, gtin: null })['gtin']).toBe('');
  });
});
