import { useSpeech } from '../kit/use-speech.tsx';
import type { FrameData } from './frame-data.ts';
import { Reach, telHref } from './reach.tsx';

/** The last line of every page: help, in the same place everywhere; who to call where the rail has no room to say it. */
export function EndLine({ data }: { readonly data: FrameData }) {
  const { frame } = useSpeech().words;
  const deskHref = data.desk.phone === null ? `mailto:${data.desk.email}` : telHref(data.desk.phone);
  return (
    <footer className="end">
      <Reach who={data.manager ?? data.desk} role={data.manager ? frame.reach.manager : frame.reach.desk} />
      <span>
        {frame.help.before} <a href={deskHref}>{data.desk.phone ?? data.desk.email}</a>
      </span>
    </footer>
  );
}
