import type { Instant } from '../shared/days.ts';
import { addSeconds, secondsBetween } from '../shared/instants.ts';

/** Tries counted under one key since the window began. */
export type Tries = { readonly count: number; readonly windowStartedAt: Instant };

/** How many tries one key has in a window. */
export type ThrottleRule = { readonly limit: number; readonly windowSeconds: number };

/** Tries that fail; one that succeeds is given back. Source: promises.md T17, part 3.2. */
export const THROTTLE_RULES = {
  signInAccount: { limit: 10, windowSeconds: 15 * 60 },
  signInAddress: { limit: 100, windowSeconds: 15 * 60 },
  resetAccount: { limit: 3, windowSeconds: 60 * 60 },
  resetAddress: { limit: 30, windowSeconds: 60 * 60 },
} as const satisfies Record<string, ThrottleRule>;

/** The longest window: a count older than this says nothing any more. */
export const LONGEST_WINDOW_SECONDS = 60 * 60;

/** Whole seconds until the next try is taken, at least one; null when this one is within the limit. */
export function secondsToWait(tries: Tries, rule: ThrottleRule, now: Instant): number | null {
  if (tries.count <= rule.limit) return null;
  const left = secondsBetween(now, addSeconds(tries.windowStartedAt, rule.windowSeconds));
  return Math.max(1, Math.ceil(left));
}
