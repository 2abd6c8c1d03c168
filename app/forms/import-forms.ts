import { z } from 'zod';
import type { ColumnMap } from '#app/domain/shared/tables/column-map.ts';

const place = z
  .string()
  .regex(/^\d{0,3}$/, 'column-unreadable')
  .transform((text) => (text === '' ? null : Number(text)));

/** Which column holds what; a fact with nothing chosen is not in the file. */
export const columnsForm = z
  .strictObject({ decimalSign: z.enum(['.', ',']), columns: z.record(z.string().max(40), place) })
  .transform(({ decimalSign, columns }) => ({ decimalSign, columns: toMap(columns) }));

/** version: of the file when its page was drawn. */
export const applyForm = z.strictObject({ version: z.coerce.number().int().min(1) });

function toMap(columns: Readonly<Record<string, number | null>>): ColumnMap {
  return Object.fromEntries(Object.entries(columns).flatMap(([field, at]) => (at === null ? [] : [[field, at] as const])));
}

const fileQuery = z.strictObject({
  done: z.enum(['yes']).nullable().catch(null),
  refused: z.enum(['changed-meanwhile', 'bad-rows', 'not-checked', 'applied-already']).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** done, refused: what came of the last act; page: of the bad rows. */
export function readImportQuery(url: string): z.infer<typeof fileQuery> {
  const { searchParams } = new URL(url);
  return fileQuery.parse({ done: searchParams.get('done'), refused: searchParams.get('refused'), page: searchParams.get('page') ?? '1' });
}
