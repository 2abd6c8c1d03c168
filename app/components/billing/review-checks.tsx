import type { ReviewPage } from '#app/domain/billing/review.ts';
import { subtractMoney } from '#app/domain/shared/money.ts';
import { StatusWord } from '../kit/status-word.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';

type Check = { readonly name: string; readonly text: string; readonly agrees: boolean };

/** What is looked at on the document as a whole, each with its finding in words. */
export function ReviewChecks({ review }: { readonly review: ReviewPage }) {
  const { words } = useOfficeSpeech();
  const says = words.finance.review.page;
  const checks = useChecks(review);
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{says.checks}</h2>
      <ul className="checks">
        {checks.map(({ name, text, agrees }) => (
          <li key={name + text}>
            <span>{name}</span>
            <span className="soft">{text}</span>
            <StatusWord kind={agrees ? 'ok' : 'warn'}>{agrees ? says.agrees : says.look}</StatusWord>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useChecks(review: ReviewPage): readonly Check[] {
  const { words, day, money } = useOfficeSpeech();
  const says = words.finance.review.page;
  const { shipmentNumber, shippedOn, paymentDays, dueOn, net, total, comparison } = review;
  const missing = comparison.withoutCarriage.map(({ number, carriage }) => ({
    name: says.check.carriage,
    text: `${says.deviation['carriage-missing'](number, money(carriage))} ${says.fix['carriage-missing']}`,
    agrees: false,
  }));
  const isDelivered = shipmentNumber !== null && shippedOn !== null;
  return [
    usePoCheck(review),
    { name: says.check.delivery, text: isDelivered ? says.checkDelivery(shipmentNumber, day(shippedOn)) : says.checkDeliveryNone, agrees: isDelivered },
    { name: says.check.terms, text: `${says.days(paymentDays)}, ${says.dueIfToday(day(dueOn))}`, agrees: true },
    ...(missing.length > 0 ? missing : [{ name: says.check.carriage, text: says.checkCarriage, agrees: true }]),
    { name: says.check.sums, text: says.checkSums(money(net), money(subtractMoney(total, net)), money(total)), agrees: true },
  ];
}

function usePoCheck({ orders, poNumber }: ReviewPage): Check {
  const says = useOfficeSpeech().words.finance.review.page;
  const ordered = [...new Set(orders.flatMap((order) => order.poNumber ?? []))].join(', ');
  const name = says.check.po;
  if (ordered === (poNumber ?? '')) return { name, text: ordered === '' ? says.checkPoNone : says.checkPo(ordered), agrees: true };
  return { name, text: says.checkPoOther(ordered === '' ? says.noRate : ordered, poNumber ?? says.noRate), agrees: false };
}

/** The foot of the draft: net and tax of each group, and what they come to. */
export function ReviewTotals({ review }: { readonly review: ReviewPage }) {
  const { words, minor, rate, sign } = useOfficeSpeech();
  const says = words.finance.review.page;
  const money = sign(review.net.currency);
  return (
    <section>
      <h2>{says.totals}</h2>
      <TableRegion caption={says.totals} size="slim">
        <thead>
          <tr>
            <th scope="col">{says.taxGroup}</th>
            <th className="n" scope="col">
              {says.taxNet}, {money}
            </th>
            <th className="n" scope="col">
              {says.tax}, {money}
            </th>
          </tr>
        </thead>
        <tbody>
          {review.taxGroups.map((group) => (
            <tr key={`${group.category} ${group.rateBasisPoints}`}>
              <th scope="row">
                {says.taxOf(group.category, rate(group.rateBasisPoints))}
                {group.reason === '' ? null : <small className="soft">{group.reason}</small>}
              </th>
              <td className="n">{minor(group.net)}</td>
              <td className="n">{minor(group.tax)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="sum">
            <th scope="row" colSpan={2}>
              {says.sum}
            </th>
            <td className="n">
              <span className="grand">{minor(review.total)}</span>
            </td>
          </tr>
        </tfoot>
      </TableRegion>
    </section>
  );
}
