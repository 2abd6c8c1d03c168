import { Fragment } from 'react';
import type { PostingListed } from '#app/domain/billing/ledger-page.ts';
import { money, sumMoney } from '#app/domain/shared/money.ts';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';

/** The postings that moved one document, in its one currency, with both sides added up. */
export function InvoiceLedger({ postings }: { readonly postings: readonly PostingListed[] }) {
  const { words, day, minor } = useOfficeSpeech();
  const says = words.finance.ledger;
  const entries = postings.flatMap((posting) => posting.entries);
  const currency = entries[0]?.amount.currency;
  if (currency === undefined) return <p className="soft">{says.nothingHere}</p>;
  const sumOf = (sign: 1 | -1) =>
    minor(
      sumMoney(
        entries.map(({ amount }) => money(Math.max(0, sign * amount.minor), currency)),
        currency,
      ),
    );
  return (
    <TableRegion caption={words.invoices.page.ledger} size="slim">
      <thead>
        <tr>
          <th scope="col">{says.account}</th>
          <th className="n" scope="col">
            {says.debit}
          </th>
          <th className="n" scope="col">
            {says.credit}
          </th>
        </tr>
      </thead>
      <tbody>
        {postings.map((posting) => (
          <Fragment key={posting.sequence}>
            <tr className="is-group">
              <th scope="rowgroup" colSpan={3}>
                {says.kinds[posting.kind]} <span className="soft nowrap">{day(posting.bookedOn)}</span>
              </th>
            </tr>
            {posting.entries.map(({ ledgerAccount, document, amount }, index) => (
              <tr key={index}>
                <th scope="row">
                  {says.accounts[ledgerAccount]} <span className="code soft">{document}</span>
                </th>
                <td className="n">{amount.minor > 0 ? minor(amount) : null}</td>
                <td className="n">{amount.minor < 0 ? minor(money(-amount.minor, currency)) : null}</td>
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
      <tfoot>
        <tr className="sum">
          <th scope="row">{says.bothSides}</th>
          <td className="n">
            <span className="grand">{sumOf(1)}</span>
          </td>
          <td className="n">
            <span className="grand">{sumOf(-1)}</span>
          </td>
        </tr>
      </tfoot>
    </TableRegion>
  );
}
