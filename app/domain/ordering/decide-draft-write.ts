import type { Draft, Writing } from './draft.ts';

/**
 * What one window wrote: the version of the draft it began from, and its turn. writing null: a form without script, which has no turns.
 * isSame: it says what the draft holds.
 */
export type DraftWrite = { readonly version: number; readonly writing: Writing | null; readonly isSame?: boolean };

/**
 * Whether a writing may take the place of what a draft holds. The newest of one window's writings stands, in whatever order they arrive: one
 * that is `overtaken` has its words there already, so a window that says the same again still takes its turn. What another window wrote since the version it began from is never written over.
 * Source: experience.md part 0, nothing typed is lost.
 */
export function decideDraftWrite(
  draft: Pick<Draft, 'version' | 'writing'>,
  { version, writing, isSame = false }: DraftWrite,
): 'write' | 'overtaken' | 'same' | 'changed-meanwhile' {
  if (writing && draft.writing?.writer === writing.writer) return writing.turn > draft.writing.turn ? 'write' : 'overtaken';
  if (isSame) return 'same';
  return version === draft.version ? 'write' : 'changed-meanwhile';
}
