import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import type { OwnItem } from '#app/domain/catalog/own-item.ts';
import { paths } from '#app/paths.ts';
import { StatusWord } from '../kit/status-word.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';
import { usePackName } from './use-pack-name.ts';

/** A supplier's items in rows: how they are packed, what lies on the shelf, what is expected. */
export function OwnItemsTable({ rows }: { readonly rows: readonly OwnItem[] }) {
  const says = useOfficeSpeech().words.supply;
  return (
    <TableRegion caption={says.caption} size="wide">
      <thead>
        <tr>
          <th scope="col">{says.item}</th>
          <th scope="col">{says.description}</th>
          <th scope="col">{says.group}</th>
          <th scope="col">{says.packs}</th>
          <th className="n g" scope="col">
            {says.onHand}
          </th>
          <th className="g" scope="col">
            {says.expected}
          </th>
          <th scope="col">{says.state}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ItemRow key={row.sku} row={row} />
        ))}
      </tbody>
    </TableRegion>
  );
}

function ItemRow({ row }: { readonly row: OwnItem }) {
  const { words, number, quantity } = useOfficeSpeech();
  const says = words.supply;
  const packName = usePackName();
  const base = baseUnitOf(row.baseUnit);
  return (
    <tr>
      <td>
        <a className="code" href={paths.supplyItem(row.sku)}>
          {row.sku}
        </a>
      </td>
      <th scope="row">{row.name}</th>
      <td>{row.groupName}</td>
      <td>{row.packs.length === 0 ? base.plural : row.packs.map(packName).join(', ')}</td>
      <td className="n g">{row.onHand === 0 ? number(0) : quantity(row.onHand, row.onHand === 1 ? base.label : base.plural)}</td>
      <td className="g">{row.expected.length === 0 ? <span className="soft">{says.nothing}</span> : <Expected row={row} />}</td>
      <td>{row.isActive ? <StatusWord kind="ok">{says.active}</StatusWord> : <StatusWord kind="off">{says.discontinued}</StatusWord>}</td>
    </tr>
  );
}

function Expected({ row }: { readonly row: OwnItem }) {
  const { words, number, day } = useOfficeSpeech();
  return row.expected.map((receipt, index) => (
    <div key={index} className="nowrap">
      <b>{number(receipt.quantity)}</b> {day(receipt.expectedOn)} {receipt.isFirm ? null : <span className="soft">{words.supply.planned}</span>}
    </div>
  ));
}
