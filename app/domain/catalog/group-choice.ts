/** A group to choose: its code and the names from the top of the tree down to it. */
export type GroupChoice = { readonly code: string; readonly names: readonly string[] };
