/** The columns of a row that are written in, in the order Tab walks them. */
export type Column = 'code' | 'quantity' | 'unit';

/** A cell as the pad's table marks it: `data-at` is its line's position, `data-col` its column. */
export type Cell = { readonly at: number; readonly column: Column; readonly element: HTMLInputElement | HTMLSelectElement };

export function cellOf(target: EventTarget | null): Cell | null {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return null;
  const { at, col } = target.dataset;
  if (at === undefined || !(col === 'code' || col === 'quantity' || col === 'unit')) return null;
  return { at: Number(at), column: col, element: target };
}

/** What a key asks of the pad: go to the same column of another line, count one order multiple up or down, or say why it costs what it costs. */
export type KeyWish =
  | { readonly kind: 'next-line' }
  | { readonly kind: 'go'; readonly by: 1 | -1 }
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'why' };

/** Tab goes from the unit to the next line, Enter down, Shift Enter up, arrows up and down, with Alt one order multiple; Alt Enter asks why. Source: experience.md K5. */
export function keyWish(
  event: { readonly key: string; readonly altKey: boolean; readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean },
  cell: Cell,
): KeyWish | null {
  if (event.ctrlKey || event.metaKey) return null;
  if (event.key === 'Tab') return cell.column === 'unit' && !event.shiftKey && !event.altKey ? { kind: 'next-line' } : null;
  if (event.key === 'Enter') return event.altKey ? { kind: 'why' } : { kind: 'go', by: event.shiftKey ? -1 : 1 };
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return null;
  const isUp = event.key === 'ArrowUp';
  if (event.altKey) return { kind: 'step', by: isUp ? 1 : -1 };
  return cell.element instanceof HTMLSelectElement || event.shiftKey ? null : { kind: 'go', by: isUp ? -1 : 1 };
}

/** From the end of a line to the item of the next, over its buttons; Shift Tab walks back through them. Whether there is a next line. */
export function goToNextLine(table: HTMLElement, cell: Cell): boolean {
  const items = [...table.querySelectorAll<HTMLElement>('[data-col="code"]')];
  const next = items[items.findIndex((item) => item.dataset['at'] === String(cell.at)) + 1];
  focusCell(next ?? null);
  return next !== undefined;
}

/** Puts the caret into the same column of the line above or below, as they stand on the page, and selects what is there. */
export function goBy(table: HTMLElement, cell: Cell, by: 1 | -1): void {
  const cells = [...table.querySelectorAll<HTMLElement>(`[data-col="${cell.column}"]:not([type="hidden"])`)];
  const next = cells[cells.indexOf(cell.element) + by];
  focusCell(next ?? null);
}

export function focusCell(element: HTMLElement | null): void {
  if (!element) return;
  element.focus();
  if (element instanceof HTMLInputElement) element.select();
}
