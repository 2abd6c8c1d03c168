import { hostScope } from '#app/domain/accounts/scope.ts';
import type { Store } from '../database.ts';
import { structureProblems } from '../dialect.ts';
import { allInvariants } from './all-invariants.ts';
import type { Violation } from './violation.ts';

export type Verdict = { readonly promise: string; readonly name: string; readonly violations: readonly Violation[]; readonly ms: number };

/** Runs every checker, and the database's own check of its pages and references, one after the other, reading only. */
export async function verifyStore(store: Store): Promise<readonly Verdict[]> {
  const reader = store.reader(hostScope('verify'));
  const structure = { promise: '–', name: 'the database is whole', check: () => structureProblems(reader, store.dialect) };
  const verdicts: Verdict[] = [];
  for (const { promise, name, check } of [structure, ...allInvariants]) {
    const started = performance.now();
    verdicts.push({ promise, name, violations: await check(reader), ms: Math.round(performance.now() - started) });
  }
  return verdicts;
}
