import type { OrderPageEvent } from '#app/domain/ordering/order-page.ts';
import { useSpeech } from '../kit/use-speech.tsx';

/** Who did what to an order, oldest first. */
export function OrderHistory({ events }: { readonly events: readonly OrderPageEvent[] }) {
  const { words, instant } = useSpeech();
  const says = words.orders.page;
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">{says.history}</h2>
      <ol className="tight">
        {events.map((event, index) => (
          <li key={index}>
            <span className="soft nowrap">{instant(event.at)}</span> {eventText(event, says.event)}{' '}
            <span className="soft">{event.who ?? (event.kind === 'promise-changed' ? says.bySystem : says.unnamed)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

type EventWords = Readonly<Record<string, (lines: number) => string>>;

function eventText(event: OrderPageEvent, words: EventWords): string {
  return words[event.kind]?.(event.lines) ?? event.kind;
}
