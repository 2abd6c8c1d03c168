import { officeEnglish } from './office-english.ts';
import type { OfficeWords } from './office-words.ts';
import { roomSpeech } from './room-speech.ts';
import type { Speech } from './speech.ts';

/** The speech of the office: what everybody is spoken to in, and the office's own words. */
export type OfficeSpeech = Omit<Speech, 'words'> & { readonly words: OfficeWords };

export const officeSpeechOf: (speech: Speech) => OfficeSpeech = roomSpeech(officeEnglish);
