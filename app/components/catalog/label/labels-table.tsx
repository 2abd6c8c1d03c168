import type { LabelListed } from '#app/domain/catalog/label/label-page.ts';
import type { LabelSide } from '#app/domain/catalog/label/label-program.ts';
import { TableRegion } from '../../kit/table-region.tsx';
import { LabelState } from './label-state.tsx';
import { useLabelSpeech } from './use-label-speech.ts';

type Props = {
  readonly caption: string;
  readonly rows: readonly LabelListed[];
  readonly reader: LabelSide['kind'];
  readonly hrefOf: (number: string) => string;
};

/** Label programs in rows: what they are called, who is on the other side, where they stand, and who has to do something. */
export function LabelsTable({ caption, rows, reader, hrefOf }: Props) {
  const says = useLabelSpeech().words.labels;
  return (
    <TableRegion caption={caption} size="wide">
      <thead>
        <tr>
          <th scope="col">{says.partNumber}</th>
          <th scope="col">{says.product}</th>
          <th scope="col">{says.brand}</th>
          <th scope="col">{reader === 'account' ? says.madeBy : says.madeFor}</th>
          <th scope="col">{says.item}</th>
          <th scope="col">{says.state}</th>
          <th scope="col">{says.inForce}</th>
          <th scope="col">{says.waits}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <LabelRow key={row.number} row={row} reader={reader} href={hrefOf(row.number)} />
        ))}
      </tbody>
    </TableRegion>
  );
}

function LabelRow({ row, reader, href }: { readonly row: LabelListed; readonly reader: Props['reader']; readonly href: string }) {
  const { words, number } = useLabelSpeech();
  const says = words.labels;
  const { standing, newest } = row;
  return (
    <tr>
      <td>
        <a className="code" href={href}>
          {newest.card.partNumber || row.number}
        </a>
      </td>
      <th scope="row">{newest.card.productName}</th>
      <td>{newest.card.brand || <span className="soft">{says.none}</span>}</td>
      <td>{reader === 'account' ? row.supplierName : row.accountName}</td>
      <td className="code">{row.sku}</td>
      <td>
        <LabelState standing={standing.state} />
        {row.openPins > 0 ? <div className="soft">{says.openPins(row.openPins, number(row.openPins))}</div> : null}
      </td>
      <td>{standing.inForce === null ? <span className="soft">{says.none}</span> : says.version(number(standing.inForce))}</td>
      <td>
        <Waits row={row} reader={reader} />
      </td>
    </tr>
  );
}

function Waits({ row: { standing, since, accountName, supplierName }, reader }: { readonly row: LabelListed; readonly reader: Props['reader'] }) {
  const { words, day } = useLabelSpeech();
  const says = words.labels;
  if (standing.waitsFor === null) return <span className="soft">{says.nobody}</span>;
  const who = standing.waitsFor === reader ? <b>{says.you}</b> : standing.waitsFor === 'account' ? accountName : supplierName;
  return (
    <>
      {who}
      {since === null ? null : <div className="soft">{says.since(day(since))}</div>}
    </>
  );
}
