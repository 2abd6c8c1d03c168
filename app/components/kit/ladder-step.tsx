import { Ladder, type RungShown } from './ladder.tsx';
import { useSpeech } from './use-speech.tsx';

type Props = {
  readonly rungs: readonly RungShown[];
  readonly at: number /** Price at the next break, as written; null on the lowest rung. */;
  readonly next: { readonly from: number; readonly text: string } | null;
  readonly isNear?: boolean;
};

/** The next break in a row of a table: its count and price first, the drawing after them. Nothing when there are no breaks. */
export function LadderStep({ rungs, at, next, isNear }: Props) {
  const { words, number } = useSpeech();
  if (rungs.length < 2) return null;
  return (
    <span className="step soft">
      {next === null ? (
        <span className="wide hint">{words.kit.ladder.lowest}</span>
      ) : (
        <>
          <span>{words.kit.ladder.from(number(next.from))}</span>
          <span>{next.text}</span>
        </>
      )}
      <Ladder rungs={rungs} at={at} isNear={isNear ?? false} />
    </span>
  );
}
