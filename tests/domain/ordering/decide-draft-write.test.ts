import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideDraftWrite } from '#app/domain/ordering/decide-draft-write.ts';
import type { Writing } from '#app/domain/ordering/draft.ts';

const at = (turn: number): Writing => ({ writer: 'window-a', turn });

test('a window goes on from its own writing, whatever version it knew of', () => {
  expect(decideDraftWrite({ version: 5, writing: at(2) }, { version: 3, writing: at(3) })).toBe('write');
  expect(decideDraftWrite({ version: 5, writing: at(3) }, { version: 3, writing: at(3) })).toBe('overtaken');
});

test('another window, or a form without script, writes only over the version it began from', () => {
  for (const writing of [null, { writer: 'window-b', turn: 9 }]) {
    expect(decideDraftWrite({ version: 5, writing: at(2) }, { version: 5, writing })).toBe('write');
    expect(decideDraftWrite({ version: 5, writing: at(2) }, { version: 4, writing })).toBe('changed-meanwhile');
  }
  expect(decideDraftWrite({ version: 5, writing: null }, { version: 4, writing: at(1) })).toBe('changed-meanwhile');
});

test('whatever order the writings of one window arrive in, the newest stands', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 1 }), (turns) => {
      let draft: { version: number; writing: Writing | null } = { version: 1, writing: null };
      for (const turn of turns)
        if (decideDraftWrite(draft, { version: 1, writing: at(turn) }) === 'write') draft = { version: draft.version + 1, writing: at(turn) };
      expect(draft.writing?.turn).toBe(Math.max(...turns));
    }),
  );
});
