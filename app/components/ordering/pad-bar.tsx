import { forwardRef, type ReactNode } from 'react';
import type { PadView } from '#app/domain/ordering/pad-views.ts';
import { useSpeech } from '../kit/use-speech.tsx';
import { Views } from '../kit/views.tsx';
import type { Removed } from './pad-actions.ts';
import { PastePanel } from './paste-panel.tsx';
import { type PadViewState, VIEWS } from './use-pad-view.ts';

type Props = {
  readonly view: PadViewState;
  readonly hrefOf: (view: PadView) => string;
  readonly note: string;
  readonly removed: Removed | null;
  readonly onUndo: (removed: Removed) => void;
  readonly children: ReactNode;
};

/** The lines with the bar above them: which to see, where to paste, and what was just done. */
export const PadBar = forwardRef<HTMLElement, Props>(function PadBar({ view, hrefOf, note, removed, onUndo, children }, ref) {
  const { words, number } = useSpeech();
  const says = words.ordering;
  const { name: now, ids } = view.view;
  const views = VIEWS.filter((name) => name === 'all' || name === now || (view.counts.get(name) ?? 0) > 0);
  return (
    <section aria-label={says.pad.region} ref={ref}>
      <div className="bar-top">
        <Views
          label={says.views.label}
          views={views.map((name) => ({ name: says.views[name], href: hrefOf(name), count: number(view.counts.get(name) ?? 0), isCurrent: now === name }))}
        />
        <PastePanel />
      </div>
      <p className="note" role="status">
        {note}
        {removed ? (
          <>
            {' '}
            {says.pad.lineRemoved(removed.at + 1)}{' '}
            <button className="btn small plain" type="button" onClick={() => onUndo(removed)}>
              {says.pad.undo}
            </button>
          </>
        ) : null}
      </p>
      {children}
      {ids !== null && ids.size === 0 ? <p className="empty">{says.views.none[now]}</p> : null}
    </section>
  );
});
