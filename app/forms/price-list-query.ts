import { z } from 'zod';
import type { Spelling } from '#app/domain/catalog/search-notes.ts';
import type { Day } from '#app/domain/shared/days.ts';
import { dayField } from './day-field.ts';

const MOST_PAGES = 100_000;

/** typedOn: the day as it was written; on null: none was, or (isDayUnreadable) none that can be read. */
export type PriceListQuery = {
  readonly q: string;
  readonly spelling: Spelling;
  readonly group: string | null;
  readonly page: number;
  readonly typedOn: string;
  readonly on: Day | null;
  readonly isDayUnreadable: boolean;
};

const priceListQuery = z.strictObject({
  q: z.string().trim().max(200).catch(''),
  group: z
    .string()
    .max(200)
    .catch('')
    .transform((code) => code || null),
  spelling: z
    .string()
    .catch('')
    .transform((text): Spelling => (text === 'typed' ? 'as-typed' : 'corrected')),
  page: z.coerce.number().int().min(1).max(MOST_PAGES).catch(1),
  typedOn: z
    .string()
    .catch('')
    .transform((text) => text.trim().slice(0, 40)),
});

/** What a price list is asked for, from its URL. A day that cannot be read is told, never taken for another. */
export function readPriceListQuery(url: string): PriceListQuery {
  const { searchParams } = new URL(url);
  const said = (name: string) => searchParams.get(name) ?? undefined;
  const query = priceListQuery.parse({ q: said('q'), spelling: said('as'), group: said('group'), page: said('page'), typedOn: said('on') });
  const on = dayField.safeParse(query.typedOn);
  return { ...query, on: on.success ? on.data : null, isDayUnreadable: !on.success };
}
