import { type SupplyLabelSpeech, supplyLabelSpeechOf } from '#app/words/supply-label-speech.ts';
import { useSpeech } from '../../kit/use-speech.tsx';

/** As useOfficeSpeech, with the words of label programs. */
export function useSupplyLabelSpeech(): SupplyLabelSpeech {
  return supplyLabelSpeechOf(useSpeech());
}
