import { useEffect, useRef } from 'react';
import { useSpeech } from './use-speech.tsx';

/** fieldId: the id of the field to go to. where: 'Line 8', for rows. text: what is wrong and what to do, with the user's own value. */
export type Problem = { readonly fieldId: string; readonly where?: string; readonly text: string };

type Props = { readonly problems: readonly Problem[]; readonly heading?: string; readonly id?: string };

/** All problems at once, above the form; takes focus when it appears. Nothing when there are none. */
export function ProblemSummary({ problems, heading, id = 'problems' }: Props) {
  const { kit } = useSpeech().words;
  const box = useRef<HTMLElement>(null);
  const count = problems.length;
  useEffect(() => {
    if (count > 0) box.current?.focus();
  }, [count]);
  if (count === 0) return null;
  const title = heading ?? kit.problems.heading(count);
  return (
    <section className="problems" id={id} ref={box} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 id={`${id}-title`}>{title}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.fieldId} ${problem.text}`} className={problem.where ? undefined : 'plain'}>
            {problem.where ? <span className="soft">{problem.where}</span> : null}
            <a href={`#${problem.fieldId}`}>{problem.text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
