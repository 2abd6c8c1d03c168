import type { AdminWords } from '#app/words/admin-words.ts';

type Kinds = AdminWords['admin']['jobs']['kinds'];

/** What a job does, in words; a kind without words stands for itself. */
export function jobKind(kind: string, words: AdminWords): string {
  const { kinds } = words.admin.jobs;
  return isKind(kind, kinds) ? kinds[kind] : kind;
}

function isKind(kind: string, kinds: Kinds): kind is keyof Kinds {
  return Object.hasOwn(kinds, kind);
}
