import type { ComparedLine } from '#app/domain/billing/compare-lines.ts';
import type { ReviewPage } from '#app/domain/billing/review.ts';
import { sumMoney } from '#app/domain/shared/money.ts';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';
import { Over } from './over.tsx';
import { ReviewRow } from './review-row.tsx';

type Props = { readonly review: ReviewPage; readonly onlyDiffering: boolean };

/** Agreed, delivered and invoiced beside each other; only the cells that deviate are marked, their reason stands below. */
export function ReviewTable({ review, onlyDiffering }: Props) {
  const says = useOfficeSpeech().words.finance.review.page;
  const { lines } = review.comparison;
  const shown = onlyDiffering ? lines.filter(isDiffering) : [...lines].sort((a, b) => a.invoiced.position - b.invoiced.position);
  return (
    <TableRegion caption={says.tableCaption} size="wide">
      <Head currency={review.net.currency} />
      <tbody>
        {shown.map((line) => (
          <ReviewRow key={line.invoiced.id} line={line} place={review.places[line.invoiced.id] ?? null} shipmentNumber={review.shipmentNumber} />
        ))}
      </tbody>
      <Sums review={review} hidden={lines.filter((line) => !shown.includes(line))} />
    </TableRegion>
  );
}

function isDiffering({ deviations }: ComparedLine): boolean {
  return deviations.length > 0;
}

function Head({ currency }: { readonly currency: string }) {
  const { words, sign } = useOfficeSpeech();
  const says = words.finance.review.page;
  const money = sign(currency);
  return (
    <thead>
      <tr className="spans">
        <td colSpan={2} />
        <th className="g" scope="colgroup" colSpan={2}>
          {says.agreed}
        </th>
        <th className="g" scope="col">
          {says.deliveredGroup}
        </th>
        <th className="g" scope="colgroup" colSpan={3}>
          {says.draft}
        </th>
        <th className="g" scope="colgroup" colSpan={2}>
          {says.shouldBe}
        </th>
      </tr>
      <tr>
        <th scope="col">{says.item}</th>
        <th scope="col">{says.description}</th>
        <th className="n g" scope="col">
          {money} {says.perUnit}
        </th>
        <th className="n" scope="col">
          {says.ordered}
        </th>
        <th className="n g" scope="col">
          {says.quantity}
        </th>
        <th className="n g" scope="col">
          {says.quantity}
        </th>
        <th className="n" scope="col">
          {money} {says.perUnit}
        </th>
        <th className="n" scope="col">
          {says.net}, {money}
        </th>
        <th className="n g" scope="col">
          {says.net}, {money}
        </th>
        <th className="n" scope="col">
          {says.over}, {money}
        </th>
      </tr>
    </thead>
  );
}

function Sums({ review, hidden }: { readonly review: ReviewPage; readonly hidden: readonly ComparedLine[] }) {
  const { words, minor } = useOfficeSpeech();
  const says = words.finance.review.page;
  const { currency } = review.net;
  const { lines, withoutCarriage } = review.comparison;
  const shouldBe = (of: readonly ComparedLine[]) =>
    sumMoney(
      of.map((line) => line.shouldBe),
      currency,
    );
  const net = sumMoney(
    hidden.map(({ invoiced }) => invoiced.net),
    currency,
  );
  const due = sumMoney([shouldBe(lines), ...withoutCarriage.map(({ carriage }) => carriage)], currency);
  return (
    <tfoot>
      {hidden.length === 0 ? null : (
        <tr>
          <td />
          <th scope="row" colSpan={6}>
            {says.agreeing(hidden.length)}
          </th>
          <td className="n">{minor(net)}</td>
          <td className="n g">{minor(shouldBe(hidden))}</td>
          <td />
        </tr>
      )}
      <tr className="sum">
        <td />
        <th scope="row" colSpan={6}>
          {says.net}
        </th>
        <td className="n">{minor(review.net)}</td>
        <td className="n g">
          <span className="grand">{minor(due)}</span>
        </td>
        <td className="n">
          <Over net={review.net.minor - due.minor} currency={currency} />
        </td>
      </tr>
    </tfoot>
  );
}
