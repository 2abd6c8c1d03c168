import { TableRegion } from '../kit/table-region.tsx';
import { useSpeech } from '../kit/use-speech.tsx';

/** One field in two versions, in words. */
export type Clash = { readonly label: string; readonly yours: string; readonly now: string };

/** What someone typed beside what someone else saved meanwhile; nothing where they agree. */
export function ClashTable({ rows }: { readonly rows: readonly Clash[] }) {
  const says = useSpeech().words.kit.clash;
  if (rows.length === 0) return null;
  return (
    <TableRegion caption={says.caption} size="slim">
      <thead>
        <tr>
          <th scope="col">{says.field}</th>
          <th scope="col">{says.yours}</th>
          <th scope="col">{says.now}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, yours, now }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{yours || <span className="soft">{says.nothing}</span>}</td>
            <td>{now || <span className="soft">{says.nothing}</span>}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
