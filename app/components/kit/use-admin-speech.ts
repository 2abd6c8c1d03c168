import { type AdminSpeech, adminSpeechOf } from '#app/words/admin-speech.ts';
import { useSpeech } from './use-speech.tsx';

/** As useSpeech, with the words that administrators read. */
export function useAdminSpeech(): AdminSpeech {
  return adminSpeechOf(useSpeech());
}
