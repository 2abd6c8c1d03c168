import { type OfficeSpeech, officeSpeechOf } from '#app/words/office-speech.ts';
import { useSpeech } from './use-speech.tsx';

/** As useSpeech, with the words that only the host's people and suppliers read. */
export function useOfficeSpeech(): OfficeSpeech {
  return officeSpeechOf(useSpeech());
}
