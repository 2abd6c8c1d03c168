import { useMemo, useRef, useState } from 'react';
import type { PadView } from '#app/domain/ordering/pad-views.ts';
import { parseLines } from '#app/domain/ordering/parse-lines.ts';
import { repeatedItems } from '#app/domain/ordering/repeated-items.ts';
import { paths } from '#app/paths.ts';
import { Sheet } from '../kit/sheet.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { PadBar } from './pad-bar.tsx';
import type { PadData } from './pad-data.ts';
import { PadFoot } from './pad-foot.tsx';
import { PadHead } from './pad-head.tsx';
import { ChangesNotice, RepeatedNotice, TroubleNotice } from './pad-notices.tsx';
import { PadProblems } from './pad-problems.tsx';
import { PadTable } from './pad-table.tsx';
import { bodyOf } from './use-keep.ts';
import { type Pad, usePad } from './use-pad.ts';
import { usePadEvents } from './use-pad-events.ts';
import { usePadView } from './use-pad-view.ts';
import { useReview } from './use-review.ts';
import { useWhy, WhyLayer } from './why-layer.tsx';

type Props = {
  readonly data: PadData;
  /** From the address: a view, or 'open' for all groups unfolded. */
  readonly show: string | null;
  /** What a post without script said against the order as a whole: field and key of the words. */
  readonly problems: readonly { readonly field: string; readonly message: string }[];
  /** Goes on to the review of the draft with this number. */
  readonly onReview: (number: string) => void;
};

/** The order pad: one form that types, pastes, prices, dates and keeps itself. Without script it posts and comes back the same. */
export function OrderPad({ data, show, problems, onReview }: Props) {
  const { locale } = useSpeech();
  const { currency } = data.terms;
  const pad = usePad(data, locale);
  const view = usePadView(pad, { show, currency });
  const table = useRef<HTMLElement>(null);
  const review = useReview(pad, { isPoNeeded: data.terms.poRequired, posted: problems, listProblems: view.listProblems, goTo: onReview });
  const { note, paste } = usePaste(pad);
  const why = useWhyOf(pad);
  const events = usePadEvents({ pad, view, table, paste, review: review.go, why: why.askAt, showProblems: review.showProblems });
  const [isApart, setApart] = useState(false);
  const repeated = useMemo(() => (isApart ? [] : repeatedItems(pad.lines)), [pad.lines, isApart]);
  const { number, key } = pad.keep.draft.current;
  const hrefOf = (name: PadView | 'open') => addressOf(number, name);
  const { actions, form, keep } = pad;
  return (
    <form className="pad-form" method="post" action={number === null ? paths.pad() : paths.draft(number)} noValidate {...events}>
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="version" value={versionOf(data, pad)} />
      <Sheet>
        <PadHead number={number} state={keep.state} fields={data.fields} terms={data.terms} register={form.register} problems={review.byField} />
        <TroubleNotice
          state={keep.state}
          onAgain={() => void keep.keepNow()}
          onMine={actions.keepMine}
          onTheirs={actions.takeStored}
          onBoth={actions.addStored}
        />
        <PadProblems ref={review.box} lines={pad.lines} isListed={view.isListed} others={review.others} moreHref={hrefOf('attention')} />
        <ChangesNotice changes={data.changes} currency={currency} />
        <RepeatedNotice items={repeated} onKeepApart={() => setApart(true)} />
        <PadBar view={view} hrefOf={hrefOf} note={note} removed={pad.removed} onUndo={actions.undoRemove} ref={table}>
          <PadTable {...view} rows={pad.rows} lines={pad.lines} hrefOfAll={hrefOf('open')} asked={pad.asked} currency={currency} register={form.register} />
        </PadBar>
      </Sheet>
      <PadFoot sum={view.sum} isBusy={review.isGoing} />
      <WhyLayer layer={why.layer} asked={why.asked} />
    </form>
  );
}

/** Lines as text become rows, and what was made of them is said. */
function usePaste({ actions }: Pad) {
  const { paste: says } = useSpeech().words.ordering;
  const [note, setNote] = useState('');
  const paste = (text: string, at: number) => {
    const { lines, detected } = parseLines(text);
    if (lines.length === 0) return;
    actions.insertLines(at, lines);
    const how = [says.read[detected.delimiter], detected.header ? says.header : ''].filter((part) => part !== '');
    setNote(says.added(lines.length, how.join(', ')));
  };
  return { note, paste };
}

/** Asks why about a row, in the middle of all the others. */
function useWhyOf({ snapshot, keep, rows, lines }: Pad) {
  const why = useWhy();
  const askAt = (at: number) => {
    const line = lines[at];
    if (line?.kind !== 'good') return;
    const now = snapshot();
    const body = bodyOf(keep.draft.current, now);
    body.set('line', String(now.ids.indexOf(rows[at]?.id ?? '')));
    void why.ask(body, { line, at });
  };
  return { ...why, askAt };
}

function addressOf(number: string | null, name: PadView | 'open'): string {
  const query = name === 'all' ? {} : { show: name };
  return number === null ? paths.pad(query) : paths.draft(number, query);
}

/** After a clash the form carries the version it clashed with: saving it then means keeping mine. */
function versionOf({ trouble }: PadData, { keep }: Pad): number {
  return trouble?.kind === 'changed-meanwhile' ? trouble.stored.version : keep.draft.current.version;
}
