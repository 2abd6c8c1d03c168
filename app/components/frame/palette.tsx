import { useCombobox } from 'downshift';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { paths } from '#app/paths.ts';
import type { Words } from '#app/words/words.ts';
import { Icon } from '../kit/icon.tsx';
import { useSpeech } from '../kit/use-speech.tsx';

/** One place to jump to, as GET /palette?q= answers: `{ entries: PaletteEntry[] }`, at most twenty, best first. */
export type PaletteEntry = { readonly kind: keyof Words['frame']['palette']['kinds']; readonly href: string; readonly title: string; readonly note: string };

type Found = { readonly state: 'waiting' | 'failed' | 'answered'; readonly query: string; readonly entries: readonly PaletteEntry[] };

/** Jump by typing: a modal with a combobox over the search of the server. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { frame } = useSpeech().words;
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState('');
  const found = useFound(query);
  useEffect(() => dialog.current?.showModal(), []);
  const entries = [...found.entries];
  const box = useCombobox<PaletteEntry>({
    items: entries,
    isOpen: true,
    inputValue: query,
    defaultHighlightedIndex: 0,
    itemToString: (entry) => entry?.title ?? '',
    onInputValueChange: ({ inputValue }) => setQuery(inputValue),
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) window.location.assign(selectedItem.href);
    },
  });
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') dialog.current?.close();
  };
  return (
    <dialog className="layer palette" ref={dialog} onClose={onClose} aria-label={frame.palette.label}>
      <div className="ask">
        <Icon name="search" />
        <input
          {...box.getInputProps({
            'aria-label': frame.palette.label,
            placeholder: frame.palette.placeholder,
            autoComplete: 'off',
            spellCheck: false,
            onKeyDown: closeOnEscape,
          })}
        />
        <kbd>Esc</kbd>
      </div>
      <ul {...box.getMenuProps({ 'aria-label': frame.palette.label })}>
        {entries.map((entry, index) => (
          <li key={entry.href} {...box.getItemProps({ item: entry, index })}>
            <span className="soft">{frame.palette.kinds[entry.kind]}</span>
            <span>{entry.title}</span>
            <span className="code soft">{entry.note}</span>
          </li>
        ))}
      </ul>
      <p className="note" role="status">
        {remark(found, frame.palette)}
      </p>
    </dialog>
  );
}

function remark(found: Found, words: Words['frame']['palette']): string {
  if (found.state === 'failed') return words.failed;
  if (found.state === 'waiting') return words.searching;
  return found.entries.length === 0 && found.query !== '' ? words.none(found.query) : words.hint;
}

const PAUSE_MS = 120;

/** Asks the server once typing pauses; an answer that comes too late is dropped. */
function useFound(query: string): Found {
  const [found, setFound] = useState<Found>({ state: 'waiting', query: '', entries: [] });
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(paths.palette(query), { signal: stop.signal, headers: { accept: 'application/json' } });
        if (!response.ok) throw new Error(`palette answered ${response.status}`);
        const { entries }: { entries: readonly PaletteEntry[] } = await response.json();
        setFound({ state: 'answered', query, entries });
      } catch {
        if (!stop.signal.aborted) setFound({ state: 'failed', query, entries: [] });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [query]);
  return found;
}
