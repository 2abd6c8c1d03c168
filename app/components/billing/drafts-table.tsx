import type { DraftListed, DraftView } from '#app/domain/billing/review.ts';
import { paths } from '#app/paths.ts';
import { StatusWord } from '../kit/status-word.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';

/** Drafts of invoices in rows; what differs is said, what is clean as well: it decides which to open. */
export function DraftsTable({ rows, view }: { readonly rows: readonly DraftListed[]; readonly view: DraftView }) {
  const says = useOfficeSpeech().words.finance.review;
  return (
    <TableRegion caption={says.caption} size="wide">
      <thead>
        <tr>
          <th scope="col">{says.draft}</th>
          <th scope="col">{says.account}</th>
          <th scope="col">{says.po}</th>
          <th scope="col">{says.drafted}</th>
          <th className="g" scope="col">
            {view === 'sent-back' ? says.note : says.differences}
          </th>
          <th className="n g" scope="col">
            {says.net}
          </th>
          <th className="n" scope="col">
            {says.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </TableRegion>
  );
}

function Row({ row }: { readonly row: DraftListed }) {
  const { words, instant, money } = useOfficeSpeech();
  const says = words.finance.review;
  return (
    <tr>
      <th scope="row">
        <a className="code" href={paths.reviewDraft(row.id)}>
          {row.shipmentNumber ?? says.carriageOnly}
        </a>
      </th>
      <td>
        {row.accountName}
        {row.siteName === row.accountName ? null : <small className="soft">{row.siteName}</small>}
      </td>
      <td>
        <span className="code">{row.poNumber}</span>
      </td>
      <td className="nowrap">{instant(row.draftedAt)}</td>
      <td className="g">
        {row.note === null ? (
          <StatusWord kind={row.differing === 0 ? 'ok' : 'warn'}>{row.differing === 0 ? says.clean : says.count(row.differing)}</StatusWord>
        ) : (
          row.note
        )}
        <small className="soft">{says.lines(row.lines)}</small>
      </td>
      <td className="n g">{money(row.net)}</td>
      <td className="n">{money(row.total)}</td>
    </tr>
  );
}
