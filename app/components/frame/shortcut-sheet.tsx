import { Icon } from '../kit/icon.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import type { FrameData } from './frame-data.ts';
import { navigationFor } from './navigation.ts';
import { KEYS_ID } from './rail.tsx';

/** The sheet of shortcuts, a popover that `?` and two buttons open. */
export function ShortcutSheet({ data }: { readonly data: FrameData }) {
  const { words } = useSpeech();
  const { shortcuts, nav } = words.frame;
  return (
    <section className="layer veiled" popover="auto" id={KEYS_ID} aria-labelledby="keys-title">
      <h2 id="keys-title">{shortcuts.heading}</h2>
      <button className="btn small plain close" type="button" popovertarget={KEYS_ID} popovertargetaction="hide" aria-label={shortcuts.close}>
        <Icon name="close" />
      </button>
      <dl className="keylist">
        <dt>{shortcuts.palette}</dt>
        <dd>
          <kbd>Ctrl K</kbd>
        </dd>
        <dt>{shortcuts.search}</dt>
        <dd>
          <kbd>/</kbd>
        </dd>
        <dt>{shortcuts.primary}</dt>
        <dd>
          <kbd>Ctrl ↵</kbd>
        </dd>
        <dt>{shortcuts.sheet}</dt>
        <dd>
          <kbd>?</kbd>
        </dd>
        {navigationFor(data.person)
          .flat()
          .map(({ name, key }) => (
            <div className="pair" key={name}>
              <dt>{shortcuts.goTo(nav[name])}</dt>
              <dd>
                <kbd>g</kbd> <kbd>{key}</kbd>
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
