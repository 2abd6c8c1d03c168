import type { HistoryDocument } from '#app/domain/ordering/history-document.ts';
import { paths } from '#app/paths.ts';
import { TableRegion } from '../kit/table-region.tsx';
import { useSpeech } from '../kit/use-speech.tsx';

/** Imported invoices and credits in rows; the number is the link. */
export function HistoryTable({ rows }: { readonly rows: readonly HistoryDocument[] }) {
  const { words, day, money, number } = useSpeech();
  const says = words.history;
  return (
    <TableRegion caption={says.caption} size="fit">
      <thead>
        <tr>
          <th scope="col">{says.number}</th>
          <th scope="col">{says.day}</th>
          <th scope="col">{says.kind}</th>
          <th className="n" scope="col">
            {says.lines}
          </th>
          <th className="n g" scope="col">
            {says.net}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number}>
            <th scope="row">
              <a className="code" href={paths.historyDocument(row.number)}>
                {row.number}
              </a>
            </th>
            <td className="nowrap">{day(row.issuedOn)}</td>
            <td>{says.kinds[row.kind]}</td>
            <td className="n">{number(row.lines)}</td>
            <td className="n g">{money(row.net)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
