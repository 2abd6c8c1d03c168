import { zodResolver } from '@hookform/resolvers/zod';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useFieldArray, useForm } from 'react-hook-form';
import { changeLines, type LineChange } from '#app/domain/ordering/change-lines.ts';
import { estimateLine } from '#app/domain/ordering/estimate-line.ts';
import type { TypedLine } from '#app/domain/ordering/order-facts.ts';
import type { PadLine } from '#app/domain/ordering/pad-line.ts';
import { repeatedItems } from '#app/domain/ordering/repeated-items.ts';
import { stepCount } from '#app/domain/ordering/step-count.ts';
import { type PadOutput, type PadValues, padForm } from '#app/forms/order-pad.ts';
import type { KeepAnswer, PadData, StoredDraft } from './pad-data.ts';
import { type Snapshot, useKeep } from './use-keep.ts';

const BLANK: TypedLine = { code: '', quantity: '', unit: '' };
const BLANK_LINE: PadLine = { kind: 'blank' };
const WAITING: PadLine = { kind: 'waiting', item: null, unit: null };
/** Rows to write in: a page of them on an empty pad, two under the lines of another. */
const ROWS_ON_EMPTY = 6;
const ROWS_BELOW = 2;

/** What the server said of a line, and of which text it said it. */
type Answered = { readonly typed: TypedLine; readonly line: PadLine };
/** A line that was taken out and can come back. */
export type Removed = { readonly at: number; readonly typed: TypedLine };

