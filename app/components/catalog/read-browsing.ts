import type { Spelling } from '#app/domain/catalog/search-notes.ts';

/** How a catalog page is asked for; sizes a list may have. */
export type AskedList = {
  readonly group: string | null;
  readonly query: string;
  readonly spelling: Spelling;
  readonly only: 'bought' | 'breaks' | null;
  readonly page: number;
  readonly size: number;
};

export const PAGE_SIZES = [24, 50, 100] as const;
const MOST_PAGES = 100_000;

/** What the URL asks for; whatever it does not say in a way we know is left as if unsaid. */
export function readBrowsing(search: URLSearchParams): AskedList {
  const only = search.get('only');
  const page = Number(search.get('page') ?? 1);
  const size = PAGE_SIZES.find((known) => String(known) === search.get('size')) ?? PAGE_SIZES[0];
  return {
    group: search.get('group') || null,
    query: (search.get('q') ?? '').trim().slice(0, 200),
    spelling: readSpelling(search),
    only: only === 'bought' || only === 'breaks' ? only : null,
    page: Number.isSafeInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1,
    size,
  };
}

export function readSpelling(search: URLSearchParams): Spelling {
  return search.get('as') === 'typed' ? 'as-typed' : 'corrected';
}
