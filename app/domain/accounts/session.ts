import type { Instant } from '../shared/days.ts';
import { addSeconds, secondsBetween } from '../shared/instants.ts';
import type { Person } from './people.ts';

export type Theme = 'system' | 'light' | 'dark';

/** Someone who has signed in, and by which session. tokenHash: SHA-256 of the secret in the cookie. */
export type Session = {
  readonly tokenHash: string;
  readonly person: Person;
  readonly theme: Theme;
  readonly expiresAt: Instant;
};

/** Which of the three sides a user belongs to. */
export type Side = 'account' | 'supplier' | 'host';

type Limits = { readonly idleSeconds: number; readonly absoluteSeconds: number };

const HOUR = 3600;
const LIMITS: Readonly<Record<Side, Limits>> = {
  account: { idleSeconds: 12 * HOUR, absoluteSeconds: 7 * 24 * HOUR },
  supplier: { idleSeconds: 12 * HOUR, absoluteSeconds: 7 * 24 * HOUR },
  host: { idleSeconds: HOUR / 2, absoluteSeconds: 12 * HOUR },
};

/** When a session that begins now ends at the latest. Source: promises.md T18. */
export function sessionEnd(side: Side, now: Instant): Instant {
  return addSeconds(now, LIMITS[side].absoluteSeconds);
}

/** Whether a session is over: at its end, or unused for too long (exactly the limit is over). Source: promises.md T18. */
export function isSessionOver(session: { readonly side: Side; readonly seenAt: Instant; readonly expiresAt: Instant }, now: Instant): boolean {
  return now >= session.expiresAt || secondsBetween(session.seenAt, now) >= LIMITS[session.side].idleSeconds;
}
