import type { HeldOrderPage } from '#app/domain/ordering/held-order.ts';
import { addMoney, type Money } from '#app/domain/shared/money.ts';
import { StatusWord } from '../kit/status-word.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';

/** The credit an order was measured against when it was placed, and at this moment. */
export function CreditThenAndNow({ order }: { readonly order: HeldOrderPage }) {
  const { words, money } = useOfficeSpeech();
  const says = words.holds;
  const rows: readonly (readonly [label: string, then: Money | null, now: Money | null])[] = [
    [says.limit, order.limit, order.now.limit],
    [says.exposure, order.exposure, order.now.exposure],
    [says.page.afterwards, addMoney(order.exposure, order.total), addMoney(order.now.exposure, order.total)],
  ];
  const { limit } = order.now;
  const excess = limit ? order.now.exposure.minor + order.total.minor - limit.minor : 0;
  return (
    <TableRegion caption={says.page.caption} size="slim">
      <thead>
        <tr>
          <th scope="col">
            <span className="sr">{says.page.caption}</span>
          </th>
          <th className="n" scope="col">
            {says.page.whenPlaced}
          </th>
          <th className="n" scope="col">
            {says.page.now}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, then, now]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className="n">{then ? money(then) : says.page.noLimit}</td>
            <td className="n">{now ? money(now) : says.page.noLimit}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="sum">
          <th scope="row">{says.page.left}</th>
          <td className="n">{money(order.excess)}</td>
          <td className="n">
            {limit && excess > 0 ? (
              <span className="grand">{money({ minor: excess, currency: limit.currency })}</span>
            ) : (
              <StatusWord kind="ok">{says.page.within}</StatusWord>
            )}
          </td>
        </tr>
      </tfoot>
    </TableRegion>
  );
}
