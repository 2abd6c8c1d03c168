import type { SearchNotes } from '#app/domain/catalog/search-notes.ts';
import { paths } from '#app/paths.ts';
import { useSpeech } from '../kit/use-speech.tsx';

/** asTyped: where the same search is not corrected. */
type Props = { readonly notes: SearchNotes; readonly query: string; readonly asTyped: string };

/** Above what a search found: in which way it is not what was typed. */
export function SearchSaid({ notes: { replaced, corrected }, query, asTyped }: Props) {
  const says = useSpeech().words.catalog.search;
  return (
    <>
      {corrected ? (
        <p className="msg">
          {says.corrected(corrected.unknown, corrected.shown)} <a href={asTyped}>{says.asTyped(query)}</a>
        </p>
      ) : null}
      {replaced.map(({ sku, by }) => (
        <p key={sku} className="msg">
          {says.replaced(sku)} <a href={paths.item(by.sku)}>{by.sku}</a>, {by.name}.
        </p>
      ))}
    </>
  );
}
