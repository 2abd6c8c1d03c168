import type { DeliveryListed } from '#app/domain/fulfillment/delivery.ts';
import { paths } from '#app/paths.ts';
import { StatusWord } from '../kit/status-word.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { NumberLinks } from './number-links.tsx';
import { SHIPMENT_KIND } from './shipment-kind.ts';

/** What left or is being packed for the account, newest first. */
export function DeliveriesTable({ rows }: { readonly rows: readonly DeliveryListed[] }) {
  const { words, number, day } = useSpeech();
  const says = words.deliveries;
  return (
    <TableRegion caption={says.leftCaption} size="fit">
      <thead>
        <tr>
          <th scope="col">{says.number}</th>
          <th scope="col">{says.shipTo}</th>
          <th scope="col">{says.state}</th>
          <th scope="col">{says.leftOn}</th>
          <th className="n" scope="col">
            {says.packages}
          </th>
          <th scope="col">{says.way}</th>
          <th scope="col">{says.orders}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number}>
            <th scope="row">
              <a className="code" href={paths.delivery(row.number)}>
                {row.number}
              </a>
            </th>
            <td>{row.siteName}</td>
            <td>
              <StatusWord kind={SHIPMENT_KIND[row.status]}>{says.status[row.status]}</StatusWord>
            </td>
            <td className="nowrap">{row.status === 'shipped' ? day(row.on) : ''}</td>
            <td className="n">{row.packages === null ? '' : number(row.packages)}</td>
            <td>
              {row.carrier} <span className="code">{row.tracking}</span>
            </td>
            <td>
              <NumberLinks numbers={row.orders} hrefOf={paths.order} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
