import type { Found } from '#app/domain/ordering/found.ts';
import { paths } from '#app/paths.ts';
import type { Words } from '#app/words/words.ts';
import type { NavEntry } from '../frame/navigation.ts';
import type { PaletteEntry } from '../frame/palette.tsx';

const MOST = 20;

/** What the palette offers: places whose name begins so, then items and papers; with nothing typed all places. */
export function toPaletteEntries(
  query: string,
  found: Found,
  places: { readonly entries: readonly NavEntry[]; readonly side: 'buyer' | 'staff'; readonly mayOrder: boolean; readonly words: Words },
): readonly PaletteEntry[] {
  const { nav, palette } = places.words.frame;
  const pages = [
    ...places.entries.map(({ name, href }) => ({ kind: 'page' as const, href, title: nav[name], note: '' })),
    ...(places.mayOrder ? [{ kind: 'page' as const, href: paths.newDraft(), title: palette.newDraft, note: '' }] : []),
  ];
  const hrefs = places.side === 'staff' ? { order: paths.opsOrder, invoice: paths.financeInvoice } : { order: paths.order, invoice: paths.invoice };
  const typed = query.trim().toLowerCase();
  return [
    ...pages.filter(({ title }) =>
      title
        .toLowerCase()
        .split(' ')
        .some((_, at, all) => all.slice(at).join(' ').startsWith(typed)),
    ),
    ...found.items.map(({ sku, name, accountCode }) => ({
      kind: 'item' as const,
      href: paths.item(sku),
      title: name,
      note: accountCode === null ? sku : `${sku} ${accountCode}`,
    })),
    ...found.orders.map(({ number, poNumber }) => ({ kind: 'order' as const, href: hrefs.order(number), title: number, note: poNumber ?? '' })),
    ...found.drafts.map(({ number, name }) => ({
      kind: 'draft' as const,
      href: paths.draft(number),
      title: name === '' ? number : name,
      note: name === '' ? '' : number,
    })),
    ...found.invoices.map(({ number }) => ({ kind: 'invoice' as const, href: hrefs.invoice(number), title: number, note: '' })),
    ...found.documents.map(({ number }) => ({ kind: 'document' as const, href: paths.historyDocument(number), title: number, note: '' })),
  ].slice(0, MOST);
}
