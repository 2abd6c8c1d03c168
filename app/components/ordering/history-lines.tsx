import type { HistoryLine, HistoryPage } from '#app/domain/ordering/history-document.ts';
import { paths } from '#app/paths.ts';
import { TableRegion } from '../kit/table-region.tsx';
import { useSpeech } from '../kit/use-speech.tsx';

/** The lines of an imported invoice or credit, with their sum. */
export function HistoryLines({ document }: { readonly document: HistoryPage }) {
  const { words, sign, minor } = useSpeech();
  const says = words.history.page;
  const currency = sign(document.net.currency);
  return (
    <TableRegion caption={says.caption}>
      <thead>
        <tr>
          <th className="i" scope="col">
            <span className="sr">{says.line}</span>
          </th>
          <th scope="col">{says.item}</th>
          <th scope="col">{says.description}</th>
          <th className="n" scope="col">
            {says.quantity}
          </th>
          <th className="n g" scope="col">
            {currency} {says.price}
          </th>
          <th className="n g" scope="col">
            {says.net}, {currency}
          </th>
        </tr>
      </thead>
      <tbody>
        {document.rows.map((line, index) => (
          <LineRow key={line.position} line={line} number={index + 1} />
        ))}
      </tbody>
      <tfoot>
        <tr className="sum">
          <th scope="row" className="n" colSpan={5}>
            {says.total}
          </th>
          <td className="n g">
            <span className="grand">{minor(document.net)}</span>
          </td>
        </tr>
      </tfoot>
    </TableRegion>
  );
}

function LineRow({ line, number }: { readonly line: HistoryLine; readonly number: number }) {
  const { words, number: write, minor, unitPrice } = useSpeech();
  return (
    <tr>
      <td className="i">{number}</td>
      <td>
        {line.isCatalogItem ? (
          <a className="code" href={paths.item(line.sku)}>
            {line.sku}
          </a>
        ) : (
          <span className="code">{line.sku}</span>
        )}
      </td>
      <th scope="row">{line.name ?? <span className="soft">{words.history.page.unnamed}</span>}</th>
      <td className="n">{write(line.quantity)}</td>
      <td className="n g">{unitPrice(line.price, { content: 1 })}</td>
      <td className="n g">{minor(line.net)}</td>
    </tr>
  );
}
