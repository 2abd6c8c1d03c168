/** A discontinued item that a search named by its code, and what replaces it. */
export type Replaced = { readonly sku: string; readonly by: { readonly sku: string; readonly name: string } };

/** What a search has to say of what it shows. */
export type SearchNotes = { readonly replaced: readonly Replaced[] };

/** A search that shows what was asked for. */
export const NO_NOTES: SearchNotes = { replaced: [] };
