import { type MutableRefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { estimateLine } from '#app/domain/ordering/estimate-line.ts';
import type { TypedLine } from '#app/domain/ordering/order-facts.ts';
import type { PadLine } from '#app/domain/ordering/pad-line.ts';
import type { PadCheck, PadData } from './pad-data.ts';
import { BLANK, isBlank, isSameTyped } from './pad-rows.ts';
import type { Snapshot } from './use-keep.ts';

const BLANK_LINE: PadLine = { kind: 'blank' };
const WAITING: PadLine = { kind: 'waiting', item: null, unit: null };

/** What the server said of a line, and of which text it said it. */
type Answered = { readonly typed: TypedLine; readonly line: PadLine };
type Row = TypedLine & { readonly id: string };
type Options = {
  readonly data: PadData;
  readonly rows: readonly Row[];
  readonly ids: MutableRefObject<readonly string[]>;
  readonly typedAt: (at: number) => TypedLine;
  readonly locale: string;
};

/** The verdict shown for each row: what the server said of this very text, else an estimate from what it said before. */
export function useVerdicts({ data, rows, ids, typedAt, locale }: Options) {
  const answered = useRef<Map<string, Answered>>(new Map());
  const writing = useRef<string | null>(null);
  const [shown, setShown] = useState<ReadonlyMap<string, PadLine>>(() => startOf(data, rows));
  if (answered.current.size === 0)
    answered.current = new Map(rows.map((row, at) => [row.id, { typed: data.lines[at] ?? BLANK, line: data.check.lines[at] ?? BLANK_LINE }]));

  /** Looks at one line again. A problem is not said before the line is finished. */
  const judge = useCallback(
    (at: number, { isFinished }: { readonly isFinished: boolean }) => {
      const id = ids.current[at];
      if (id === undefined) return;
      const typed = typedAt(at);
      const known = answered.current.get(id);
      const line = known && isSameTyped(known.typed, typed) ? known.line : estimateLine(typed, known?.line ?? BLANK_LINE, locale);
      writing.current = isFinished ? null : id;
      const isTooSoon = line.kind === 'problem' && !isFinished;
      setShown((before) => new Map(before).set(id, isTooSoon ? { kind: 'waiting', item: line.item, unit: line.unit } : line));
    },
    [ids, typedAt, locale],
  );

  /** Takes the server's answer over, but for lines that say something else by now, and problems of the one being written. */
  const take = useCallback(
    (check: PadCheck, of: Snapshot) => {
      of.ids.forEach((id, at) => {
        const [typed, line] = [of.lines[at], check.lines[at]];
        if (typed && line) answered.current.set(id, { typed, line });
      });
      setShown((before) => merge(before, { ids: ids.current, answered: answered.current, typedAt, writing: writing.current }));
    },
    [ids, typedAt],
  );

  /** Rows that came by a paste or an undo wait for their answer. */
  useEffect(() => {
    setShown((before) => (rows.every((row) => before.has(row.id)) ? before : new Map(rows.map((row) => [row.id, before.get(row.id) ?? lineOf(row)]))));
  }, [rows]);

  const lines = useMemo(() => rows.map((row) => shown.get(row.id) ?? lineOf(row)), [rows, shown]);
  /** How many of these lines the server found a problem on. */
  const problemsAmong = useCallback((written: readonly string[]) => written.filter((id) => answered.current.get(id)?.line.kind === 'problem').length, []);
  /** The text of a line as it was last looked up, before what is being typed. */
  const typedBefore = useCallback((at: number) => answered.current.get(ids.current[at] ?? '')?.typed ?? null, [ids]);
  return { lines, judge, take, problemsAmong, typedBefore };
}

function startOf(data: PadData, rows: readonly Row[]): ReadonlyMap<string, PadLine> {
  return new Map(rows.map((row, at) => [row.id, data.check.lines[at] ?? lineOf(row)]));
}

function lineOf(row: TypedLine): PadLine {
  return isBlank(row) ? BLANK_LINE : WAITING;
}

type Known = {
  readonly ids: readonly string[];
  readonly answered: ReadonlyMap<string, Answered>;
  readonly typedAt: (at: number) => TypedLine;
  readonly writing: string | null;
};

/** Lines that read the same keep their object, so that their rows are not drawn again. */
function merge(before: ReadonlyMap<string, PadLine>, { ids, answered, typedAt, writing }: Known): ReadonlyMap<string, PadLine> {
  const after = new Map(before);
  ids.forEach((id, at) => {
    const known = answered.get(id);
    if (!known || !isSameTyped(known.typed, typedAt(at))) return;
    if (id === writing && known.line.kind === 'problem') return;
    if (JSON.stringify(before.get(id)) !== JSON.stringify(known.line)) after.set(id, known.line);
  });
  return after;
}
