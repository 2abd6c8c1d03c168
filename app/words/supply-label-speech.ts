import { type LabelSpeech, type LabelWords, labelSpeechOf } from './label-speech.ts';
import type { Speech } from './speech.ts';
import { supplyLabelsWords } from './supply-labels.ts';

export type SupplyLabelWords = LabelWords & { readonly supplyLabels: typeof supplyLabelsWords };
/** The speech of a supplier's pages about label programs. */
export type SupplyLabelSpeech = Omit<LabelSpeech, 'words'> & { readonly words: SupplyLabelWords };

const kept = new WeakMap<Speech, SupplyLabelSpeech>();

/** Adds what the supplier alone reads of label programs to what both sides do. */
export function supplyLabelSpeechOf(speech: Speech): SupplyLabelSpeech {
  const label = labelSpeechOf(speech);
  const made = kept.get(speech) ?? { ...label, words: { ...label.words, supplyLabels: supplyLabelsWords } };
  kept.set(speech, made);
  return made;
}
