import type { Result } from '#app/domain/shared/result.ts';

/** What the month came to so far. refused: why lines or documents could not be taken as they were, and how many. stages: milliseconds. */
export type Tally = {
  readonly counts: Map<Counted, number>;
  readonly refused: Map<string, number>;
  readonly stages: Map<Stage, number>;
};
export type Counted =
  | 'receipts'
  | 'orders'
  | 'order lines'
  | 'orders released from hold'
  | 'shipments'
  | 'shipment lines'
  | 'invoices drafted'
  | 'invoices issued'
  | 'invoice lines'
  | 'invoices held back by review'
  | 'remittances'
  | 'returns'
  | 'credit notes'
  | 'credit note lines';
export type Stage = 'stock up' | 'place' | 'ship' | 'draft' | 'review and issue' | 'credit' | 'pay';

export function emptyTally(): Tally {
  return { counts: new Map(), refused: new Map(), stages: new Map() };
}

export function count({ counts }: Tally, what: Counted, by = 1): void {
  counts.set(what, (counts.get(what) ?? 0) + by);
}

/** Notes why something of the month could not be done. */
export function countRefused({ refused }: Tally, why: string, by = 1): void {
  if (by === 0) return;
  refused.set(why, (refused.get(why) ?? 0) + by);
}

/** Does some work of a stage and adds its time. */
export async function timed<Done>({ stages }: Tally, stage: Stage, work: () => Promise<Done>): Promise<Done> {
  const startedMs = performance.now();
  const done = await work();
  stages.set(stage, (stages.get(stage) ?? 0) + performance.now() - startedMs);
  return done;
}

/** The value of an answer that cannot be a no here; a no is a fault of the month and says where. */
export function accepted<Value>(outcome: Result<Value, { readonly kind: string }>, what: string): Value {
  if (!outcome.ok) throw new Error(`${what} was refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}
