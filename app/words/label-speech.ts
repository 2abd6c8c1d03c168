import { labelsWords } from './labels.ts';
import type { Speech } from './speech.ts';
import type { Words } from './words.ts';

export type LabelWords = Words & { readonly labels: typeof labelsWords };
/** The speech of pages about label programs, which other pages do without. */
export type LabelSpeech = Omit<Speech, 'words'> & { readonly words: LabelWords };

const kept = new WeakMap<Speech, LabelSpeech>();

/** Adds the words of label programs to a speech; a language without them is spoken to in English. */
export function labelSpeechOf(speech: Speech): LabelSpeech {
  const made = kept.get(speech) ?? { ...speech, words: { ...speech.words, labels: labelsWords } };
  kept.set(speech, made);
  return made;
}
