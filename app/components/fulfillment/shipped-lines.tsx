import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import type { ShipmentPage, ShipmentPageLine } from '#app/domain/fulfillment/shipment-page.ts';
import { StatusWord } from '../kit/status-word.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { ShipmentLineName, usePackText } from './shipment-line-name.tsx';

type Props = { readonly shipment: ShipmentPage; readonly orderHref: (number: string) => string; readonly caption: string };

/** What is in a shipment: as picked, as it left, as it came back. */
export function ShippedLines({ shipment, orderHref, caption }: Props) {
  const says = useSpeech().words.shipments;
  const hasReturns = shipment.lines.some((line) => line.returned > 0);
  const isShipped = shipment.state.status === 'shipped';
  return (
    <TableRegion caption={caption} size="slim">
      <thead>
        <tr>
          <th scope="col">{says.item}</th>
          <th className="n g" scope="col">
            {isShipped ? says.shipped : says.wasPicked}
          </th>
          <th scope="col">{says.packs}</th>
          {hasReturns ? (
            <th className="n" scope="col">
              {says.returned}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {shipment.lines.map((line) => (
          <Row key={line.position} line={line} orderHref={orderHref} isShipped={isShipped} hasReturns={hasReturns} />
        ))}
      </tbody>
    </TableRegion>
  );
}

type RowProps = { readonly line: ShipmentPageLine; readonly orderHref: Props['orderHref']; readonly isShipped: boolean; readonly hasReturns: boolean };

function Row({ line, orderHref, isShipped, hasReturns }: RowProps) {
  const { words, goods, quantity } = useSpeech();
  const packText = usePackText();
  const says = words.shipments;
  const base = baseUnitOf(line.baseUnit);
  const count = isShipped ? line.shipped : line.picked;
  const short = isShipped ? line.picked - line.shipped : 0;
  return (
    <tr>
      <ShipmentLineName line={line} orderHref={orderHref} />
      <td className="n g">
        {count === 0 ? <span className="soft">{says.nothingLeft}</span> : <b>{goods({ ...line, quantity: count })}</b>}
        {line.unitContent === 1 || count === 0 ? null : <small className="soft">{quantity(count, base.plural)}</small>}
        {short > 0 ? (
          <small>
            <StatusWord kind="part">{says.short(goods({ ...line, quantity: short }))}</StatusWord>
          </small>
        ) : null}
      </td>
      <td>{packText(line)}</td>
      {hasReturns ? <td className="n">{line.returned === 0 ? '' : goods({ ...line, quantity: line.returned })}</td> : null}
    </tr>
  );
}
