import { officeEnglish } from './office-english.ts';
import type { OfficeWords } from './office-words.ts';
import type { Speech } from './speech.ts';

/** The speech of the office: what everybody is spoken to in, and the office's own words. */
export type OfficeSpeech = Omit<Speech, 'words'> & { readonly words: OfficeWords };

const kept = new WeakMap<Speech, OfficeSpeech>();

/** Adds the office's words to a speech; a language without them is spoken to in English. */
export function officeSpeechOf(speech: Speech): OfficeSpeech {
  const made = kept.get(speech) ?? { ...speech, words: { ...speech.words, ...officeEnglish } };
  kept.set(speech, made);
  return made;
}
