import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import type { ShelfPortion, ShipGroup, ShipToPage } from '#app/domain/fulfillment/to-ship.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Empty } from '../kit/empty.tsx';
import { type Problem, ProblemSummary } from '../kit/problem-summary.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { StatusWord } from '../kit/status-word.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { TickAll } from '../kit/tick-all.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';
import { NumberLinks } from './number-links.tsx';

/** taken: what was ticked when the form was refused; null: what is due is ticked. */
type Props = { readonly shipTo: ShipToPage; readonly taken: readonly string[] | null; readonly problems: readonly Problem[] };

/** All that could leave for one ship-to, ticked where it is due: the beginning of a picking list. */
export function StartShipmentSheet({ shipTo, taken, problems }: Props) {
  const says = useOfficeSpeech().words.shipping.start;
  return (
    <Sheet>
      <ProblemSummary problems={problems} />
      <DocketHead
        title={says.title(shipTo.name)}
        number={shipTo.code}
        back={{ href: paths.toShip(), text: says.back }}
        facts={[
          { label: says.address, value: shipTo.lines.join(', ') },
          ...(shipTo.picking.length > 0 ? [{ label: says.underway, value: <NumberLinks numbers={shipTo.picking} hrefOf={paths.shipment} /> }] : []),
        ]}
      />
      {shipTo.groups.length === 0 ? <Empty kind="nothing-left">{says.nothing}</Empty> : null}
      <div className="stack" id="take">
        {shipTo.groups.map((group) => (
          <GroupForm key={`${group.accountId} ${group.warehouseId}`} shipTo={shipTo} group={group} taken={taken} isAlone={shipTo.groups.length === 1} />
        ))}
      </div>
    </Sheet>
  );
}

type GroupProps = { readonly shipTo: ShipToPage; readonly group: ShipGroup; readonly taken: Props['taken']; readonly isAlone: boolean };

function GroupForm({ shipTo, group, taken, isAlone }: GroupProps) {
  const says = useOfficeSpeech().words.shipping.start;
  const isTicked = (portion: ShelfPortion, isDue: boolean) => (taken === null ? isDue : taken.includes(portion.promiseId));
  const name = says.groupOf(group.accountName, group.warehouseName);
  return (
    <form className="stack" method="post" action={paths.toShipTo(shipTo.code)}>
      <h2>{name}</h2>
      <TableRegion caption={isAlone ? says.caption : `${says.caption}: ${name}`} size="slim">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{says.take}</span>
              <TickAll label={says.takeAll} />
            </th>
            <th scope="col">{says.item}</th>
            <th className="n g" scope="col">
              {says.goods}
            </th>
            <th scope="col">{says.shipOn}</th>
          </tr>
        </thead>
        <tbody>
          {group.due.map((portion, index) => (
            <PortionRow key={portion.promiseId} portion={portion} index={index} isTicked={isTicked(portion, true)} isLate={portion.shipOn < shipTo.today} />
          ))}
        </tbody>
        {group.early.length > 0 ? (
          <tbody>
            <tr className="is-group">
              <th scope="rowgroup" colSpan={4}>
                {says.early}
              </th>
            </tr>
            {group.early.map((portion, index) => (
              <PortionRow key={portion.promiseId} portion={portion} index={group.due.length + index} isTicked={isTicked(portion, false)} isLate={false} />
            ))}
          </tbody>
        ) : null}
      </TableRegion>
      <p>{says.consequence}</p>
      <p>
        <Button {...(isAlone ? { look: 'main' } : {})}>{says.act}</Button>
      </p>
    </form>
  );
}

type RowProps = { readonly portion: ShelfPortion; readonly index: number; readonly isTicked: boolean; readonly isLate: boolean };

function PortionRow({ portion, index, isTicked, isLate }: RowProps) {
  const { words, goods, quantity, day } = useOfficeSpeech();
  const says = words.shipping.start;
  const base = baseUnitOf(portion.baseUnit);
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          name={`take[${index}]`}
          value={portion.promiseId}
          defaultChecked={isTicked}
          aria-label={says.takeName(goods(portion), portion.name, portion.orderNumber)}
        />
      </td>
      <th scope="row">
        <span className="code">{portion.sku}</span> {portion.name}
        <small className="soft">
          <a className="code" href={paths.opsOrder(portion.orderNumber)}>
            {portion.orderNumber}
          </a>{' '}
          {portion.poNumber}
        </small>
      </th>
      <td className="n g">
        <b>{goods(portion)}</b>
        {portion.unitContent === 1 ? null : <small className="soft">{quantity(portion.quantity, portion.quantity === 1 ? base.label : base.plural)}</small>}
      </td>
      <td>
        {day(portion.shipOn)} {isLate ? <StatusWord kind="bad">{says.late}</StatusWord> : null}
      </td>
    </tr>
  );
}
