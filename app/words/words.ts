import type { english } from './english.ts';

/** The shape every language fills: the same keys as English, the same arguments. */
export type Words = typeof english;
