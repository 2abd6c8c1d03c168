import type { PaymentPage } from '#app/domain/billing/payment-page.ts';
import type { Suggestion } from '#app/domain/billing/suggest-applications.ts';
import { amountText } from '#app/domain/shared/amount-text.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import type { Problem } from '../kit/problem-summary.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { CellField } from './pay-table.tsx';

type Props = {
  readonly payment: PaymentPage;
  readonly suggestions: readonly Suggestion[];
  readonly typed: ReadonlyMap<string, string> | null;
  readonly problems: readonly Problem[];
};

/** The open invoices of the account, each with the amount that is proposed for it and why; a person presses. */
export function ApplyForm({ payment, suggestions, typed, problems }: Props) {
  const says = useSpeech().words.payments.cash.page;
  return (
    <section className="section" aria-labelledby="apply">
      <h2 id="apply">{says.apply}</h2>
      {suggestions.length === 0 ? (
        <p>{says.noneOpen}</p>
      ) : (
        <form method="post" action={paths.cashPayment(payment.number)} noValidate>
          <input type="hidden" name="version" value={payment.version} />
          <TableRegion caption={says.applyCaption} size="fit">
            <thead>
              <tr>
                <th scope="col">{says.invoice}</th>
                <th scope="col">{says.po}</th>
                <th scope="col">{says.due}</th>
                <th className="n g" scope="col">
                  {says.open}
                </th>
                <th className="n" scope="col">
                  {says.amount}
                </th>
                <th scope="col">{says.why}</th>
              </tr>
            </thead>
            <tbody>
              {suggestions.map((suggestion, at) => (
                <ApplyRow key={suggestion.invoice.number} suggestion={suggestion} at={at} typed={typed} problems={problems} />
              ))}
            </tbody>
          </TableRegion>
          <p className="row">
            <Button look="main">{says.applyAct}</Button>
          </p>
        </form>
      )}
    </section>
  );
}

type RowProps = Pick<Props, 'typed' | 'problems'> & { readonly suggestion: Suggestion; readonly at: number };

function ApplyRow({ suggestion: { invoice, amount, why }, at, typed, problems }: RowProps) {
  const { words, money, day } = useSpeech();
  const says = words.payments.cash.page;
  const field = `lines[${at}].amount`;
  const proposed = amount.minor > 0 ? amountText(amount) : '';
  return (
    <tr>
      <th scope="row" className="code">
        <input type="hidden" name={`lines[${at}].invoice`} value={invoice.number} />
        {invoice.number}
      </th>
      <td>
        <span className="code">{invoice.poNumber}</span>
      </td>
      <td className="nowrap">{invoice.dueOn === null ? null : day(invoice.dueOn)}</td>
      <td className="n g">{money(invoice.open)}</td>
      <td className="n">
        <CellField
          id={field}
          className="cell n amount"
          inputMode="decimal"
          label={says.amountName(invoice.number)}
          value={typed ? (typed.get(invoice.number) ?? '') : proposed}
          error={problems.find(({ fieldId }) => fieldId === field)?.text}
        />
      </td>
      <td className="soft">{why === null ? null : says.reasons[why]}</td>
    </tr>
  );
}
