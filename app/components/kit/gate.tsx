import type { ReactNode } from 'react';
import { BrandMark } from './brand.tsx';
import { useSpeech } from './use-speech.tsx';

type Props = {
  readonly title: string;
  /** Whose portal: 'for customers of …'. */
  readonly host: string;
  /** Below the line to tear off: who to call. */
  readonly slip?: ReactNode;
  readonly base?: ReactNode;
  readonly children: ReactNode;
};

/** The page before the door: the stay of the mast behind, a docket to fill in. */
export function Gate({ title, host, slip, base, children }: Props) {
  const { frame } = useSpeech().words;
  return (
    <div className="gate">
      <svg className="stay" viewBox="0 0 1440 900" preserveAspectRatio="xMaxYMax slice" aria-hidden="true">
        <path d="M1120 -20V900" strokeWidth="12" />
        <path d="M1116 -60L96 900" strokeWidth="5" />
        <path d="M1116 150L420 900M1116 360L760 900M1124 -60L1470 900M1124 150L1396 900M1124 360L1300 900" strokeWidth="1.5" />
      </svg>
      <main className="slip" id="main">
        <div className="brand">
          <span>
            <BrandMark />
            {frame.product}
          </span>
          <span className="soft">{host}</span>
        </div>
        <header className="docket">
          <div className="line">
            <h1>{title}</h1>
          </div>
        </header>
        {children}
        {slip ? <div className="perf">{slip}</div> : null}
      </main>
      {base ? <footer className="base note">{base}</footer> : null}
    </div>
  );
}
