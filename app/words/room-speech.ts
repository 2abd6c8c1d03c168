import type { Speech } from './speech.ts';
import type { Words } from './words.ts';

/** Adds the words of a room to a speech, once for each; a language without them is spoken to in English. */
export function roomSpeech<Own extends object>(own: Own): (speech: Speech) => Omit<Speech, 'words'> & { readonly words: Words & Own } {
  const kept = new WeakMap<Speech, Omit<Speech, 'words'> & { readonly words: Words & Own }>();
  return (speech) => {
    const made = kept.get(speech) ?? { ...speech, words: { ...speech.words, ...own } };
    kept.set(speech, made);
    return made;
  };
}
