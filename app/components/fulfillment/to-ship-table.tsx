import type { ShipToListed } from '#app/domain/fulfillment/to-ship.ts';
import { paths } from '#app/paths.ts';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';

/** Ship-tos with goods to leave; the name is the way to start picking. */
export function ToShipTable({ rows }: { readonly rows: readonly ShipToListed[] }) {
  const { words, number, day } = useOfficeSpeech();
  const says = words.shipping.toShip;
  return (
    <TableRegion caption={says.caption} size="slim">
      <thead>
        <tr>
          <th scope="col">{says.shipTo}</th>
          <th scope="col">{says.first}</th>
          <th className="n" scope="col">
            {says.due}
          </th>
          <th className="n" scope="col">
            {says.early}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th scope="row">
              <a href={paths.toShipTo(row.code)}>{row.name}</a>
              <small className="soft">
                {row.accountName}, {row.city}
              </small>
            </th>
            <td>{day(row.firstShipOn)}</td>
            <td className="n">{row.due === 0 ? '' : <b>{number(row.due)}</b>}</td>
            <td className="n soft">{row.early === 0 ? '' : number(row.early)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
