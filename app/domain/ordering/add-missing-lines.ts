import type { TypedLine } from './order-facts.ts';

/** Mine, and under it what theirs has and mine has not: lines that stand in both, as often as they do, stay as they are in mine. */
export function addMissingLines(mine: readonly TypedLine[], theirs: readonly TypedLine[]): readonly TypedLine[] {
  const have = new Map<string, number>();
  for (const line of mine) have.set(keyOf(line), (have.get(keyOf(line)) ?? 0) + 1);
  const missing = theirs.filter((line) => {
    const left = have.get(keyOf(line)) ?? 0;
    have.set(keyOf(line), left - 1);
    return left <= 0;
  });
  return [...mine, ...missing];
}

function keyOf({ code, quantity, unit }: TypedLine): string {
  return JSON.stringify([code, quantity, unit]);
}
