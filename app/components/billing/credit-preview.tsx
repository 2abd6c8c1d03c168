import { subtractMoney } from '#app/domain/shared/money.ts';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';
import { countText } from './deviation-text.ts';
import type { CreditData } from './to-credit-data.ts';

type Props = { readonly number: string; readonly preview: NonNullable<CreditData['preview']> };

/** What the credit note will say, its tax, and what becomes of its amount. */
export function CreditPreview({ number, preview }: Props) {
  const speech = useOfficeSpeech();
  const { words, minor, money, rate } = speech;
  const says = words.credit;
  const { lines, sums, settles } = preview;
  const keeps = subtractMoney(sums.total, settles);
  return (
    <section className="tight" id="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{says.previewTitle}</h2>
      <TableRegion caption={says.previewCaption} size="slim">
        <thead>
          <tr>
            <th scope="col">{says.item}</th>
            <th scope="col">{says.description}</th>
            <th className="n" scope="col">
              {says.quantity}
            </th>
            <th className="n g" scope="col">
              {says.net}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.correctsLineId}>
              <td>
                <span className="code">{line.sku}</span>
              </td>
              <th scope="row">{line.kind === 'carriage' ? words.finance.review.page.carriage : line.name}</th>
              <td className="n">{line.quantity === 0 ? <span className="soft">{says.byValue}</span> : countText(line.quantity, { invoiced: line }, speech)}</td>
              <td className="n g">{minor(line.net)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {sums.taxGroups.map((group) => (
            <tr key={`${group.category} ${group.rateBasisPoints}`}>
              <th scope="row" className="n" colSpan={3}>
                {says.tax(group.category, rate(group.rateBasisPoints))}
              </th>
              <td className="n g">{minor(group.tax)}</td>
            </tr>
          ))}
          <tr className="sum">
            <th scope="row" className="n" colSpan={3}>
              {says.total}
            </th>
            <td className="n g">
              <span className="grand">{money(sums.total)}</span>
            </td>
          </tr>
        </tfoot>
      </TableRegion>
      <p>
        {settles.minor > 0 ? says.settles(money(settles), number) : null} {keeps.minor > 0 ? says.keeps(money(keeps)) : null} {says.consequence}
      </p>
    </section>
  );
}
