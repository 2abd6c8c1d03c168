import type { LetterListed } from '#app/domain/shared/letter-listed.ts';
import { paths } from '#app/paths.ts';
import { StatusWord } from '../kit/status-word.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useAdminSpeech } from '../kit/use-admin-speech.ts';

/** Letters in rows; the subject is the link. */
export function LettersTable({ rows }: { readonly rows: readonly LetterListed[] }) {
  const { words, instant } = useAdminSpeech();
  const says = words.admin.outbox;
  return (
    <TableRegion caption={says.caption}>
      <thead>
        <tr>
          <th scope="col">{says.written}</th>
          <th scope="col">{says.subject}</th>
          <th scope="col">{says.to}</th>
          <th scope="col">{says.account}</th>
          <th scope="col">{says.state}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="nowrap">{instant(row.createdAt)}</td>
            <th scope="row">
              <a href={paths.letter(row.id)}>{row.subject}</a>
            </th>
            <td>{row.recipient}</td>
            <td>{row.accountName}</td>
            <td>{row.sentAt ? <StatusWord kind="ok">{says.sent}</StatusWord> : <StatusWord kind="wait">{says.waits}</StatusWord>}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
