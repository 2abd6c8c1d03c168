import { paths } from '#app/paths.ts';
import { useSpeech } from '../kit/use-speech.tsx';
import type { GroupLink } from './group-links.ts';

export const FACETS_ID = 'narrow';

type Props = {
  readonly groups: readonly GroupLink[];
  readonly group: string | null;
  readonly query: string;
  /** Where a group narrows to. */
  readonly hrefOf: (group: string) => string;
};

/** What narrows the list: a field to find in it, and the tree of groups with their counts. */
export function Facets({ groups, group, query, hrefOf }: Props) {
  const { words } = useSpeech();
  const says = words.catalog.list;
  return (
    <div className="facets" id={FACETS_ID}>
      <form className="find-in" action={paths.items()}>
        <label className="label" htmlFor="find-in">
          {says.find}
        </label>
        {group === null ? null : <input type="hidden" name="group" value={group} />}
        <input className="box" id="find-in" type="search" name="q" defaultValue={query} key={query} autoComplete="off" />
        <button className="btn small" type="submit">
          {says.findGo}
        </button>
      </form>
      <nav aria-labelledby="groups-title">
        <h2 id="groups-title">{says.groups}</h2>
        <GroupItems groups={groups} hrefOf={hrefOf} />
      </nav>
    </div>
  );
}

function GroupItems({ groups, hrefOf }: Pick<Props, 'groups' | 'hrefOf'>) {
  const { number } = useSpeech();
  return (
    <ul>
      {groups.map(({ code, name, count, isCurrent, children }) => (
        <li key={code}>
          <a href={hrefOf(code)} aria-current={isCurrent ? 'true' : undefined}>
            {name}
            <span className="soft">{number(count)}</span>
          </a>
          {children.length > 0 ? <GroupItems groups={children} hrefOf={hrefOf} /> : null}
        </li>
      ))}
    </ul>
  );
}
