import { zodResolver } from '@hookform/resolvers/zod';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useFieldArray, useForm } from 'react-hook-form';
import type { TypedLine } from '#app/domain/ordering/order-facts.ts';
import { type PadOutput, type PadValues, padForm } from '#app/forms/order-pad.ts';
import { padActions, type Removed } from './pad-actions.ts';
import type { KeepAnswer, PadData } from './pad-data.ts';
import { BLANK, isBlank, toValues } from './pad-rows.ts';
import { type Snapshot, useKeep } from './use-keep.ts';
import { useVerdicts } from './use-verdicts.ts';

/** The pad in the browser: rows of a form, the verdict shown for each, and everything a buyer does with them. */
export function usePad(data: PadData, locale: string) {
  const form = useForm<PadValues, unknown, PadOutput>({
    defaultValues: toValues(data),
    resolver: zodResolver(padForm),
    mode: 'onSubmit',
    reValidateMode: 'onSubmit',
  });
  const { fields: rows, append, insert, remove, replace } = useFieldArray({ control: form.control, name: 'lines' });
  const [asked, setAsked] = useState(data.check.asked);
  /** Grows with every answer that fills the pad with many lines. */
  const [filled, setFilled] = useState(0);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const isFilling = useRef(false);
  const ids = useRef<readonly string[]>([]);
  ids.current = rows.map((row) => row.id);

  const typedAt = useCallback((at: number): TypedLine => form.getValues(`lines.${at}`) ?? BLANK, [form]);
  const { lines, judge, take, problemsAmong, typedBefore } = useVerdicts({ data, rows, ids, typedAt, locale });
  const snapshot = useCallback((): Snapshot => {
    const { lines: typed, name, poNumber, requestedOn } = form.getValues();
    // Copies: the form writes on into its own lines, and an answer is about the text as it was sent.
    const written = typed.flatMap((line, at) => (isBlank(line) ? [] : [{ line: { ...line }, id: ids.current[at] ?? '' }]));
    return { fields: { name, poNumber, requestedOn }, lines: written.map(({ line }) => line), ids: written.map(({ id }) => id) };
  }, [form]);

  const onAnswer = useCallback(
    ({ check }: KeepAnswer, of: Snapshot) => {
      if (!check) return;
      take(check, of);
      setAsked(check.asked);
      if (isFilling.current) setFilled((count) => count + 1);
      isFilling.current = false;
    },
    [take],
  );
  const keep = useKeep(data, { snapshot, onAnswer });
  const { keepSoon, goOnFrom } = keep;
  const actions = useMemo(
    () =>
      padActions({
        form,
        rows: { append, insert, remove, replace },
        judge,
        typedBefore,
        keepSoon,
        goOnFrom,
        setRemoved,
        expectFilling: () => {
          isFilling.current = true;
        },
      }),
    [form, append, insert, remove, replace, judge, typedBefore, keepSoon, goOnFrom],
  );
  return { form, rows, lines, asked, filled, removed, keep, actions, snapshot, problemsAmong };
}

export type Pad = ReturnType<typeof usePad>;
