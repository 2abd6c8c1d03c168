import { lazy, Suspense, useEffect, useState } from 'react';
import { KEYS_ID } from './rail.tsx';
import { FIND_ID } from './top-bar.tsx';

/** Loaded when first asked for: nobody pays for the palette before opening it. */
const Palette = lazy(() => import('./palette.tsx').then((module) => ({ default: module.Palette })));
const CHORD_MS = 1_200;
/** Events are timed from the start of the page, so 0 would be a moment ago on a fresh one. */
const LONG_AGO = Number.NEGATIVE_INFINITY;

/** Listens for the shortcuts of the whole portal; draws nothing until the palette is called. Off while a field has focus. */
export function Shortcuts() {
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  useEffect(() => {
    const listen = shortcutListener({ openPalette: () => setPaletteOpen(true) });
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  if (!isPaletteOpen) return null;
  return (
    <Suspense fallback={null}>
      <Palette onClose={() => setPaletteOpen(false)} />
    </Suspense>
  );
}

function shortcutListener(act: { readonly openPalette: () => void }): (event: KeyboardEvent) => void {
  let lastG = LONG_AGO;
  return (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey || event.metaKey) return withControl(event, act);
    if (event.altKey || isWriting(event.target)) return;
    const follows = event.timeStamp - lastG < CHORD_MS;
    lastG = event.key === 'g' ? event.timeStamp : LONG_AGO;
    const key = CSS.escape(event.key);
    const target = follows ? `[data-chord="g ${key}"]` : (SINGLE[event.key] ?? `[data-key="${key}"]`);
    const element = document.querySelector<HTMLElement>(target);
    if (element === null) return;
    event.preventDefault();
    if (element.popover) element.togglePopover();
    else if (element instanceof HTMLInputElement) element.focus();
    else element.click();
  };
}

/** Staff have no search box in the frame: theirs is the one of the list. A page's own keys stand on its buttons as data-key. */
const SINGLE: { readonly [key: string]: string } = { '/': `#${FIND_ID}, #q`, '?': `#${KEYS_ID}` };

function withControl(event: KeyboardEvent, act: { readonly openPalette: () => void }): void {
  if (event.key === 'k' || event.key === 'K') {
    event.preventDefault();
    act.openPalette();
  } else if (event.key === 'Enter') {
    const primary = document.querySelector<HTMLElement>('[data-primary]');
    if (primary === null) return;
    event.preventDefault();
    primary.click();
  }
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'));
}
