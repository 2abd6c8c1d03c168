import type { Missing } from '#app/domain/catalog/label/decide-label.ts';
import { missingText } from './supply-label-problems.ts';
import { useSupplyLabelSpeech } from './use-supply-label-speech.ts';

/** What a draft lacks before it can be sent. */
export function MissingList({ missing }: { readonly missing: readonly Missing[] }) {
  const speech = useSupplyLabelSpeech();
  return (
    <ul className="label-missing">
      {missing.map((each) => (
        <li key={each.kind}>{missingText(each, speech)}</li>
      ))}
    </ul>
  );
}
