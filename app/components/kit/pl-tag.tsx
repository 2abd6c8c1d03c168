import { useSpeech } from './use-speech.tsx';

/** The cut tag: private label, and nothing else. */
export function PlTag() {
  const { kit } = useSpeech().words;
  return (
    <abbr className="pl" title={kit.privateLabelLong}>
      {kit.privateLabel}
    </abbr>
  );
}
