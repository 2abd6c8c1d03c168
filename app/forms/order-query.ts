import { z } from 'zod';

const views = z.enum(['all', 'open', 'waiting', 'held', 'left']);

/** What a list of orders is asked for, from its URL; whatever cannot be read means the first page of all. */
export const orderQuery = z.strictObject({
  show: views.catch('all'),
  q: z.string().trim().max(100).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** Reads the query part of a URL. */
export function readOrderQuery(url: string): { readonly view: z.infer<typeof views>; readonly q: string; readonly page: number } {
  const { searchParams } = new URL(url);
  const { show, q, page } = orderQuery.parse({ show: searchParams.get('show'), q: searchParams.get('q'), page: searchParams.get('page') });
  return { view: show, q, page };
}
