import type { Arrival } from '#app/domain/ordering/shelf-row.ts';
import { StatusWord } from '../kit/status-word.tsx';
import { useSpeech } from '../kit/use-speech.tsx';

/** When it would arrive. From the shelf is as expected and says only its day. */
export function ArrivalWord({ from, on }: Arrival) {
  const { words, day } = useSpeech();
  if (from === 'none' || on === null) return <StatusWord kind="off">{words.catalog.arrives.unknown}</StatusWord>;
  return from === 'stock' ? <span className="soft">{day(on)}</span> : <StatusWord kind="warn">{words.catalog.arrives.later(day(on))}</StatusWord>;
}
