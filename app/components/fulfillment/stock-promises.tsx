import type { StockPage } from '#app/domain/fulfillment/stock-page.ts';
import { paths } from '#app/paths.ts';
import { Empty } from '../kit/empty.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';

/** Whose the promised goods are. */
export function StockPromises({ stock }: { readonly stock: StockPage }) {
  const { words, number, day } = useOfficeSpeech();
  const says = words.stock.page;
  const shown = stock.promises.reduce((sum, promise) => sum + promise.quantity, 0);
  return (
    <section className="stack" aria-labelledby="promises">
      <h2 id="promises">{says.promises}</h2>
      {stock.promises.length === 0 ? (
        <Empty kind="nothing-left">{says.promisedToNobody}</Empty>
      ) : (
        <TableRegion caption={says.promisesCaption} size="slim">
          <thead>
            <tr>
              <th scope="col">{says.order}</th>
              <th scope="col">{says.shipOn}</th>
              <th className="n g" scope="col">
                {says.quantity}
              </th>
              <th scope="col">{says.shipment}</th>
            </tr>
          </thead>
          <tbody>
            {stock.promises.map((promise, index) => (
              <tr key={`${promise.orderNumber} ${index}`}>
                <th scope="row">
                  <a className="code" href={paths.opsOrder(promise.orderNumber)}>
                    {promise.orderNumber}
                  </a>
                  <small className="soft">{promise.siteName}</small>
                </th>
                <td>{promise.shipOn === null ? '' : day(promise.shipOn)}</td>
                <td className="n g">{number(promise.quantity)}</td>
                <td>
                  {promise.shipmentNumber === null ? null : (
                    <a className="code" href={paths.shipment(promise.shipmentNumber)}>
                      {promise.shipmentNumber}
                    </a>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </TableRegion>
      )}
      {shown < stock.promised ? <p className="soft">{says.morePromises}</p> : null}
    </section>
  );
}
