import type { ItemShown } from '#app/domain/ordering/item-shown.ts';
import { money } from '#app/domain/shared/money.ts';
import { paths } from '#app/paths.ts';
import { useSpeech } from '../kit/use-speech.tsx';

/** What this account bought of it, latest first. */
export function ItemHistory({ item }: { readonly item: ItemShown }) {
  const speech = useSpeech();
  const says = speech.words.catalog.item;
  const { purchases, baseUnit, currency } = item;
  const { historyColumn: column } = says;
  if (purchases.latest.length === 0) return null;
  return (
    <div className="full">
      <div className="section-head">
        <h2 id="history-title">{says.history}</h2>
        <span className="note">{says.historyNote}</span>
      </div>
      <div className="scroll" role="region" aria-label={says.history} tabIndex={0}>
        <table className="tbl fit">
          <thead>
            <tr>
              <th scope="col">{column.day}</th>
              <th scope="col">{column.document}</th>
              <th className="n g" scope="col">
                {column.quantity}
              </th>
              <th className="n" scope="col">
                {column.price(speech.sign(currency), baseUnit.label)}
              </th>
              <th className="n g" scope="col">
                {column.net(speech.sign(currency))}
              </th>
            </tr>
          </thead>
          <tbody>
            {purchases.latest.map((bought, at) => (
              <tr key={at}>
                <th scope="row">{speech.day(bought.on)}</th>
                <td>
                  <a className="code" href={paths.historyDocument(bought.number)}>
                    {bought.number}
                  </a>
                </td>
                <td className="n g">{speech.number(bought.quantity)}</td>
                <td className="n">{speech.unitPrice({ tenThousandths: bought.priceTenThousandths, basis: 1, currency: bought.currency }, { content: 1 })}</td>
                <td className="n g">{speech.minor(money(bought.net, bought.currency))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
