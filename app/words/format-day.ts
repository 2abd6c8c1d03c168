import { type Day, type Instant, localTime } from '#app/domain/shared/days.ts';
import { NO_BREAK_SPACE } from './number-style.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();
const days = new Map<string, string>();
const DAYS_KEPT = 2_000;

/** A calendar day in words that do not part: Thu 26 Nov, with its year when that is not the year of today. Source: experience.md M5. */
export function formatDay(day: Day, today: Day | null, locale: string): string {
  const withYear = today === null || day.slice(0, 4) !== today.slice(0, 4);
  const key = `${locale}${withYear ? 'y' : ''}${day}`;
  const known = days.get(key);
  if (known) return known;
  const options: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' };
  const text = formatter(locale, withYear ? { ...options, year: 'numeric' } : options).format(Date.parse(`${day}T00:00:00Z`));
  const made = text.replaceAll(',', '').replaceAll(' ', NO_BREAK_SPACE).replace('Sept', 'Sep');
  if (days.size >= DAYS_KEPT) days.clear();
  days.set(key, made);
  return made;
}

/** A calendar day without its weekday and year, for the foot of a chart: 26 Nov. */
export function formatShortDay(day: Day, locale: string): string {
  return formatter(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
    .format(Date.parse(`${day}T00:00:00Z`))
    .replaceAll(' ', NO_BREAK_SPACE)
    .replace('Sept', 'Sep');
}

/** An instant in a zone: Wed 25 Nov, 11:00. */
export function formatInstant(at: Instant, where: { readonly zone: string; readonly today: Day | null }, locale: string): string {
  return `${formatDay(localTime(at, where.zone).day, where.today, locale)}, ${formatTime(at, where.zone, locale)}`;
}

/** The clock time of an instant in a zone, as the locale writes it: 11:00. */
export function formatTime(at: Instant, zone: string, locale: string): string {
  return formatter(locale, { timeStyle: 'short', timeZone: zone }).format(Date.parse(at)).replaceAll(' ', NO_BREAK_SPACE);
}

/** The short name of a zone at an instant, said where the reader's zone is another: CET. */
export function formatZone(at: Instant, zone: string, locale: string): string {
  const parts = formatter(locale, { timeZoneName: 'short', timeZone: zone }).formatToParts(Date.parse(at));
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}
