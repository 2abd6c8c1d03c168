/** What a proof came to: whether what it claims held, and the figures it holds by. */
export type Proof = { readonly id: string; readonly title: string; readonly holds: boolean; readonly results: readonly string[] };
