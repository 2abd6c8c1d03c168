import type { Result } from '#app/domain/shared/result.ts';

/** What the month came to so far. */
export type Tally = { readonly counts: Map<Counted, number> };
export type Counted = 'shipments' | 'shipment lines';

export function emptyTally(): Tally {
  return { counts: new Map() };
}

export function count({ counts }: Tally, what: Counted, by = 1): void {
  counts.set(what, (counts.get(what) ?? 0) + by);
}

/** The value of an answer that cannot be a no here; a no is a fault of the month and says where. */
export function accepted<Value>(outcome: Result<Value, { readonly kind: string }>, what: string): Value {
  if (!outcome.ok) throw new Error(`${what} was refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}
