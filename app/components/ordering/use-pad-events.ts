import { type ClipboardEvent, type FocusEvent, type FormEvent, type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useLayoutEffect } from 'react';
import { readChange } from '#app/domain/ordering/change-lines.ts';
import { cellOf, focusCell, goBy, goToNextLine, keyWish } from './pad-keys.ts';
import type { Pad } from './use-pad.ts';
import type { PadViewState } from './use-pad-view.ts';

type Options = {
  readonly pad: Pad;
  readonly view: PadViewState;
  readonly table: RefObject<HTMLElement>;
  readonly paste: (text: string, at: number) => void;
  readonly review: () => void;
  readonly why: (at: number) => void;
  readonly showProblems: () => void;
};

/** One set of listeners on the form for all its rows: a row is drawn again only when its own verdict changes. */
export function usePadEvents(options: Options) {
  useKeepFocus(options.table);
  return { onSubmit: submitHandler(options), onClick: clickHandler(options), ...typingHandlers(options) };
}

function typingHandlers({ pad, table, paste, why }: Options) {
  const { actions, keep, lines } = pad;
  return {
    /** Runs after the field has told the form, so that the new text is what is read. */
    onChange(event: FormEvent<HTMLElement>) {
      const cell = cellOf(event.target);
      if (cell) actions.typed(cell.at);
      else if (!(event.target instanceof HTMLTextAreaElement)) keep.keepSoon();
    },
    onBlur(event: FocusEvent<HTMLElement>) {
      const left = cellOf(event.target);
      if (!left) return;
      // Once the caret has arrived: drawing the row before would take the cell away that it is on its way to.
      setTimeout(() => {
        const cell = left.element.isConnected ? cellOf(left.element) : null;
        if (cell) actions.finished(cell.at, { isEmptied: cell.column === 'code' && cell.element.value.trim() === '' });
      }, 0);
    },
    onPaste(event: ClipboardEvent<HTMLElement>) {
      const cell = cellOf(event.target);
      const text = event.clipboardData.getData('text/plain');
      if (!cell || !/[\t\r\n]/.test(text.trim())) return;
      event.preventDefault();
      paste(text, cell.at);
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const cell = cellOf(event.target);
      const isEnterInField = event.key === 'Enter' && event.target instanceof HTMLInputElement && !event.ctrlKey && !event.metaKey;
      if (!cell) return isEnterInField ? event.preventDefault() : undefined;
      const wish = keyWish(event, cell);
      const line = lines[cell.at];
      if (!wish || !table.current || !line) return;
      if (wish.kind === 'next-line') return goToNextLine(table.current, cell) ? event.preventDefault() : undefined;
      event.preventDefault();
      if (wish.kind === 'why') why(cell.at);
      else if (wish.kind === 'step') actions.step(cell.at, line, wish.by);
      else goBy(table.current, cell, wish.by);
    },
  };
}

/** Every button of the pad posts the form; with script it is done here, at once. */
function submitHandler({ pad, table, paste, review }: Options) {
  return (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { nativeEvent } = event;
    const submitter = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
    if (!(submitter instanceof HTMLButtonElement)) return;
    const change = submitter.name === 'change' ? readChange(submitter.value) : null;
    if (change) {
      pad.actions.change(change, pad.lines);
      submitter.closest<HTMLElement>('[popover]')?.hidePopover();
      if ('line' in change) requestAnimationFrame(() => focusCell(cellAt(table.current, change.line, change.kind === 'code' ? 'code' : 'quantity')));
    } else if ('paste' in submitter.dataset) pasteFrom(event.currentTarget.querySelector('textarea'), (text) => paste(text, endOf(pad.lines)));
    else if (submitter.value === 'review') review();
    else void pad.keep.keepNow();
  };
}

function pasteFrom(area: HTMLTextAreaElement | null, paste: (text: string) => void): void {
  if (!area || area.value.trim() === '') return;
  paste(area.value);
  area.value = '';
  area.closest('details')?.removeAttribute('open');
}

/** Links that stay on the page; with a key held down they open as links do. */
function clickHandler({ view, table, why, showProblems }: Options) {
  return (event: MouseEvent<HTMLElement>) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-why], a[data-group], a[data-go], .views a') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { why: whyAt, group, go } = link.dataset;
    if (whyAt !== undefined) why(Number(whyAt));
    else if (group !== undefined) view.open(group);
    else if (go === 'problems') showProblems();
    else if (go !== undefined) focusCell(cellAt(table.current, Number(go.split(' ')[0]), go.split(' ')[1] ?? 'code'));
    else view.lookAt(new URL(link.href).searchParams.get('show'));
  };
}

/** The server draws nothing afterwards. */
const useAfterDrawing = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/** When an answer turns the cell under the caret into another kind of field, the caret stays in its place. */
function useKeepFocus(table: RefObject<HTMLElement>): void {
  const held = typeof document === 'undefined' ? null : cellOf(document.activeElement);
  useAfterDrawing(() => {
    if (held && document.activeElement === document.body && !held.element.isConnected) focusCell(cellAt(table.current, held.at, held.column));
  });
}

function cellAt(table: HTMLElement | null, at: number, column: string): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`[data-at="${at}"][data-col="${column}"]`) ?? null;
}

function endOf(lines: Pad['lines']): number {
  return lines.findLastIndex((line) => line.kind !== 'blank') + 1;
}
