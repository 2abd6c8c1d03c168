import { useSpeech } from './use-speech.tsx';

type Props = { readonly page: number; readonly pageSize: number; readonly total: number; readonly hrefOf: (page: number) => string };

/** Numbered pages with the range and the total; nothing to click when all is on one page. */
export function Pager({ page, pageSize, total, hrefOf }: Props) {
  const { words, number } = useSpeech();
  const { pager } = words.kit;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (total === 0) return null;
  const range = pager.range(number((page - 1) * pageSize + 1), number(Math.min(total, page * pageSize)), number(total));
  return (
    <nav className="pages" aria-label={pager.label}>
      <span className="soft">{range}</span>
      {page > 1 ? (
        <a href={hrefOf(page - 1)} rel="prev">
          {pager.previous}
        </a>
      ) : null}
      {pages > 1
        ? pagesShown(page, pages).map((shown) => (
            <a key={shown} href={hrefOf(shown)} aria-label={pager.page(shown)} aria-current={shown === page ? 'page' : undefined}>
              {shown}
            </a>
          ))
        : null}
      {page < pages ? (
        <a href={hrefOf(page + 1)} rel="next">
          {pager.next}
        </a>
      ) : null}
    </nav>
  );
}

/** First, last, and two either side of the page: never more than seven. */
function pagesShown(page: number, pages: number): readonly number[] {
  const near = [1, page - 2, page - 1, page, page + 1, page + 2, pages].filter((shown) => shown >= 1 && shown <= pages);
  return [...new Set(near)];
}
