import { type Money, money } from './money.ts';
import { accept, type Result, refuse } from './result.ts';
import { toSafeNumber } from './round.ts';

/** A part of an amount and what it weighs; the sign of the weight does not matter. */
export type Share = { readonly id: string; readonly weight: number };

/**
 * Splits an amount by largest remainder, ties to the smallest id, so that the parts add up exactly; parts stand in the order given.
 * Refuses: nothing weighs anything. Source: domain.md parts 2 and 15.
 */
export function allocateMoney(
  amount: Money,
  shares: readonly Share[],
): Result<readonly { readonly id: string; readonly amount: Money }[], { readonly kind: 'no-weight' }> {
  const weights = shares.map((share) => BigInt(Math.abs(share.weight)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  if (whole === 0n) return refuse({ kind: 'no-weight' });

  const sign = amount.minor < 0 ? -1 : 1;
  const magnitude = BigInt(Math.abs(amount.minor));
  const parts = shares.map((share, index) => {
    const exact = magnitude * (weights[index] ?? 0n);
    return { id: share.id, index, floor: toSafeNumber(exact / whole), remainder: exact % whole };
  });
  const left = toSafeNumber(magnitude) - parts.reduce((sum, part) => sum + part.floor, 0);
  const luckyOnes = new Set(
    [...parts]
      .sort(byRemainderThenId)
      .slice(0, left)
      .map((part) => part.index),
  );
  return accept(parts.map((part) => ({ id: part.id, amount: money(sign * (part.floor + (luckyOnes.has(part.index) ? 1 : 0)), amount.currency) })));
}

type Part = { readonly id: string; readonly index: number; readonly remainder: bigint };

function byRemainderThenId(a: Part, b: Part): number {
  if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return a.index - b.index;
}
