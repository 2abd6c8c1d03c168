import { Fragment } from 'react';
import type { EntryListed, PostingListed } from '#app/domain/billing/ledger-page.ts';
import { paths } from '#app/paths.ts';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';

/** Postings with their entries: the posting in one row, then a row an entry, debit left of credit. */
export function PostingsTable({ rows, caption }: { readonly rows: readonly PostingListed[]; readonly caption: string }) {
  const says = useOfficeSpeech().words.finance.ledger;
  return (
    <TableRegion caption={caption} size="fit">
      <thead>
        <tr>
          <th scope="col">{says.posting}</th>
          <th scope="col">{says.what}</th>
          <th className="g" scope="col">
            {says.document}
          </th>
          <th className="n g" scope="col">
            {says.debit}
          </th>
          <th className="n" scope="col">
            {says.credit}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((posting) => (
          <Fragment key={posting.sequence}>
            <Head posting={posting} />
            {posting.entries.map((entry, index) => (
              <EntryRow key={index} entry={entry} />
            ))}
          </Fragment>
        ))}
      </tbody>
    </TableRegion>
  );
}

function Head({ posting }: { readonly posting: PostingListed }) {
  const { words, day } = useOfficeSpeech();
  const says = words.finance.ledger;
  return (
    <tr className="is-group">
      <th scope="row">
        <span className="code">{posting.sequence}</span>
      </th>
      <td>
        {says.kinds[posting.kind]}
        {posting.accountName === null ? null : <span className="soft"> {posting.accountName}</span>}
      </td>
      <td className="g" colSpan={3}>
        <span className="nowrap">{day(posting.bookedOn)}</span> <span className="soft">{posting.who ?? says.byPortal}</span>
      </td>
    </tr>
  );
}

function EntryRow({ entry: { ledgerAccount, document, amount } }: { readonly entry: EntryListed }) {
  const { words, money } = useOfficeSpeech();
  const isDebit = amount.minor > 0;
  const shown = money(isDebit ? amount : { ...amount, minor: -amount.minor });
  return (
    <tr>
      <td />
      <th scope="row">{words.finance.ledger.accounts[ledgerAccount]}</th>
      <td className="g">
        {document === null ? null : (
          <a className="code" href={paths.financeInvoice(document)}>
            {document}
          </a>
        )}
      </td>
      <td className="n g">{isDebit ? shown : null}</td>
      <td className="n">{isDebit ? null : shown}</td>
    </tr>
  );
}
