import { paths } from '#app/paths.ts';
import { useSpeech } from '../kit/use-speech.tsx';
import type { FrameData } from './frame-data.ts';

/** Says on every page, above all else, in whose name host staff are ordering and why; leaving is one button. */
export function ActingBar({ acting }: { readonly acting: NonNullable<FrameData['acting']> }) {
  const words = useSpeech().words.frame.acting;
  return (
    <section className="acting" aria-label={words.before}>
      <p>
        {words.before} <b>{acting.accountName}</b>. {words.reason(acting.reason)}
      </p>
      <form method="post" action={paths.stopActing()}>
        <button className="btn small" type="submit">
          {words.leave}
        </button>
      </form>
    </section>
  );
}
