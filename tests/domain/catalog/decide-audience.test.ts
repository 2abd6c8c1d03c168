import { expect, test } from 'vitest';
import { type Audience, audienceText, decideAudience } from '#app/domain/catalog/decide-audience.ts';
import { decideAddOwnGoods, decideDropOwnGoods } from '#app/domain/catalog/decide-own-goods.ts';
import { day } from '#app/domain/shared/days.ts';

const all: Audience = { isForAll: true, opensOn: null, keptFrom: [] };
const today = day('2026-03-02');
const decide = (audience: Partial<Audience>, now: Audience = all, seen = audienceText(now)) =>
  decideAudience({ audience: { ...all, ...audience }, seen }, { now, today });

test('says what changes of who sees an item', () => {
  expect(decide({})).toEqual({ ok: true, value: [] });
  expect(decide({ isForAll: false, opensOn: day('2026-03-20'), keptFrom: ['standard'] })).toMatchObject({
    ok: true,
    value: [
      { name: 'isForAll', before: 'yes', after: '' },
      { name: 'opensOn', before: '', after: '2026-03-20' },
      { name: 'keptFrom', before: '', after: 'standard' },
    ],
  });
});

test('refuses what makes no sense, and what somebody else changed meanwhile', () => {
  expect(decide({ opensOn: day('2026-03-20') })).toMatchObject({ refusal: { kind: 'opens-while-open' } });
  expect(decide({ isForAll: false, opensOn: today })).toMatchObject({ refusal: { kind: 'opens-too-early' } });
  expect(decide({ keptFrom: ['key', 'standard', 'growth'] })).toMatchObject({ refusal: { kind: 'kept-from-all' } });
  expect(decide({}, all, audienceText({ ...all, keptFrom: ['key'] }))).toMatchObject({ refusal: { kind: 'changed-meanwhile', now: all } });
});

test('an account’s own lists take only what changes something', () => {
  const seen = { isSeenByClass: true, isGranted: false, isExcluded: false };
  const kinds = (standing: typeof seen | null) => {
    const answers = [
      decideAddOwnGoods('granted', standing),
      decideAddOwnGoods('excluded', standing),
      decideDropOwnGoods('granted', standing),
      decideDropOwnGoods('excluded', standing),
    ];
    return answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.kind));
  };
  expect(kinds(seen)).toEqual(['seen-anyway', 'ok', 'not-there', 'not-there']);
  expect(kinds({ ...seen, isSeenByClass: false })).toEqual(['ok', 'unseen-anyway', 'not-there', 'not-there']);
  expect(kinds({ isSeenByClass: false, isGranted: true, isExcluded: false })).toEqual(['already-granted', 'ok', 'ok', 'not-there']);
  expect(kinds({ ...seen, isExcluded: true })).toEqual(['seen-anyway', 'already-excluded', 'not-there', 'ok']);
  expect(kinds(null)).toEqual(['unknown-item', 'unknown-item', 'unknown-item', 'unknown-item']);
});
