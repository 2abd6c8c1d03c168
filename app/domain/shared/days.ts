import { assert } from './assert.ts';
import type { Brand } from './ids.ts';

/** A calendar day as 'YYYY-MM-DD', in the zone of what it belongs to. Source: domain.md part 2. */
export type Day = Brand<string, 'Day'>;
/** An instant as ISO text in UTC with milliseconds. Source: record 0004. */
export type Instant = Brand<string, 'Instant'>;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Makes a calendar day. Errors: not the form YYYY-MM-DD, or a day that no calendar has. */
export function day(text: string): Day {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  assert(!Number.isNaN(ms) && toText(ms) === text, `a calendar day, got ${text}`);
  return text as Day;
}

/** Makes an instant. Errors: not ISO text in UTC with milliseconds. */
export function instant(text: string): Instant {
  assert(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text), `an instant in UTC, got ${text}`);
  return text as Instant;
}

/** The day n days later; negative n goes back. */
export function addDays(from: Day, days: number): Day {
  return toText(Date.parse(`${from}T00:00:00Z`) + days * DAY_MS) as Day;
}

/** Whole days from a to b, negative when b is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / DAY_MS);
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekday(of: Day): number {
  return ((Math.floor(Date.parse(`${of}T00:00:00Z`) / DAY_MS) + 3) % 7) + 1;
}

/** Whether a day lies in a validity, both ends included; no end means open. Source: domain.md part 2. */
export function isWithin(on: Day, validity: { readonly from: Day; readonly to: Day | null }): boolean {
  return validity.from <= on && (validity.to === null || on <= validity.to);
}

/** The calendar day and the clock time 'HH:MM' that an instant has in a zone. Errors: a zone nobody knows. */
export function localTime(at: Instant, zone: string): { readonly day: Day; readonly time: string } {
  const text = formatter(zone).format(Date.parse(at));
  return { day: text.slice(0, 10) as Day, time: text.slice(12, 17) };
}

/** The first instant of a day in a zone; where the clock skips midnight, the instant it skips to. Errors: a zone nobody knows. */
export function startOfDay(of: Day, zone: string): Instant {
  const utc = Date.parse(`${of}T00:00:00Z`);
  for (let ms = utc - 14 * HOUR_MS; ; ms += HOUR_MS / 4) {
    const at = new Date(ms).toISOString() as Instant;
    if (localTime(at, zone).day >= of) return at;
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formatters.set(zone, made);
  return made;
}

function toText(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
