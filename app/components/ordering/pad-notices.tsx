import { Fragment } from 'react';
import type { RepeatedItem } from '#app/domain/ordering/repeated-items.ts';
import type { SeenChange } from '#app/domain/ordering/seen-lines.ts';
import { paths } from '#app/paths.ts';
import { useSpeech } from '../kit/use-speech.tsx';
import { FixButton } from './line-fixes.tsx';
import type { StoredDraft } from './pad-data.ts';
import { seenDays } from './seen-days.ts';
import type { KeepState } from './use-keep.ts';

/** Lines that cost or arrive differently from when they were last seen. */
export function ChangesNotice({ changes, currency }: { readonly changes: readonly SeenChange[]; readonly currency: string }) {
  const speech = useSpeech();
  const { changes: says } = speech.words.ordering;
  const { money } = speech;
  if (changes.length === 0) return null;
  const amount = (minor: number) => money({ minor, currency });
  return (
    <section className="msg warn" aria-label={says.heading(changes.length)}>
      <h2 className="as-text">{says.heading(changes.length)}</h2>
      <ul>
        {changes.map(({ position, was, now, price, dates }) => (
          <li key={position}>
            <span className="code">{now.sku}</span>{' '}
            {[price ? says.price(amount(was.net), amount(now.net)) : null, dates ? says.dates(seenDays(was, speech), seenDays(now, speech)) : null]
              .filter(Boolean)
              .join('; ')}
          </li>
        ))}
      </ul>
    </section>
  );
}

const MOST_ASKED = 5;

/** Items on several lines: a question with both answers; nothing is merged by itself. */
export function RepeatedNotice({ items, onKeepApart }: { readonly items: readonly RepeatedItem[]; readonly onKeepApart: () => void }) {
  const { repeated } = useSpeech().words.ordering;
  if (items.length === 0) return null;
  return (
    <section className="msg" aria-label={repeated.heading(items.length)}>
      <p>
        <b>{repeated.heading(items.length)}</b> {repeated.note}
      </p>
      <p className="row">
        {items.slice(0, MOST_ASKED).map(({ sku, lines }) => (
          <Fragment key={sku}>
            <span>{repeated.item(sku, lines.map((at) => at + 1).join(', '))}</span>{' '}
            <FixButton text={repeated.addUp} label={`${repeated.addUp} ${sku}`} change={{ kind: 'add-up', sku }} />
          </Fragment>
        ))}
        {items.length > MOST_ASKED ? <span className="soft">{repeated.more(items.length - MOST_ASKED)}</span> : null}
        <button className="btn small plain" type="submit" name="next" value="pad" onClick={instead(onKeepApart)}>
          {repeated.keepApart}
        </button>
      </p>
    </section>
  );
}

type TroubleProps = {
  readonly state: KeepState;
  readonly onAgain: () => void;
  readonly onMine: (stored: StoredDraft) => void;
  readonly onTheirs: (stored: StoredDraft) => void;
  readonly onBoth: (stored: StoredDraft) => void;
};

/** What stands between the pad and the server, and what to do; nothing typed is ever lost by it. */
export function TroubleNotice({ state, onAgain, onMine, onTheirs, onBoth }: TroubleProps) {
  const { words, time, number } = useSpeech();
  const { offline, conflict, summary } = words.ordering;
  const { trouble, waiting } = state;
  if (trouble === null) return null;
  if (trouble === 'lost')
    return (
      <p className="msg warn" role="status">
        {offline.lost(waiting)}
      </p>
    );
  if (trouble === 'failed')
    return (
      <p className="msg warn" role="status">
        {offline.failed}
      </p>
    );
  if (trouble === 'signed-out') {
    return (
      <p className="msg bad" role="status">
        {offline.signedOut}{' '}
        <a href={paths.signIn()} target="_blank" rel="noreferrer">
          {offline.signIn}
        </a>{' '}
        <button className="btn small" type="button" onClick={onAgain}>
          {offline.again}
        </button>
      </p>
    );
  }
  switch (trouble.kind) {
    case 'changed-meanwhile': {
      const { stored } = trouble;
      return (
        <div className="msg warn" role="status">
          <p>{conflict.heading(time(stored.savedAt))}</p>
          <p className="row">
            <button className="btn small" type="submit" name="next" value="pad" onClick={instead(() => onMine(stored))}>
              {conflict.mine}
            </button>
            <a className="btn small" href={paths.draft(stored.number)} onClick={instead(() => onTheirs(stored))}>
              {conflict.theirs(stored.lines.length)}
            </a>
            <button className="btn small" type="submit" name="addStored" value="yes" onClick={instead(() => onBoth(stored))}>
              {conflict.both}
            </button>
          </p>
        </div>
      );
    }
    case 'already-placed':
      return (
        <p className="msg warn" role="status">
          {offline.placed} <a href={paths.order(trouble.number)}>{offline.toOrder}</a>
        </p>
      );
    case 'too-many-lines':
      return (
        <p className="msg bad" role="status">
          {summary.tooMany(number(trouble.lines), number(trouble.limit))}
        </p>
      );
    case 'no-such-draft':
    case 'unreadable':
      return (
        <p className="msg bad" role="status">
          {offline.failed}
        </p>
      );
  }
}

/** Does it in the page instead of posting; without script the element does what it is. */
function instead(act: () => void): (event: React.MouseEvent) => void {
  return (event) => {
    event.preventDefault();
    act();
  };
}
