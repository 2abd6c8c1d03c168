import { useNavigate } from '@remix-run/react';
import { type ClipboardEvent, type FocusEvent, type FormEvent, type KeyboardEvent, type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { addMissingLines } from '#app/domain/ordering/add-missing-lines.ts';
import { readChange } from '#app/domain/ordering/change-lines.ts';
import { groupPad, type PadGroup, type PadPlace, placesOf } from '#app/domain/ordering/pad-groups.ts';
import { isInView, type PadView, sumPad } from '#app/domain/ordering/pad-views.ts';
import { parseLines } from '#app/domain/ordering/parse-lines.ts';
import { repeatedItems } from '#app/domain/ordering/repeated-items.ts';
import { paths } from '#app/paths.ts';
import { Sheet } from '../kit/sheet.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { Views } from '../kit/views.tsx';
import type { PadData } from './pad-data.ts';
import { PadFoot } from './pad-foot.tsx';
import { PadHead } from './pad-head.tsx';
import { cellOf, focusCell, goBy, keyWish } from './pad-keys.ts';
import { ChangesNotice, RepeatedNotice, TroubleNotice } from './pad-notices.tsx';
import { PadProblems } from './pad-problems.tsx';
import { PadTable } from './pad-table.tsx';
import { PastePanel } from './paste-panel.tsx';
import { bodyOf } from './use-keep.ts';
import { usePad } from './use-pad.ts';
import { useWhy, WhyLayer } from './why-layer.tsx';

const VIEWS: readonly PadView[] = ['attention', 'all', 'later', 'cheaper'];
const NOWHERE: PadPlace = { kind: 'loose' };

type Props = {
  readonly data: PadData;
  /** From the address: a view, or 'open' for all groups unfolded. */
  readonly show: string | null;
  /** What a post without script said against the order as a whole, by field. */
  readonly problems?: readonly { readonly field: string; readonly message: string }[];
};

/** The order pad: one form that types, pastes, prices, dates and keeps itself. Without script it posts and comes back the same. */
export function OrderPad({ data, show, problems = [] }: Props) {
  const speech = useSpeech();
  const { words, locale, number } = speech;
  const says = words.ordering;
  const pad = usePad(data, locale);
  const { form, fields, lines, asked, filled, removed, keep, actions } = pad;
  const { currency } = data.terms;
  const navigate = useNavigate();
  const box = useRef<HTMLElement>(null);
  const table = useRef<HTMLElement>(null);
  const [places, setPlaces] = useState<ReadonlyMap<string, PadPlace>>(() => placesById(fields, lines));
  const [listed, setListed] = useState<ReadonlySet<string>>(() => new Set(fields.map(({ id }) => id)));
  const [view, setView] = useState<{ readonly name: PadView; readonly ids: ReadonlySet<string> | null }>(() => viewOf(toView(show), { fields, lines, asked }));
  const [opened, setOpened] = useState<ReadonlySet<string> | 'all'>(show === 'open' ? 'all' : new Set());
  const [others, setOthers] = useState(() => problems.map(({ field, message }) => ({ fieldId: field, text: formText(message, says.form) })));
  const [isApart, setApart] = useState(false);
  const [note, setNote] = useState('');
  const [isGoing, setGoing] = useState(false);

  useEffect(() => {
    if (filled === 0) return;
    setPlaces(placesById(fields, lines));
    setListed(new Set(fields.map(({ id }) => id)));
    // Grouping follows a paste, not each keystroke: a line must not run away from under the caret.
  }, [filled]);

  const groups = useMemo(() => groupPad(lines, fields.map(({ id }) => places.get(id) ?? NOWHERE), asked, currency), [lines, fields, places, asked, currency]);
  const firstGroup = groups.find(({ place }) => place.kind === 'group')?.key;
  const isOpen = useCallback((group: PadGroup) => opened === 'all' || view.ids !== null || group.problems > 0 || group.key === firstGroup || opened.has(group.key), [opened, view, firstGroup]);
  const isShown = useCallback((at: number) => view.ids === null || view.ids.has(fields[at]?.id ?? ''), [view, fields]);
  const sum = useMemo(() => sumPad(lines, currency), [lines, currency]);
  const repeated = useMemo(() => (isApart ? [] : repeatedItems(lines)), [lines, isApart]);
  const counts = useMemo(() => new Map(VIEWS.map((name) => [name, lines.filter((line) => line.kind !== 'blank' && isInView(line, name, asked)).length])), [lines, asked]);

  const draftNumber = keep.draft.current.number;
  const hrefOf = (name: PadView | 'open') => {
    const query = name === 'all' ? {} : { show: name };
    return draftNumber === null ? paths.pad(query) : paths.draft(draftNumber, query);
  };
  const bodyWithLine = useCallback((at: number) => {
    const snapshot = pad.snapshot();
    const body = bodyOf(keep.draft.current, snapshot);
    body.set('line', String(snapshot.ids.indexOf(fields[at]?.id ?? '')));
    return body;
  }, [pad.snapshot, keep.draft, fields]);
  const why = useWhy(bodyWithLine);

  const review = form.handleSubmit(
    async () => {
      setGoing(true);
      const isKept = await keep.keepNow();
      const standing = pad.standing();
      const isPoMissing = data.terms.poRequired && form.getValues('poNumber').trim() === '';
      const against = [
        ...(standing.lines === 0 ? [{ fieldId: 'line-1', text: says.form['no-lines'] }] : []),
        ...(isPoMissing ? [{ fieldId: 'poNumber', text: says.form['po-number-missing'] }] : []),
      ];
      const { number: kept } = keep.draft.current;
      if (isKept && standing.problems === 0 && against.length === 0 && kept !== null) return navigate(paths.review(kept));
      setGoing(false);
      setOthers(against);
      setListed(new Set(fields.map(({ id }) => id)));
      requestAnimationFrame(() => box.current?.focus());
    },
    (errors) => {
      setOthers(Object.entries(errors).map(([field, error]) => ({ fieldId: field, text: formText(error?.message, says.form) })));
      requestAnimationFrame(() => box.current?.focus());
    },
  );

  const paste = (text: string, at: number) => {
    const parsed = parseLines(text);
    if (parsed.lines.length === 0) return;
    actions.insertLines(at, parsed.lines);
    const { read, header, added } = says.paste;
    setNote(added(parsed.lines.length, [read[parsed.detected.delimiter], parsed.detected.header ? header : null].filter(Boolean).join(', ')));
  };

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(submitter instanceof HTMLButtonElement)) return;
    const change = submitter.name === 'change' ? readChange(submitter.value) : null;
    if (change) {
      actions.change(change, lines);
      if ('line' in change) requestAnimationFrame(() => focusCell(table.current?.querySelector<HTMLElement>(`[data-at="${change.line}"][data-col="${change.kind === 'code' ? 'code' : 'quantity'}"]`) ?? null));
    } else if ('paste' in submitter.dataset) {
      const area = event.currentTarget.querySelector('textarea');
      if (!area?.value.trim()) return;
      paste(area.value, endOf(lines));
      area.value = '';
      area.closest('details')?.removeAttribute('open');
    } else if (submitter.value === 'review') void review();
    else void keep.keepNow();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const cell = cellOf(event.target);
    if (!cell) {
      if (event.key === 'Enter' && event.target instanceof HTMLInputElement && !event.ctrlKey && !event.metaKey) event.preventDefault();
      return;
    }
    const wish = keyWish(event, cell);
    const line = lines[cell.at];
    if (!wish || !table.current || !line) return;
    event.preventDefault();
    if (wish.kind === 'step') actions.step(cell.at, line, wish.by);
    else goBy(table.current, cell, wish.by);
  };

  /** Runs after the field has told the form, so that the new text is what is read. */
  const onChange = (event: FormEvent<HTMLElement>) => {
    const cell = cellOf(event.target);
    if (cell) actions.typed(cell.at);
    else keep.keepSoon();
  };

  const onBlur = (event: FocusEvent<HTMLElement>) => {
    const cell = cellOf(event.target);
    if (cell) actions.finished(cell.at, cell.column === 'code' && cell.element.value.trim() === '');
  };

  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const cell = cellOf(event.target);
    const text = event.clipboardData.getData('text/plain');
    if (!cell || !/[\t\r\n]/.test(text.trim())) return;
    event.preventDefault();
    paste(text, cell.at);
  };

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-why], [data-group], [data-go], [data-view], .views a') : null;
    if (!target || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { why: whyAt, group, go } = target.dataset;
    event.preventDefault();
    if (whyAt !== undefined) {
      const line = lines[Number(whyAt)];
      if (line?.kind === 'good') void why.ask(Number(whyAt), line);
    } else if (group !== undefined) setOpened((now) => (now === 'all' ? now : new Set([...now, group])));
    else if (go === 'problems') {
      setListed(new Set(fields.map(({ id }) => id)));
      requestAnimationFrame(() => box.current?.focus());
    } else if (go !== undefined) {
      const [at = '0', column = 'code'] = go.split(' ');
      focusCell(table.current?.querySelector<HTMLElement>(`[data-at="${at}"][data-col="${column}"]`) ?? null);
    } else if (target instanceof HTMLAnchorElement) setView(viewOf(toView(new URL(target.href).searchParams.get('show')), { fields, lines, asked }));
  };

  const views = VIEWS.filter((name) => name === 'all' || name === view.name || (counts.get(name) ?? 0) > 0);
  return (
    <form className="pad-form" method="post" action={draftNumber === null ? paths.pad() : paths.draft(draftNumber)} noValidate onSubmit={onSubmit} onKeyDown={onKeyDown} onChange={onChange} onBlur={onBlur} onPaste={onPaste} onClick={onClick}>
      <input type="hidden" name="key" value={data.draft.key} />
      <input type="hidden" name="version" value={data.trouble?.kind === 'changed-meanwhile' ? data.trouble.stored.version : keep.draft.current.version} />
      <Sheet>
        <PadHead number={draftNumber} state={keep.state} fields={data.fields} terms={data.terms} register={form.register} problems={new Map(others.map(({ fieldId, text }) => [fieldId, text]))} />
        <TroubleNotice state={keep.state} onAgain={() => void keep.keepNow()} onMine={actions.keepMine} onTheirs={actions.takeStored}
          onBoth={(stored) => actions.addStored(stored, addMissingLines(pad.snapshot().lines, stored.lines).slice(pad.snapshot().lines.length))} />
        <PadProblems ref={box} lines={lines} isListed={(at) => listed.has(fields[at]?.id ?? '')} others={others} moreHref={hrefOf('attention')} />
        <ChangesNotice changes={data.changes} currency={currency} />
        <RepeatedNotice items={repeated} onKeepApart={() => setApart(true)} />
        <section aria-label={says.pad.region} ref={table}>
          <div className="bar-top">
            <Views label={says.views.label} views={views.map((name) => ({ name: says.views[name], href: hrefOf(name), count: number(counts.get(name) ?? 0), isCurrent: view.name === name }))} />
            <PastePanel isOpen={false} />
          </div>
          <p className="note" role="status">{note}{removed ? <> {says.pad.lineRemoved(removed.at + 1)} <button className="btn small plain" type="button" onClick={() => actions.undoRemove(removed)}>{says.pad.undo}</button></> : null}</p>
          <PadTable rows={fields} lines={lines} groups={groups} isOpen={isOpen} isShown={isShown} hrefOfAll={hrefOf('open')} asked={asked} currency={currency} register={form.register} />
          {view.ids !== null && view.ids.size === 0 ? <p className="empty">{says.views.none[view.name]}</p> : null}
        </section>
      </Sheet>
      <PadFoot sum={sum} isBusy={isGoing} />
      <WhyLayer layer={why.layer} asked={why.asked} />
    </form>
  );
}

type Shown = Pick<ReturnType<typeof usePad>, 'fields' | 'lines' | 'asked'>;

function placesById(fields: Shown['fields'], lines: Shown['lines']): ReadonlyMap<string, PadPlace> {
  const places = placesOf(lines);
  return new Map(fields.map(({ id }, at) => [id, places[at] ?? NOWHERE]));
}

/** A view keeps the lines it began with, so that a line put right does not vanish from under the caret. */
function viewOf(name: PadView, { fields, lines, asked }: Shown): { readonly name: PadView; readonly ids: ReadonlySet<string> | null } {
  if (name === 'all') return { name, ids: null };
  const shown = fields.filter((_, at) => {
    const line = lines[at];
    return line !== undefined && line.kind !== 'blank' && isInView(line, name, asked);
  });
  return { name, ids: new Set(shown.map(({ id }) => id)) };
}

function toView(name: string | null): PadView {
  return VIEWS.find((view) => view === name) ?? 'all';
}

function endOf(lines: Shown['lines']): number {
  return lines.findLastIndex((line) => line.kind !== 'blank') + 1;
}

function formText(key: string | undefined, texts: Readonly<Record<string, string>>): string {
  return texts[key ?? ''] ?? texts['field-unreadable'] ?? '';
}
