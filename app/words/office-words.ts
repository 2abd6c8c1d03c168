import type { officeEnglish } from './office-english.ts';
import type { Words } from './words.ts';

/** The words of everybody and those of the office. */
export type OfficeWords = Words & typeof officeEnglish;
