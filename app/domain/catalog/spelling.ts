import { SLIP, slipsBetween } from './slips-between.ts';

/** A typed word beside the known ones: those that begin so, and those it may be a slip for. */
export type WordReading = { readonly typed: string; readonly beginnings: readonly string[]; readonly near: readonly NearWord[] };
type NearWord = { readonly word: string; readonly distance: number };

/** Readings of typed words: one slip from words of three to seven letters, two from longer ones, none where there is a digit. Source: record 0022. */
export function readWords(words: readonly string[], vocabulary: readonly string[]): readonly WordReading[] {
  return words.map((typed) => ({ typed, beginnings: vocabulary.filter((word) => word.startsWith(typed)), near: nearWords(typed, vocabulary) }));
}

/**
 * The words as they are spelled where the counts were made: an unknown one becomes the nearest known, of equals the one of most items.
 * counts: items by word. Null when no word was wrong, or when one of letters stays unknown.
 */
export function spellAs(readings: readonly WordReading[], counts: ReadonlyMap<string, number>): readonly string[] | null {
  const spelled = readings.map((reading) => (isKnown(reading, counts) || !isLetters(reading.typed) ? reading.typed : nearest(reading.near, counts)));
  const known = spelled.filter((word) => word !== null);
  if (known.length < spelled.length || known.every((word, at) => word === readings[at]?.typed)) return null;
  return known;
}

const [SHORTEST, LONG, LONGEST] = [3, 8, 40];

function nearWords(typed: string, vocabulary: readonly string[]): readonly NearWord[] {
  if (typed.length < SHORTEST || typed.length > LONGEST || !isLetters(typed)) return [];
  const slips = typed.length < LONG ? 1 : 2;
  return vocabulary.flatMap((word) => {
    if (Math.abs(word.length - typed.length) > slips || word.length < SHORTEST || !isLetters(word)) return [];
    const distance = slipsBetween(typed, word, slips * SLIP);
    return distance <= slips * SLIP ? [{ word, distance }] : [];
  });
}

function isKnown({ beginnings }: WordReading, counts: ReadonlyMap<string, number>): boolean {
  return beginnings.some((word) => counts.has(word));
}

function isLetters(word: string): boolean {
  return !/\P{L}/u.test(word);
}

function nearest(near: readonly NearWord[], counts: ReadonlyMap<string, number>): string | null {
  const countOf = ({ word }: NearWord) => counts.get(word) ?? 0;
  const there = near.filter((each) => countOf(each) > 0);
  there.sort((a, b) => a.distance - b.distance || countOf(b) - countOf(a) || (a.word < b.word ? -1 : 1));
  return there[0]?.word ?? null;
}
