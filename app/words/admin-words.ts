import type { adminEnglish } from './admin-english.ts';
import type { Words } from './words.ts';

/** The words of everybody and those of administrators. */
export type AdminWords = Words & typeof adminEnglish;
