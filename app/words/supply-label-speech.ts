import { labelsWords } from './labels.ts';
import { type OfficeSpeech, officeSpeechOf } from './office-speech.ts';
import type { OfficeWords } from './office-words.ts';
import type { Speech } from './speech.ts';
import { supplyLabelsWords } from './supply-labels.ts';

export type SupplyLabelWords = OfficeWords & { readonly labels: typeof labelsWords; readonly supplyLabels: typeof supplyLabelsWords };
/** The speech of a supplier's pages about label programs. */
export type SupplyLabelSpeech = Omit<OfficeSpeech, 'words'> & { readonly words: SupplyLabelWords };

const kept = new WeakMap<Speech, SupplyLabelSpeech>();

/** Adds the words of label programs, of both sides and of the supplier alone, to the office's speech. */
export function supplyLabelSpeechOf(speech: Speech): SupplyLabelSpeech {
  const office = officeSpeechOf(speech);
  const made = kept.get(speech) ?? { ...office, words: { ...office.words, labels: labelsWords, supplyLabels: supplyLabelsWords } };
  kept.set(speech, made);
  return made;
}
