import { useMemo, useRef, useState } from 'react';
import { useSpeech } from '../kit/use-speech.tsx';
import type { Pad } from './use-pad.ts';

type Against = { readonly fieldId: string; readonly text: string };
type Options = {
  readonly isPoNeeded: boolean;
  readonly posted: readonly { readonly field: string; readonly message: string }[];
  readonly listProblems: () => void;
  /** Goes to the review of a draft. */
  readonly goTo: (number: string) => void;
};

/** The way on to the review: kept first, and only where nothing stands against it; else it is said above the lines, with the caret there. */
export function useReview(pad: Pad, { isPoNeeded, posted, listProblems, goTo }: Options) {
  const { form: says } = useSpeech().words.ordering;
  const box = useRef<HTMLElement>(null);
  const [others, setOthers] = useState<readonly Against[]>(() => posted.map(({ field, message }) => ({ fieldId: field, text: textOf(message, says) })));
  const [isGoing, setGoing] = useState(false);

  const showProblems = () => {
    listProblems();
    requestAnimationFrame(() => box.current?.focus());
  };
  const againstOrder = (lineCount: number): readonly Against[] => [
    ...(lineCount === 0 ? [{ fieldId: 'line-1', text: says['no-lines'] }] : []),
    ...(isPoNeeded && pad.form.getValues('poNumber').trim() === '' ? [{ fieldId: 'poNumber', text: says['po-number-missing'] }] : []),
  ];
  const go = pad.form.handleSubmit(
    async () => {
      setGoing(true);
      const isKept = await pad.keep.keepNow();
      const { ids } = pad.snapshot();
      const against = againstOrder(ids.length);
      const { number } = pad.keep.draft.current;
      if (isKept && number !== null && against.length === 0 && pad.problemsAmong(ids) === 0) return goTo(number);
      setGoing(false);
      setOthers(against);
      showProblems();
    },
    (errors) => {
      setOthers(Object.entries(errors).map(([field, error]) => ({ fieldId: field, text: textOf(error?.message ?? '', says) })));
      showProblems();
    },
  );
  const byField = useMemo(() => new Map(others.map(({ fieldId, text }) => [fieldId, text])), [others]);
  return { box, others, byField, isGoing, showProblems, go: () => void go() };
}

function textOf(key: string, texts: Readonly<Record<string, string>>): string {
  return texts[key] ?? texts['field-unreadable'] ?? '';
}
