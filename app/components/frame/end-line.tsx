import { useSpeech } from '../kit/use-speech.tsx';
import type { FrameData } from './frame-data.ts';
import { Reach } from './reach.tsx';

/** The last line of every page: help, in the same place everywhere; who to call where the rail has no room to say it. */
export function EndLine({ data }: { readonly data: FrameData }) {
  const { frame } = useSpeech().words;
  return (
    <footer className="end">
      <Reach who={data.manager ?? data.desk} role={data.manager ? frame.reach.manager : frame.reach.desk} />
      <span>{frame.help.line}</span>
    </footer>
  );
}
