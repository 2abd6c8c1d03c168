import { secondsToWait, THROTTLE_RULES } from '#app/domain/accounts/throttle.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Tx } from '#db/database.ts';
import { countTry } from '#db/repositories/accounts/throttles.ts';

export type ThrottledKey = { readonly key: string; readonly rule: keyof typeof THROTTLE_RULES };
export type TooManyTries = { readonly kind: 'too-many-tries'; readonly retryAfterSeconds: number };

/** Counts a try under each key before anything costly is done; refuses when one of them is past its limit. */
export async function countTries(tx: Tx, keys: readonly ThrottledKey[], now: Instant): Promise<Result<null, TooManyTries>> {
  let longest: number | null = null;
  for (const { key, rule: name } of keys) {
    const rule = THROTTLE_RULES[name];
    const wait = secondsToWait(await countTry(tx, { key, windowSeconds: rule.windowSeconds, now }), rule, now);
    if (wait !== null) longest = Math.max(longest ?? 0, wait);
  }
  return longest === null ? accept(null) : refuse({ kind: 'too-many-tries', retryAfterSeconds: longest });
}
