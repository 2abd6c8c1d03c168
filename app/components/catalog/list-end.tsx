import { paths } from '#app/paths.ts';
import { Empty } from '../kit/empty.tsx';
import { Pager } from '../kit/pager.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { type AskedList, PAGE_SIZES } from './read-browsing.ts';
import { toListQuery } from './to-list-query.ts';

type Props = { readonly asked: AskedList; readonly total: number; readonly isEmpty: boolean };

/** Below the list: its pages and how long they are, or why there is nothing. */
export function ListEnd({ asked, total, isEmpty }: Props) {
  const { list } = useSpeech().words.catalog;
  const hrefOf = (change: Partial<AskedList>) => paths.items(toListQuery({ ...asked, ...change }));
  if (isEmpty && total > 0)
    return (
      <Empty kind="no-match" action={{ href: hrefOf({ page: 1 }), text: list.toFirst }}>
        {list.noPage}
      </Empty>
    );
  if (isEmpty)
    return (
      <Empty kind="no-match" action={{ href: paths.items(), text: list.clear }}>
        {list.none}
      </Empty>
    );
  return (
    <div className="list-end">
      <Pager page={asked.page} pageSize={asked.size} total={total} hrefOf={(page) => hrefOf({ page })} />
      {total <= PAGE_SIZES[0] ? null : (
        <nav className="pages" aria-label={list.rows}>
          <span className="soft">{list.rows}</span>
          {PAGE_SIZES.map((size) => (
            <a key={size} href={hrefOf({ size, page: 1 })} aria-current={size === asked.size ? 'true' : undefined}>
              {size}
            </a>
          ))}
        </nav>
      )}
    </div>
  );
}
