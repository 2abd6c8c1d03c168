import type { SeenLine } from '#app/domain/ordering/seen-lines.ts';
import { day } from '#app/domain/shared/days.ts';
import type { Speech } from '#app/words/speech.ts';

/** The dates of a line as they were shown, in words: 'Thu 26 Nov', or with their counts where there are several. */
export function seenDays({ days }: Pick<SeenLine, 'days'>, speech: Speech): string {
  const says = speech.words.ordering;
  const parts = days
    .split(' ')
    .filter(Boolean)
    .map((part) => {
      const [on = '-', count = '0'] = part.split('=');
      return { text: on === '-' ? says.arrives.none : speech.day(day(on)), count: Number(count) };
    });
  const [only] = parts;
  if (parts.length === 1 && only) return only.text;
  return parts.map(({ text, count }) => says.changes.part(speech.number(count), text)).join(', ');
}
