import type { Theme } from '#app/domain/accounts/session.ts';
import { paths } from '#app/paths.ts';
import { Icon } from '../kit/icon.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import type { FrameData } from './frame-data.ts';
import { KEYS_ID, RAIL_ID } from './rail.tsx';

export const FIND_ID = 'find';
const SITES_ID = 'sites';
const ME_ID = 'me';

type Props = { readonly data: FrameData; readonly here: string };

/** Where one is ordering for, the search box, and one's own menu. Every menu is a popover: no script, Esc closes. */
export function TopBar({ data, here }: Props) {
  const { frame } = useSpeech().words;
  return (
    <header className="top">
      <button className="btn menu-key" type="button" popovertarget={RAIL_ID}>
        <Icon name="menu" />
        {frame.menu}
      </button>
      <AccountKey data={data} />
      {data.person.kind === 'buyer' ? <FindBox /> : null}
      <button className="me" type="button" popovertarget={ME_ID} aria-label={frame.me.key(data.person.name)}>
        <Icon name="me" />
        <span className="name">{data.person.name}</span>
      </button>
      <SitesMenu data={data} here={here} />
      <MyMenu data={data} here={here} />
    </header>
  );
}

/** The search of a buyer, over the goods and papers of the account; lists of staff have their own. */
function FindBox() {
  const { find } = useSpeech().words.frame;
  return (
    <form className="find" role="search" action={paths.search()}>
      <Icon name="search" />
      <input type="search" name="q" id={FIND_ID} aria-label={find.label} placeholder={find.placeholder} autoComplete="off" />
      <kbd>/</kbd>
    </form>
  );
}

function AccountKey({ data }: { readonly data: FrameData }) {
  const { account } = data;
  if (account === null)
    return (
      <span className="who">
        <b>{data.house}</b>
      </span>
    );
  const site = account.sites.find(({ id }) => id === account.siteId);
  const names = (
    <>
      <b>{account.name}</b>
      <span className="soft">{site?.name}</span>
    </>
  );
  if (account.sites.length < 2) return <span className="who">{names}</span>;
  return (
    <button className="who" type="button" popovertarget={SITES_ID}>
      {names}
      <Icon name="switch" />
    </button>
  );
}

function SitesMenu({ data: { account }, here }: Props) {
  const { site } = useSpeech().words.frame;
  if (account === null || account.sites.length < 2) return null;
  return (
    <form className="layer menu" popover="auto" id={SITES_ID} method="post" action={paths.switchSite()} aria-label={site.switch}>
      <h2>{site.heading}</h2>
      <input type="hidden" name="from" value={here} />
      {account.sites.map(({ id, name }) => (
        <button key={id} className="pick" type="submit" name="siteId" value={id} aria-current={id === account.siteId ? 'true' : undefined}>
          {name}
          {id === account.siteId ? <Icon name="check" /> : null}
        </button>
      ))}
    </form>
  );
}

function MyMenu({ data: { person, theme }, here }: Props) {
  const { me } = useSpeech().words.frame;
  return (
    <div className="layer menu end-side" popover="auto" id={ME_ID}>
      <p className="who-am-i">
        <b>{person.name}</b>
        <br />
        <span className="soft">{person.email}</span>
      </p>
      <hr />
      <form method="post" action={paths.theme()}>
        <h2 id="theme-label">{me.theme}</h2>
        <input type="hidden" name="from" value={here} />
        <fieldset className="trio" aria-labelledby="theme-label">
          {THEMES.map((name) => (
            <button key={name} className="btn small" type="submit" name="theme" value={name} aria-pressed={name === theme}>
              {me[name]}
            </button>
          ))}
        </fieldset>
      </form>
      <hr />
      <button className="pick" type="button" popovertarget={KEYS_ID}>
        <Icon name="keys" />
        {me.shortcuts}
      </button>
      <form method="post" action={paths.signOut()}>
        <button className="pick" type="submit">
          <Icon name="leave" />
          {me.signOut}
        </button>
      </form>
    </div>
  );
}

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
