import { LABEL_POINTS, type LabelCard, missingChecks } from '#app/domain/catalog/label/label-card.ts';
import { TableRegion } from '../../kit/table-region.tsx';
import { useLabelSpeech } from './use-label-speech.ts';

/** What the supplier has checked for each market, as the account reads it. */
export function LabelChecklist({ card }: { readonly card: LabelCard }) {
  const { words, number } = useLabelSpeech();
  const says = words.labels.checklist;
  const all = card.markets.length * LABEL_POINTS.length;
  const isTicked = (market: string, point: string) => card.checks.some((check) => check.market === market && check.point === point);
  return (
    <section className="stack" aria-labelledby="checklist">
      <h2 id="checklist">
        {says.heading} <span className="soft">{says.ticked(number(all - missingChecks(card).length), number(all))}</span>
      </h2>
      <p>{card.gtin === null ? says.noBarcode : says.barcode(card.gtin)}</p>
      {card.markets.length === 0 ? (
        <p className="soft">{says.noMarkets}</p>
      ) : (
        <TableRegion caption={says.caption} size="slim">
          <thead>
            <tr>
              <th scope="col">{says.point}</th>
              {card.markets.map((market) => (
                <th key={market} scope="col">
                  {market}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {LABEL_POINTS.map((point) => (
              <tr key={point}>
                <th scope="row">{says.points[point]}</th>
                {card.markets.map((market) => (
                  <td key={market}>{isTicked(market, point) ? says.yes : <b>{says.no}</b>}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </TableRegion>
      )}
    </section>
  );
}
