import { type Instant, instant } from './days.ts';

/** The instant some seconds later; negative goes back. */
export function addSeconds(from: Instant, seconds: number): Instant {
  return instant(new Date(Date.parse(from) + seconds * 1000).toISOString());
}

/** Seconds from a to b, negative when b is earlier. */
export function secondsBetween(a: Instant, b: Instant): number {
  return (Date.parse(b) - Date.parse(a)) / 1000;
}
