import { paths } from '#app/paths.ts';
import { useSpeech } from '../kit/use-speech.tsx';
import { Views } from '../kit/views.tsx';
import { FACETS_ID } from './facets.tsx';
import type { AskedList } from './read-browsing.ts';
import { toListQuery } from './to-list-query.ts';

/** Above the list: all of it or a part, the way to the groups on small screens, and how it is sorted. */
export function ListBar({ asked }: { readonly asked: AskedList }) {
  const { list } = useSpeech().words.catalog;
  const view = (only: AskedList['only'], name: string) => ({
    name,
    href: paths.items({ ...toListQuery({ ...asked, only, page: 1 }) }),
    isCurrent: asked.only === only,
  });
  const isFound = asked.query !== '';
  const isByGroup = asked.group === null && asked.only === null;
  return (
    <div className="bar-top">
      {isFound ? null : (
        <Views label={list.only.label} views={[view(null, list.only.all), view('bought', list.only.bought), view('breaks', list.only.breaks)]} />
      )}
      <a className="btn small narrow" href={`#${FACETS_ID}`}>
        {list.narrow}
      </a>
      <span className="soft hide-small">{isFound ? list.sortedFound : isByGroup ? list.sortedAll : list.sortedGroup}</span>
    </div>
  );
}
