import { adminEnglish } from './admin-english.ts';
import type { AdminWords } from './admin-words.ts';
import { roomSpeech } from './room-speech.ts';
import type { Speech } from './speech.ts';

/** The speech of administrators: what everybody is spoken to in, and their own words. */
export type AdminSpeech = Omit<Speech, 'words'> & { readonly words: AdminWords };

export const adminSpeechOf: (speech: Speech) => AdminSpeech = roomSpeech(adminEnglish);
