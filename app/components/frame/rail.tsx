import { paths } from '#app/paths.ts';
import { BrandMark } from '../kit/brand.tsx';
import { Icon } from '../kit/icon.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import type { FrameData } from './frame-data.ts';
import { currentEntry, type NavEntry, navigationFor } from './navigation.ts';
import { Reach } from './reach.tsx';

export const RAIL_ID = 'rail';
export const KEYS_ID = 'keys';

/** The list of places. A popover on phones, which opens without script; always there on wider screens. */
export function Rail({ data, pathname }: { readonly data: FrameData; readonly pathname: string }) {
  const { words } = useSpeech();
  const { frame } = words;
  const groups = navigationFor(data.person);
  const current = currentEntry(groups, pathname);
  return (
    <nav className="rail" id={RAIL_ID} popover="auto" aria-label={frame.mainMenu}>
      <a className="brand" href={paths.home()} aria-label={frame.product}>
        <BrandMark />
        <span className="name">{frame.product}</span>
      </a>
      {groups.map((entries) => (
        <ul key={entries[0]?.name}>
          {entries.map((entry) => (
            <Entry key={entry.name} entry={entry} isCurrent={entry === current} />
          ))}
        </ul>
      ))}
      <ul className="only-small">
        <li>
          <a href={paths.search()}>
            <Icon name="search" />
            <span>{frame.nav.search}</span>
          </a>
        </li>
      </ul>
      <Reach who={data.manager ?? data.desk} role={data.manager ? frame.reach.manager : frame.reach.desk} />
      <button className="help-key" type="button" popovertarget={KEYS_ID}>
        <Icon name="keys" />
        <span className="name">{frame.help.key}</span>
        <span className="keys" aria-hidden="true">
          ?
        </span>
      </button>
    </nav>
  );
}

function Entry({ entry, isCurrent }: { readonly entry: NavEntry; readonly isCurrent: boolean }) {
  const { frame } = useSpeech().words;
  const chord = `g ${entry.key}`;
  const name = frame.nav[entry.name];
  return (
    <li>
      <a href={entry.href} aria-current={isCurrent ? 'page' : undefined} title={`${name}, ${frame.keys(chord)}`} data-chord={chord}>
        <Icon name={entry.icon} />
        <span className="name">{name}</span>
        <span className="keys" aria-hidden="true">
          {chord}
        </span>
      </a>
    </li>
  );
}
