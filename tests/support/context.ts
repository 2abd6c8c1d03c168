import { jailedArtist } from '#app/adapters/artwork/jailed-artist.ts';
import { pdfDocuments } from '#app/adapters/documents/pdf-documents.ts';
import { jailedTables } from '#app/adapters/tables/jailed-tables.ts';
import { type Day, type Instant, instant } from '#app/domain/shared/days.ts';
import type { Clock, Context, Ids, Log, Passwords } from '#app/ports/context.ts';
import type { Store } from '#db/database.ts';
import { anOpenCell } from './an-open-cell.ts';

/** A clock that stands still until it is set. */
export type FixedClock = Clock & { set(to: Instant | string): void };
/** What was logged, for tests that look at it. */
export type CapturedLog = Log & { readonly entries: { readonly event: string; readonly error: unknown; readonly facts: Readonly<Record<string, unknown>> }[] };
export type TestContext = Context & { readonly clock: FixedClock; readonly log: CapturedLog };

export const NOON = instant('2026-03-04T12:00:00.000Z');

/** A context as tests want it: a standing clock, ids that count, clear passwords, real documents; letters stay in the outbox, no cards. */
export function aContext(store: Store, overrides: Partial<TestContext> = {}): TestContext {
  return {
    store,
    clock: fixedClock(),
    ids: countingIds(),
    passwords: clearPasswords,
    mailer: null,
    payments: null,
    documents: pdfDocuments(),
    tables: jailedTables(anOpenCell),
    artist: jailedArtist(anOpenCell),
    log: capturedLog(),
    origin: 'http://localhost:3000',
    ...overrides,
  };
}

/** Stands at an instant, or at noon UTC of a day. */
export function fixedClock(at: Instant | Day | string = NOON): FixedClock {
  let now = toInstant(at);
  return {
    now: () => now,
    set: (to) => {
      now = toInstant(to);
    },
  };
}

function toInstant(text: string): Instant {
  return instant(text.length === 10 ? `${text}T12:00:00.000Z` : text);
}

/** Ids of the shape of real ones, counting up, so that a failure reads the same each time. */
export function countingIds(): Ids {
  let count = 0;
  const next = () => {
    count += 1;
    return String(count);
  };
  return {
    next: () => `01900000-0000-7000-8000-${next().padStart(12, '0')}`,
    number: (prefix) => `${prefix}-${next().padStart(7, '0')}`,
    token: () => next().padStart(43, 'A'),
  };
}

const clearPasswords: Passwords = {
  hash: async (password) => `clear:${password}`,
  verify: async (password, hash) => (hash === `clear:${password}` ? 'match' : 'no-match'),
};

function capturedLog(): CapturedLog {
  const entries: CapturedLog['entries'] = [];
  return {
    entries,
    info: (event, facts = {}) => entries.push({ event, error: null, facts }),
    error: (event, error, facts = {}) => entries.push({ event, error, facts }),
  };
}
