import type { UseFieldArrayReturn, UseFormReturn } from 'react-hook-form';
import { addMissingLines } from '#app/domain/ordering/add-missing-lines.ts';
import { changeLines, type LineChange } from '#app/domain/ordering/change-lines.ts';
import type { TypedLine } from '#app/domain/ordering/order-facts.ts';
import type { PadLine } from '#app/domain/ordering/pad-line.ts';
import { repeatedItems } from '#app/domain/ordering/repeated-items.ts';
import { stepCount } from '#app/domain/ordering/step-count.ts';
import type { PadOutput, PadValues } from '#app/forms/order-pad.ts';
import type { StoredDraft } from './pad-data.ts';
import { BLANK, blanks, isBlank } from './pad-rows.ts';

/** A line that was taken out and can come back. */
export type Removed = { readonly at: number; readonly typed: TypedLine };

/** What the actions work on: the form with its rows, and the pad around it. */
export type PadTools = {
  readonly form: UseFormReturn<PadValues, unknown, PadOutput>;
  readonly rows: Pick<UseFieldArrayReturn<PadValues, 'lines'>, 'append' | 'insert' | 'remove' | 'replace'>;
  readonly judge: (at: number, how: { readonly isFinished: boolean }) => void;
  /** The text of a line as it was last looked up. */
  readonly typedBefore: (at: number) => TypedLine | null;
  readonly keepSoon: (inMs?: number) => void;
  readonly goOnFrom: (version: number) => void;
  readonly setRemoved: (removed: Removed | null) => void;
  /** The next answer fills the pad: lines get their groups and problems are listed. */
  readonly expectFilling: () => void;
};

export type PadActions = ReturnType<typeof writingActions> & ReturnType<typeof repairActions> & ReturnType<typeof versionActions>;

/** Everything a buyer does with the lines of a pad. Positions count from 0. */
export function padActions(tools: PadTools): PadActions {
  return { ...writingActions(tools), ...repairActions(tools), ...versionActions(tools) };
}

function writingActions({ form, rows, judge, typedBefore, keepSoon, setRemoved, expectFilling }: PadTools) {
  const typedAt = (at: number) => form.getValues(`lines.${at}`) ?? BLANK;
  return {
    /** Something was typed: the line is estimated, and the last row grows the table. */
    typed(at: number) {
      judge(at, { isFinished: false });
      if (!isBlank(form.getValues('lines').at(-1) ?? BLANK)) rows.append([{ ...BLANK }], { shouldFocus: false });
      keepSoon();
    },
    /** A line is left: an emptied item cell takes its line away, anything else is looked up. */
    finished(at: number, { isEmptied }: { readonly isEmptied: boolean }) {
      const typed = typedAt(at);
      if (isEmptied && !isBlank(typed)) return removeLine({ rows, setRemoved, keepSoon }, { at, typed: { ...typed, code: typedBefore(at)?.code ?? '' } });
      judge(at, { isFinished: true });
      if (!isBlank(typed)) keepSoon(0);
    },
    /** Many lines at once, in the place of a blank one or before a written one. */
    insertLines(at: number, lines: readonly TypedLine[]) {
      expectFilling();
      if (isBlank(typedAt(at))) rows.remove(at);
      rows.insert(
        at,
        lines.map(({ code, quantity, unit }) => ({ code, quantity, unit })),
        { shouldFocus: false },
      );
      keepSoon(0);
    },
    undoRemove({ at, typed }: Removed) {
      rows.insert(at, { ...typed }, { shouldFocus: false });
      setRemoved(null);
      keepSoon(0);
    },
  };
}

function repairActions({ form, rows, judge, keepSoon, setRemoved }: PadTools) {
  const setCell = (at: number, column: keyof TypedLine, value: string) => {
    form.setValue(`lines.${at}.${column}`, value);
    judge(at, { isFinished: true });
    keepSoon(0);
  };
  return {
    /** Does the repair that a button offers. */
    change(change: LineChange, shown: readonly PadLine[]) {
      if (change.kind === 'remove')
        return removeLine({ rows, setRemoved, keepSoon }, { at: change.line, typed: { ...(form.getValues(`lines.${change.line}`) ?? BLANK) } });
      if (change.kind !== 'add-up') return setCell(change.line, change.kind, change.value);
      const [first, ...others] = repeatedItems(shown).find((item) => item.sku === change.sku)?.lines ?? [];
      const sum = first === undefined ? undefined : changeLines(form.getValues('lines'), change, shown)[first];
      if (first === undefined || !sum) return;
      form.setValue(`lines.${first}.unit`, sum.unit);
      setCell(first, 'quantity', sum.quantity);
      rows.remove(others);
    },
    /** One order multiple more or less. */
    step(at: number, line: PadLine, by: 1 | -1) {
      const from = steppedFrom(line);
      const count = from ? stepCount(from, by) : null;
      if (count !== null) setCell(at, 'quantity', String(count));
    },
  };
}

function versionActions({ form, rows, keepSoon, goOnFrom, expectFilling }: PadTools) {
  return {
    keepMine(stored: StoredDraft) {
      goOnFrom(stored.version);
      keepSoon(0);
    },
    takeStored(stored: StoredDraft) {
      form.setValue('name', stored.fields.name);
      form.setValue('poNumber', stored.fields.poNumber);
      form.setValue('requestedOn', stored.fields.requestedOn ?? '');
      rows.replace([...stored.lines.map((line) => ({ ...line })), ...blanks(1)]);
      expectFilling();
      goOnFrom(stored.version);
      keepSoon(0);
    },
    addStored(stored: StoredDraft) {
      const mine = form.getValues('lines').filter((line) => !isBlank(line));
      const missing = addMissingLines(mine, stored.lines).slice(mine.length);
      const end = form.getValues('lines').findLastIndex((line) => !isBlank(line)) + 1;
      rows.insert(
        end,
        missing.map((line) => ({ ...line })),
        { shouldFocus: false },
      );
      expectFilling();
      goOnFrom(stored.version);
      keepSoon(0);
    },
  };
}

function removeLine({ rows, setRemoved, keepSoon }: Pick<PadTools, 'rows' | 'setRemoved' | 'keepSoon'>, removed: Removed): void {
  setRemoved(removed);
  rows.remove(removed.at);
  keepSoon(0);
}

function steppedFrom(line: PadLine): Parameters<typeof stepCount>[0] | null {
  if (line.kind === 'good') return line;
  if (line.kind !== 'problem' || line.problem.kind !== 'quantity-not-allowed' || !line.item) return null;
  return { item: line.item, unit: line.problem.unit, entered: line.problem.entered };
}
