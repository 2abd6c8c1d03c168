import type { english } from './english.ts';
import type { officeEnglish } from './office-english.ts';

/** The shape every language fills: the same keys as English, the same arguments. */
export type Words = typeof english;

/** The same with the words of the office. */
export type OfficeWords = Words & typeof officeEnglish;
