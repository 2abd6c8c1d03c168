import type { ReturnListed } from '#app/domain/fulfillment/shipment-page.ts';
import { paths } from '#app/paths.ts';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';

/** What came back, newest first; the shipment is the link. */
export function ReturnsTable({ rows }: { readonly rows: readonly ReturnListed[] }) {
  const { words, number, day } = useOfficeSpeech();
  const says = words.shipping.returns;
  return (
    <TableRegion caption={says.caption}>
      <thead>
        <tr>
          <th scope="col">{says.number}</th>
          <th scope="col">{says.shipment}</th>
          <th scope="col">{says.account}</th>
          <th scope="col">{says.received}</th>
          <th className="n" scope="col">
            {says.lines}
          </th>
          <th className="n" scope="col">
            {says.scrapped}
          </th>
          <th scope="col">{says.reason}</th>
          <th scope="col">{says.by}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number}>
            <th scope="row">
              <span className="code">{row.number}</span>
            </th>
            <td>
              <a className="code" href={paths.shipment(row.shipmentNumber)}>
                {row.shipmentNumber}
              </a>
            </td>
            <td>
              {row.accountName}
              <small className="soft">{row.siteName}</small>
            </td>
            <td className="nowrap">{day(row.receivedOn)}</td>
            <td className="n">{number(row.lines)}</td>
            <td className="n">{row.scrapped === 0 ? '' : number(row.scrapped)}</td>
            <td className="cause">{row.reason}</td>
            <td>{row.recordedBy}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
