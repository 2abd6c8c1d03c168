import type { LoaderFunctionArgs } from '@remix-run/node';
import { requirePerson } from '#app/access/require-person.ts';
import { toPaletteEntries } from '#app/components/catalog/to-palette-entries.ts';
import { navigationFor } from '#app/components/frame/navigation.ts';
import { can } from '#app/domain/accounts/can.ts';
import type { Person } from '#app/domain/accounts/people.ts';
import { NO_NOTES } from '#app/domain/catalog/search-notes.ts';
import type { Found } from '#app/domain/ordering/found.ts';
import type { Context } from '#app/ports/context.ts';
import { findAnything } from '#app/use-cases/catalog/find-anything.ts';
import { findPapers } from '#app/use-cases/ordering/find-papers.ts';
import { english } from '#app/words/english.ts';

const NOTHING: Found = { items: [], itemTotal: 0, notes: NO_NOTES, orders: [], drafts: [], invoices: [], documents: [] };

/** GET /palette?q=: at most twenty places to jump to, as JSON. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const query = (new URL(request.url).searchParams.get('q') ?? '').slice(0, 200);
  const side = person.kind === 'staff' ? 'staff' : 'buyer';
  const places = { entries: navigationFor(person).flat(), side, mayOrder: can(person, 'draft-orders'), words: english } as const;
  return Response.json({ entries: toPaletteEntries(query, await findFor(context.app, person, query), places) });
}

async function findFor(app: Context, person: Person, query: string): Promise<Found> {
  if (person.kind === 'buyer') return findAnything(app, person, { query, items: 9, papers: 4 });
  return person.kind === 'staff' ? { ...NOTHING, ...(await findPapers(app, person, { query, papers: 6 })) } : NOTHING;
}
