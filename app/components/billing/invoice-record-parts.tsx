import type { InvoiceRecord } from '#app/domain/billing/invoice-page.ts';
import { paths } from '#app/paths.ts';
import { useSpeech } from '../kit/use-speech.tsx';
import { InvoiceLedger } from './invoice-ledger.tsx';

/** For the host alone: postings, letters, reminders and who did what. */
export function InvoiceRecordParts({ record }: { readonly record: InvoiceRecord }) {
  const { words, instant } = useSpeech();
  const says = words.invoices.page;
  return (
    <>
      <section>
        <h2>{says.ledger}</h2>
        <InvoiceLedger postings={record.postings} />
      </section>
      <section aria-labelledby="letters">
        <h2 id="letters">{says.letters}</h2>
        {record.letters.length === 0 ? <p className="soft">{says.noLetters}</p> : null}
        <ul className="entries">
          {record.letters.map((letter) => (
            <li key={letter.id}>
              {letter.recipient} <small className="soft">{letter.sentAt === null ? says.waiting : says.sent(instant(letter.sentAt))}</small>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="reminders">
        <h2 id="reminders">{says.reminders}</h2>
        <p className="soft">{says.noReminders}</p>
      </section>
      <section aria-labelledby="history">
        <h2 id="history">{says.history}</h2>
        <ol className="entries">
          {record.events.map((event, index) => (
            <li key={index}>
              <span className="soft nowrap">{instant(event.at)}</span> {eventWord(event.action, says.event)}{' '}
              <span className="soft">{event.who ?? says.byPortal}</span>
              {event.note === '' ? null : <small>{event.note}</small>}
            </li>
          ))}
        </ol>
      </section>
      <p className="no-print">
        <a href={paths.ledger({ q: record.postings[0]?.entries.find((entry) => entry.document !== null)?.document ?? '' })}>{says.toLedger}</a>
      </p>
    </>
  );
}

/** What has no word yet stands for itself. */
function eventWord(action: string, words: Readonly<Record<string, string>>): string {
  return words[action] ?? action;
}
