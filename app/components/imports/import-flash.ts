import type { Import } from '#app/domain/shared/tables/import.ts';
import { importsWords as says } from '#app/words/imports.ts';
import type { FlashData } from '../kit/flash.tsx';

type Query = { readonly done: 'yes' | null; readonly refused: keyof typeof says.refusals | null };

/** What the last act on a file came to; nothing where the file does not bear it out. */
export function importFlash({ done, refused }: Query, { status, counts }: Import, number: (value: number) => string): FlashData | null {
  if (refused) return { kind: 'warn', text: says.refusals[refused] };
  if (!done || status !== 'applied') return null;
  return { kind: 'ok', text: says.check.done(number(counts.added), number(counts.changed), number(counts.same)) };
}
