import type { ShipmentListed } from '#app/domain/fulfillment/shipment-page.ts';
import { paths } from '#app/paths.ts';
import { StatusWord } from '../kit/status-word.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';
import { NumberLinks } from './number-links.tsx';
import { SHIPMENT_KIND } from './shipment-kind.ts';

/** Shipments in rows, newest first; the number is the link. */
export function ShipmentsTable({ rows }: { readonly rows: readonly ShipmentListed[] }) {
  const { words, number, day } = useOfficeSpeech();
  const says = words.shipping.list;
  return (
    <TableRegion caption={says.caption}>
      <thead>
        <tr>
          <th scope="col">{says.number}</th>
          <th scope="col">{says.shipTo}</th>
          <th scope="col">{says.state}</th>
          <th scope="col">{says.on}</th>
          <th className="n" scope="col">
            {says.lines}
          </th>
          <th scope="col">{says.orders}</th>
          <th scope="col">{says.way}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number}>
            <th scope="row">
              <a className="code" href={paths.shipment(row.number)}>
                {row.number}
              </a>
            </th>
            <td>
              {row.siteName}
              <small className="soft">{row.accountName}</small>
            </td>
            <td>
              <StatusWord kind={SHIPMENT_KIND[row.status]}>{words.shipping.status[row.status]}</StatusWord>
            </td>
            <td className="nowrap">{day(row.on)}</td>
            <td className="n">{number(row.lines)}</td>
            <td>
              <NumberLinks numbers={row.orders} hrefOf={paths.opsOrder} />
            </td>
            <td>
              {row.carrier} <span className="code">{row.tracking}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
