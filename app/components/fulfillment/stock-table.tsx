import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import type { StockListed } from '#app/domain/fulfillment/stock-page.ts';
import { paths } from '#app/paths.ts';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';

/** What lies on the shelf, what of it is promised and what is free; the code is the way to count. */
export function StockTable({ rows }: { readonly rows: readonly StockListed[] }) {
  const { words, number, quantity } = useOfficeSpeech();
  const says = words.stock;
  return (
    <TableRegion caption={says.caption} size="slim">
      <thead>
        <tr>
          <th scope="col">{says.item}</th>
          <th className="n g" scope="col">
            {says.onHand}
          </th>
          <th className="n" scope="col">
            {says.promised}
          </th>
          <th className="n" scope="col">
            {says.free}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const base = baseUnitOf(row.baseUnit);
          return (
            <tr key={`${row.sku} ${row.warehouseName}`}>
              <th scope="row">
                <a className="code" href={paths.stockItem(row.sku)}>
                  {row.sku}
                </a>{' '}
                {row.name}
              </th>
              <td className="n g">{quantity(row.onHand, row.onHand === 1 ? base.label : base.plural)}</td>
              <td className="n soft">{row.promised === 0 ? '' : number(row.promised)}</td>
              <td className="n">
                <b>{number(row.free)}</b>
              </td>
            </tr>
          );
        })}
      </tbody>
    </TableRegion>
  );
}
