import type { ComingDay } from '#app/domain/fulfillment/delivery.ts';
import { paths } from '#app/paths.ts';
import { TableRegion } from '../kit/table-region.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { NumberLinks } from './number-links.tsx';

/** What is still to come, by day and ship-to. */
export function ComingTable({ rows }: { readonly rows: readonly ComingDay[] }) {
  const { words, number, day } = useSpeech();
  const says = words.deliveries;
  return (
    <TableRegion caption={says.comingCaption} size="slim">
      <thead>
        <tr>
          <th scope="col">{says.day}</th>
          <th scope="col">{says.shipTo}</th>
          <th className="n" scope="col">
            {says.lines}
          </th>
          <th scope="col">{says.orders}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.day ?? ''} ${row.siteName}`}>
            <th scope="row">{row.day === null ? <span className="soft">{says.noDay}</span> : day(row.day)}</th>
            <td>{row.siteName}</td>
            <td className="n">{number(row.lines)}</td>
            <td>
              <NumberLinks numbers={row.orders} hrefOf={paths.order} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
