import { forwardRef } from 'react';
import type { PadLine } from '#app/domain/ordering/pad-line.ts';
import { useSpeech } from '../kit/use-speech.tsx';
import { faultOf } from './fault-of.ts';
import { problemText } from './problem-text.ts';

/** So many problems are listed; the rest is behind the view of lines that need attention. */
const MOST_LISTED = 12;

type Props = {
  readonly lines: readonly PadLine[];
  /** Lines whose problems are listed: those that stood there when the pad was opened, filled or sent on. */
  readonly isListed: (at: number) => boolean;
  /** What stands against the order as a whole. */
  readonly others: readonly { readonly fieldId: string; readonly text: string }[];
  readonly moreHref: string;
};

/** Every problem once, above the lines, each a link to its cell. It shrinks as they are fixed and does not jump in while typing. */
export const PadProblems = forwardRef<HTMLElement, Props>(function PadProblems({ lines, isListed, others, moreHref }, ref) {
  const speech = useSpeech();
  const { kit, ordering } = speech.words;
  const bad = lines.flatMap((line, at) => (line.kind === 'problem' && isListed(at) ? [{ line, at }] : []));
  if (bad.length + others.length === 0) return null;
  const heading = bad.length > 0 ? kit.problems.onLines(bad.length) : kit.problems.heading(others.length);
  return (
    <section className="problems" id="problems" ref={ref} aria-labelledby="problems-title" tabIndex={-1}>
      <h2 id="problems-title">{heading}</h2>
      <ul>
        {others.map(({ fieldId, text }) => (
          <li key={text} className="plain">
            <a href={`#${fieldId}`}>{text}</a>
          </li>
        ))}
        {bad.slice(0, MOST_LISTED).map(({ line, at }) => (
          <li key={at}>
            <span className="soft">{ordering.summary.line(at + 1)}</span>
            <a href={`#line-${at + 1}`} data-go={`${at} ${faultOf(line.problem)}`}>
              {line.item ? `${line.item.sku} ${line.item.name}: ` : ''}
              {problemText(line.problem, speech)}
            </a>
          </li>
        ))}
        {bad.length > MOST_LISTED ? (
          <li className="plain">
            <a href={moreHref} data-view="attention">
              {ordering.repeated.more(bad.length - MOST_LISTED)}
            </a>
          </li>
        ) : null}
      </ul>
    </section>
  );
});
