import type { PadSum } from '#app/domain/ordering/pad-views.ts';
import { Button } from '../kit/button.tsx';
import { Foot } from '../kit/foot.tsx';
import { StatusWord } from '../kit/status-word.tsx';
import { useSpeech } from '../kit/use-speech.tsx';

/** The foot of the pad: what is left to fix, what it weighs, what it comes to, and the way on. */
export function PadFoot({ sum, isBusy }: { readonly sum: PadSum; readonly isBusy: boolean }) {
  const { words, money, number, weight } = useSpeech();
  const { pad } = words.ordering;
  const load = [sum.weightGrams ? weight(sum.weightGrams) : null, sum.handling ? pad.handling(number(sum.handling)) : null]
    .filter((part) => part !== null)
    .join(', ');
  const problems =
    sum.problems > 0 ? (
      <a className="st bad" href="#problems" data-go="problems">
        {pad.toFix(sum.problems)}
      </a>
    ) : sum.lines > 0 ? (
      <StatusWord kind="ok">{pad.nothingToFix}</StatusWord>
    ) : null;
  return (
    <Foot
      label={pad.orderTotal}
      problems={problems}
      facts={load === '' ? [] : [{ label: pad.load, value: load }]}
      total={{ label: pad.total(number(sum.counted), number(sum.lines)), amount: money(sum.net) }}
    >
      <Button look="main" name="next" value="review" isBusy={isBusy}>
        {pad.review}
      </Button>
    </Foot>
  );
}