/** The pad in the browser: rows of a form, the verdict shown for each, and everything a buyer does with them. */
export function usePad(data: PadData, locale: string) {
  const form = useForm<PadValues, unknown, PadOutput>({
    defaultValues: toValues(data),
    resolver: zodResolver(padForm),
    mode: 'onSubmit',
    reValidateMode: 'onSubmit',
  });
  const { fields, append, insert, remove, replace } = useFieldArray({ control: form.control, name: 'lines' });
  const [shown, setShown] = useState<ReadonlyMap<string, PadLine>>(() => new Map(fields.map((field, at) => [field.id, data.check.lines[at] ?? (isBlank(field) ? BLANK_LINE : WAITING)])));
  const [asked, setAsked] = useState(data.check.asked);
  const [filled, setFilled] = useState(0);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const answered = useRef<Map<string, Answered>>(
    new Map(fields.map((field, at) => [field.id, { typed: data.lines[at] ?? BLANK, line: data.check.lines[at] ?? BLANK_LINE }])),
  );
  const ids = useRef<readonly string[]>([]);
  ids.current = fields.map((field) => field.id);
  const writing = useRef<string | null>(null);
  const isFilling = useRef(false);

  const typedAt = useCallback((at: number): TypedLine => form.getValues(`lines.${at}`) ?? BLANK, [form]);

  const snapshot = useCallback((): Snapshot => {
    const { lines, name, poNumber, requestedOn } = form.getValues();
    const written = lines.flatMap((line, at) => (isBlank(line) ? [] : [{ line, id: ids.current[at] ?? '' }]));
    return { fields: { name, poNumber, requestedOn }, lines: written.map(({ line }) => line), ids: written.map(({ id }) => id) };
  }, [form]);

  const onAnswer = useCallback(
    ({ check }: KeepAnswer, of: Snapshot) => {
      if (!check) return;
      of.ids.forEach((id, at) => {
        const [typed, line] = [of.lines[at], check.lines[at]];
        if (typed && line) answered.current.set(id, { typed, line });
      });
      setAsked(check.asked);
      setShown((before) => {
        const after = new Map(before);
        ids.current.forEach((id, at) => {
          const known = answered.current.get(id);
          if (!known || !isSameTyped(known.typed, typedAt(at))) return;
          if (id === writing.current && known.line.kind === 'problem') return;
          if (JSON.stringify(before.get(id)) !== JSON.stringify(known.line)) after.set(id, known.line);
        });
        return after;
      });
      if (isFilling.current) {
        isFilling.current = false;
        setFilled((count) => count + 1);
      }
    },
    [typedAt],
  );

  const keep = useKeep(data, { snapshot, onAnswer });
  const { keepSoon } = keep;

  /** Shows what a line says now: by the server where it knows this text, else by what it said before. */
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
    [typedAt, locale],
  );

  const actions = useMemo(() => {
    const grow = () => {
      const last = typedAt(ids.current.length - 1);
      if (!isBlank(last)) append([BLANK], { shouldFocus: false });
    };
    const setCell = (at: number, column: keyof TypedLine, value: string) => {
      form.setValue(`lines.${at}.${column}`, value);
      judge(at, { isFinished: true });
      keepSoon(0);
    };
    const removeLine = (at: number) => {
      const typed = typedAt(at);
      remove(at);
      setRemoved({ at, typed });
      keepSoon(50);
    };
    return {
      typed(at: number) {
        judge(at, { isFinished: false });
        grow();
        keepSoon();
      },
      /** A line is left: an emptied item cell takes its line away, anything else is looked up. */
      finished(at: number, isEmptiedItem: boolean) {
        if (isEmptiedItem && !isBlank({ ...typedAt(at), code: '' })) return removeLine(at);
        judge(at, { isFinished: true });
        if (!isBlank(typedAt(at))) keepSoon(0);
      },
      insertLines(at: number, lines: readonly TypedLine[]) {
        isFilling.current = true;
        const isFree = isBlank(typedAt(at));
        const fresh = lines.map(({ code, quantity, unit }) => ({ code, quantity, unit }));
        if (isFree) remove(at);
        insert(at, fresh, { shouldFocus: false });
        keepSoon(0);
      },
      change(change: LineChange, shownLines: readonly PadLine[]) {
        if (change.kind === 'remove') return removeLine(change.line);
        if (change.kind !== 'add-up') return setCell(change.line, change.kind, change.value);
        const same = repeatedItems(shownLines).find((item) => item.sku === change.sku);
        const [first, ...others] = same?.lines ?? [];
        const sum = first === undefined ? undefined : changeLines(form.getValues('lines'), change, shownLines)[first];
        if (first === undefined || !sum) return;
        form.setValue(`lines.${first}.unit`, sum.unit);
        setCell(first, 'quantity', sum.quantity);
        remove(others);
      },
      step(at: number, line: PadLine, by: 1 | -1) {
        const from =
          line.kind === 'good'
            ? line
            : line.kind === 'problem' && line.problem.kind === 'quantity-not-allowed' && line.item
              ? { item: line.item, unit: line.problem.unit, entered: line.problem.entered }
              : null;
        const count = from ? stepCount(from, by) : null;
        if (count !== null) setCell(at, 'quantity', String(count));
      },
      undoRemove({ at, typed }: Removed) {
        insert(at, { ...typed }, { shouldFocus: false });
        setRemoved(null);
        keepSoon(0);
      },
      takeStored(stored: StoredDraft) {
        const { name, poNumber, requestedOn } = stored.fields;
        form.setValue('name', name);
        form.setValue('poNumber', poNumber);
        form.setValue('requestedOn', requestedOn ?? '');
        replace([...stored.lines.map((line) => ({ ...line })), ...blanks(ROWS_BELOW)]);
        isFilling.current = true;
        keep.goOnFrom(stored.version);
        keepSoon(0);
      },
      keepMine(stored: StoredDraft) {
        keep.goOnFrom(stored.version);
        keepSoon(0);
      },
      addStored(stored: StoredDraft, missing: readonly TypedLine[]) {
        const end = form.getValues('lines').findLastIndex((line) => !isBlank(line)) + 1;
        insert(
          end,
          missing.map((line) => ({ ...line })),
          { shouldFocus: false },
        );
        isFilling.current = true;
        keep.goOnFrom(stored.version);
        keepSoon(0);
      },
    };
  }, [append, form, insert, judge, keep.goOnFrom, keepSoon, remove, replace, typedAt]);

  /** Rows that came by a paste or an undo are looked up as soon as they have their place. */
  useEffect(() => {
    setShown((before) =>
      fields.every((field) => before.has(field.id))
        ? before
        : new Map(fields.map((field) => [field.id, before.get(field.id) ?? (isBlank(field) ? BLANK_LINE : WAITING)])),
    );
  }, [fields]);

  const lines = useMemo(() => fields.map((field) => shown.get(field.id) ?? (isBlank(field) ? BLANK_LINE : WAITING)), [fields, shown]);
  /** How the lines on the pad stand by what the server last said of them. */
  const standing = useCallback(() => {
    const { ids: written } = snapshot();
    return { lines: written.length, problems: written.filter((id) => answered.current.get(id)?.line.kind === 'problem').length };
  }, [snapshot]);
  return { form, fields, lines, asked, filled, removed, keep, actions, snapshot, standing, typedAt };
}

function toValues({ fields, lines }: PadData): PadValues {
  const rows = lines.map((line) => ({ ...line }));
  return {
    name: fields.name,
    poNumber: fields.poNumber,
    requestedOn: fields.requestedOn ?? '',
    lines: [...rows, ...blanks(rows.length === 0 ? ROWS_ON_EMPTY : ROWS_BELOW)],
  };
}

function blanks(count: number): TypedLine[] {
  return Array.from({ length: count }, () => ({ ...BLANK }));
}

function isBlank({ code, quantity, unit }: TypedLine): boolean {
  return `${code}${quantity}${unit}`.trim() === '';
}

function isSameTyped(a: TypedLine, b: TypedLine): boolean {
  return a.code === b.code && a.quantity === b.quantity && a.unit === b.unit;
}
