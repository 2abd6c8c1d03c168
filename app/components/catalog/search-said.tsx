import type { SearchNotes } from '#app/domain/catalog/search-notes.ts';
import { paths } from '#app/paths.ts';
import { useSpeech } from '../kit/use-speech.tsx';

/** Above what a search found: in which way it is not what was typed. */
export function SearchSaid({ notes }: { readonly notes: SearchNotes }) {
  const says = useSpeech().words.catalog.search;
  return notes.replaced.map(({ sku, by }) => (
    <p key={sku} className="msg">
      {says.replaced(sku)} <a href={paths.item(by.sku)}>{by.sku}</a>, {by.name}.
    </p>
  ));
}
