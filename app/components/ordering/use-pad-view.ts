import { useCallback, useEffect, useMemo, useState } from 'react';
import { groupPad, type PadGroup, type PadPlace, placesOf } from '#app/domain/ordering/pad-groups.ts';
import { isInView, type PadView, sumPad } from '#app/domain/ordering/pad-views.ts';
import type { Pad } from './use-pad.ts';

export const VIEWS: readonly PadView[] = ['attention', 'all', 'later', 'cheaper'];
const LOOSE: PadPlace = { kind: 'loose' };

type Shown = Pick<Pad, 'rows' | 'lines' | 'asked'>;
/** ids null: every line is shown. */
type View = { readonly name: PadView; readonly ids: ReadonlySet<string> | null };

/** How the lines are laid out: in groups, through a view, folded or open, and which problems are listed above them. */
export function usePadView(pad: Pad, { show, currency }: { readonly show: string | null; readonly currency: string }) {
  const { rows, lines, asked, filled } = pad;
  const [places, setPlaces] = useState(() => placesById(pad));
  const [listed, setListed] = useState<ReadonlySet<string>>(() => idsOf(rows));
  const [view, setView] = useState<View>(() => viewOf(show, pad));
  const [opened, setOpened] = useState<ReadonlySet<string> | 'all'>(show === 'open' ? 'all' : new Set());

  // Grouping follows a paste, not each keystroke: a line must not run away from under the caret.
  useEffect(() => {
    if (filled === 0) return;
    setPlaces(placesById(pad));
    setListed(idsOf(rows));
  }, [filled]);

  const groups = useMemo(
    () =>
      groupPad(
        lines,
        rows.map(({ id }) => places.get(id) ?? LOOSE),
        asked,
        currency,
      ),
    [lines, rows, places, asked, currency],
  );
  const first = groups.find(({ place }) => place.kind === 'group')?.key;
  const isOpen = useCallback(
    (group: PadGroup) => opened === 'all' || view.ids !== null || group.problems > 0 || group.key === first || opened.has(group.key),
    [opened, view, first],
  );
  const isShown = useCallback((at: number) => view.ids === null || view.ids.has(rows[at]?.id ?? ''), [view, rows]);
  const isListed = useCallback((at: number) => listed.has(rows[at]?.id ?? ''), [listed, rows]);
  const counts = useMemo(
    () => new Map(VIEWS.map((name) => [name, lines.filter((line) => line.kind !== 'blank' && isInView(line, name, asked)).length])),
    [lines, asked],
  );
  const sum = useMemo(() => sumPad(lines, currency), [lines, currency]);
  return {
    groups,
    view,
    counts,
    sum,
    isOpen,
    isShown,
    isListed,
    listProblems: () => setListed(idsOf(rows)),
    lookAt: (name: string | null) => setView(viewOf(name, pad)),
    open: (key: string) => setOpened((now) => (now === 'all' ? now : new Set([...now, key]))),
  };
}

export type PadViewState = ReturnType<typeof usePadView>;

function idsOf(rows: Shown['rows']): ReadonlySet<string> {
  return new Set(rows.map(({ id }) => id));
}

function placesById({ rows, lines }: Shown): ReadonlyMap<string, PadPlace> {
  const places = placesOf(lines);
  return new Map(rows.map(({ id }, at) => [id, places[at] ?? LOOSE]));
}

/** A view keeps the lines it began with, so that a line put right does not vanish from under the caret. */
function viewOf(asked: string | null, { rows, lines, asked: day }: Shown): View {
  const name = VIEWS.find((view) => view === asked) ?? 'all';
  if (name === 'all') return { name, ids: null };
  const shown = rows.filter((_, at) => {
    const line = lines[at];
    return line !== undefined && line.kind !== 'blank' && isInView(line, name, day);
  });
  return { name, ids: idsOf(shown) };
}
