import { type LabelSpeech, labelSpeechOf } from '#app/words/label-speech.ts';
import { useSpeech } from '../../kit/use-speech.tsx';

/** As useSpeech, with the words of label programs. */
export function useLabelSpeech(): LabelSpeech {
  return labelSpeechOf(useSpeech());
}
