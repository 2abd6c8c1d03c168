/** One page of a longer list. total: rows of all its pages. */
export type PageOf<Row> = { readonly rows: readonly Row[]; readonly total: number; readonly pageSize: number };

/** What a list is asked for: words to look for ('' for all) and the page, from 1. */
export type ListQuery = { readonly q: string; readonly page: number };
