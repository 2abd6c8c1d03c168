/** A discontinued item that a search named by its code, and what replaces it. */
export type Replaced = { readonly sku: string; readonly by: { readonly sku: string; readonly name: string } };

/** Words that no item has, and the whole search as it is shown instead. */
export type Corrected = { readonly unknown: readonly string[]; readonly shown: string };

/** What a search has to say of what it shows. */
export type SearchNotes = { readonly replaced: readonly Replaced[]; readonly corrected: Corrected | null };

/** Whether a word that nothing has is corrected. */
export type Spelling = 'corrected' | 'as-typed';

/** A search that shows what was asked for. */
export const NO_NOTES: SearchNotes = { replaced: [], corrected: null };
