import type { LoaderFunctionArgs } from '@remix-run/node';
import { requirePerson } from '#app/access/require-person.ts';
import { toPaletteEntries } from '#app/components/catalog/to-palette-entries.ts';
import { navigationFor } from '#app/components/frame/navigation.ts';
import { can } from '#app/domain/accounts/can.ts';
import type { Found } from '#app/domain/ordering/found.ts';
import { findAnything } from '#app/use-cases/catalog/find-anything.ts';
import { english } from '#app/words/english.ts';

const NOTHING: Found = { items: [], itemTotal: 0, orders: [], drafts: [], documents: [] };

/** GET /palette?q=: at most twenty places to jump to, as JSON. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const query = (new URL(request.url).searchParams.get('q') ?? '').slice(0, 200);
  const found = person.kind === 'buyer' ? await findAnything(context.app, person, { query, items: 9, papers: 4 }) : NOTHING;
  const places = { entries: navigationFor(person).flat(), mayOrder: can(person, 'draft-orders'), words: english };
  return Response.json({ entries: toPaletteEntries(query, found, places) });
}
