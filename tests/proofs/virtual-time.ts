import { addSeconds } from '#app/domain/shared/instants.ts';
import type { FixedClock } from '#tests/support/context.ts';

export const HOUR_S = 3_600;
export const DAY_S = 24 * HOUR_S;

/** Seconds since 1970 on a clock that is set by hand. */
export function secondsOn(clock: FixedClock): number {
  return Math.floor(Date.parse(clock.now()) / 1_000);
}

export function letPass(clock: FixedClock, seconds: number): void {
  clock.set(addSeconds(clock.now(), seconds));
}
