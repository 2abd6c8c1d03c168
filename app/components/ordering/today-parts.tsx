import type { Arriving, PromiseChange } from '#app/domain/ordering/today.ts';
import { paths } from '#app/paths.ts';
import { useSpeech } from '../kit/use-speech.tsx';

type DraftLine = {
  readonly number: string;
  readonly name: string;
  readonly siteName: string;
  readonly lines: number;
  readonly savedAt: Parameters<ReturnType<typeof useSpeech>['instant']>[0];
};

/** Drafts that wait to be placed, written to last first. */
export function OpenDrafts({ drafts }: { readonly drafts: readonly DraftLine[] }) {
  const { words, instant } = useSpeech();
  const says = words.today;
  return (
    <section aria-labelledby="drafts-title">
      <div className="section-head">
        <h2 id="drafts-title">{says.drafts}</h2>
        {drafts.length > 0 ? <a href={paths.drafts()}>{says.allDrafts}</a> : null}
      </div>
      {drafts.length === 0 ? <p className="empty">{says.noDrafts}</p> : null}
      <table className="tbl">
        <tbody>
          {drafts.map(({ number, name, siteName, lines, savedAt }) => (
            <tr key={number}>
              <th scope="row">
                <a href={paths.draft(number)}>{name === '' ? number : name}</a>
                <small className="soft">{siteName}</small>
              </th>
              <td className="n">{says.draftLines(lines)}</td>
              <td className="n soft">{says.saved(instant(savedAt))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What comes on each of the next days. */
export function ArrivingGoods({ days }: { readonly days: readonly Arriving[] }) {
  const { words, day } = useSpeech();
  const says = words.today;
  return (
    <section aria-labelledby="arriving-title">
      <h2 id="arriving-title">{says.arriving}</h2>
      {days.length === 0 ? <p className="empty">{says.nothingArriving}</p> : null}
      <table className="tbl">
        <tbody>
          {days.flatMap(({ on, orders }) =>
            orders.map(({ number, lines }) => (
              <tr key={`${on} ${number}`}>
                <th scope="row">{day(on)}</th>
                <td>
                  <a className="code" href={paths.order(number)}>
                    {number}
                  </a>
                </td>
                <td className="n">{says.arrivingLines(lines)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}

/** Dates that changed after ordering. */
export function ChangedDates({ changes }: { readonly changes: readonly PromiseChange[] }) {
  const { words, day, instant, number } = useSpeech();
  const says = words.today;
  const partText = ({ on, quantity }: PromiseChange['to'][number]) => says.part(number(quantity), on === null ? says.noDate : day(on));
  return (
    <section aria-labelledby="changes-title">
      <h2 id="changes-title">{says.changes}</h2>
      {changes.length === 0 ? <p className="empty">{says.noChanges}</p> : null}
      <table className="tbl">
        <tbody>
          {changes.map(({ at, orderNumber, itemName, to }, place) => (
            <tr key={place}>
              <th scope="row">
                <a className="code" href={paths.order(orderNumber)}>
                  {orderNumber}
                </a>
              </th>
              <td>
                {says.changed(itemName)} <b>{to.map(partText).join(', ')}</b>
              </td>
              <td className="n soft">{instant(at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
