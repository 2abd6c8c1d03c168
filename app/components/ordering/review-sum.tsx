import { useSpeech } from '../kit/use-speech.tsx';
import type { ReviewSum } from './review-data.ts';

/** Goods, carriage, tax by category with its reason, and the total under its double rule. */
export function ReviewSumTable({ sum }: { readonly sum: ReviewSum }) {
  const { words, money, rate } = useSpeech();
  const { review } = words.ordering;
  return (
    <table className="tbl sums">
      <caption className="sr">{review.sumCaption}</caption>
      <tbody>
        <tr>
          <th scope="row">{review.net}</th>
          <td className="n">{money(sum.net)}</td>
        </tr>
        <tr>
          <th scope="row">
            {sum.carriage.minor === 0 ? review.carriageFree : review.carriage}
            {sum.carriageMissing ? <small className="soft">{review.missing(money(sum.carriageMissing))}</small> : null}
          </th>
          <td className="n">{money(sum.carriage)}</td>
        </tr>
        {sum.taxes.map((tax) => (
          <tr key={`${tax.category} ${tax.rateBasisPoints}`}>
            <th scope="row">
              {review.tax(tax.category, rate(tax.rateBasisPoints))} <span className="soft">{review.taxOn(money(tax.net))}</span>
              {tax.reason === '' ? null : <small className="soft">{tax.reason}</small>}
            </th>
            <td className="n">{money(tax.tax)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="sum">
          <th scope="row">{review.total}</th>
          <td className="n">
            <b className="grand">{money(sum.total)}</b>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
