import { TableRegion } from '../../kit/table-region.tsx';
import { useSupplyLabelSpeech } from './use-supply-label-speech.ts';

/** One field of a draft in two versions, in words. */
export type DraftClash = { readonly label: string; readonly yours: string; readonly now: string };

/** What somebody typed of a draft beside what a colleague saved meanwhile; nothing where they agree. */
export function DraftClashTable({ rows }: { readonly rows: readonly DraftClash[] }) {
  const { words } = useSupplyLabelSpeech();
  const says = words.supplyLabels.clash;
  const empty = <span className="soft">{words.labels.changes.empty}</span>;
  if (rows.length === 0) return null;
  return (
    <TableRegion caption={says.caption} size="slim">
      <thead>
        <tr>
          <th scope="col">{words.labels.changes.field}</th>
          <th scope="col">{says.yours}</th>
          <th scope="col">{says.now}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, yours, now }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{yours || empty}</td>
            <td>{now || empty}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
