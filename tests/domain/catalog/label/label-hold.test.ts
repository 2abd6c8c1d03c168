import { describe, expect, test } from 'vitest';
import { type LabelHold, labelOfLine } from '#app/domain/catalog/label/label-hold.ts';
import { day } from '#app/domain/shared/days.ts';
import { id, type LabelVersionId } from '#app/domain/shared/ids.ts';

const version = (number: number, validFrom: string) => ({ id: id<LabelVersionId>(`v${number}`), version: number, validFrom: day(validFrom) });
const hold = (more: Partial<LabelHold> = {}): LabelHold => ({
  isPublic: false,
  program: 'LP-1',
  retiredOn: null,
  approved: [version(1, '2026-03-02'), version(2, '2026-04-01')],
  ...more,
});

describe('a line of an item with a label program', () => {
  test('is placed against the version in force on its delivery day, and remembers it', () => {
    expect(labelOfLine(hold(), day('2026-03-02'))).toEqual({ ok: true, value: { id: 'v1', program: 'LP-1', version: 1 } });
    expect(labelOfLine(hold(), day('2026-03-31'))).toMatchObject({ ok: true, value: { version: 1 } });
    expect(labelOfLine(hold(), day('2026-04-01'))).toMatchObject({ ok: true, value: { version: 2 } });
  });

  test('is refused on the day before the first version, which is named, and when none is approved', () => {
    expect(labelOfLine(hold(), day('2026-03-01'))).toEqual({ ok: false, refusal: { kind: 'label-not-approved', program: 'LP-1', firstDay: '2026-03-02' } });
    expect(labelOfLine(hold({ approved: [] }), day('2026-03-02'))).toEqual({
      ok: false,
      refusal: { kind: 'label-not-approved', program: 'LP-1', firstDay: null },
    });
  });

  test('is refused from the day after the last one of a retired program', () => {
    const retired = hold({ retiredOn: day('2026-03-10') });
    expect(labelOfLine(retired, day('2026-03-10'))).toMatchObject({ ok: true, value: { version: 1 } });
    expect(labelOfLine(retired, day('2026-03-11'))).toEqual({ ok: false, refusal: { kind: 'label-retired', program: 'LP-1', lastDay: '2026-03-10' } });
  });

  test('of an item for everybody is bound from the first approval until the program is retired', () => {
    expect(labelOfLine(hold({ isPublic: true, approved: [] }), day('2026-03-02'))).toEqual({ ok: true, value: null });
    expect(labelOfLine(hold({ isPublic: true }), day('2026-03-01'))).toMatchObject({ ok: false, refusal: { kind: 'label-not-approved' } });
    expect(labelOfLine(hold({ isPublic: true, retiredOn: day('2026-03-10') }), day('2026-03-11'))).toEqual({ ok: true, value: null });
  });

  test('without a program is plain goods', () => expect(labelOfLine(null, day('2026-03-02'))).toEqual({ ok: true, value: null }));
});
