import { instant } from '#app/domain/shared/days.ts';
import type { Clock } from '#app/ports/context.ts';

/** The machine's clock; the one place that asks it for the time. */
export const systemClock: Clock = { now: () => instant(new Date().toISOString()) };
