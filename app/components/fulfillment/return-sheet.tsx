import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import type { ShipmentPage, ShipmentPageLine } from '#app/domain/fulfillment/shipment-page.ts';
import { paths } from '#app/paths.ts';
import { problemAt } from '../accounts/problems-of.ts';
import { Button } from '../kit/button.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Empty } from '../kit/empty.tsx';
import { ariaOf, Field } from '../kit/field.tsx';
import { type Problem, ProblemSummary } from '../kit/problem-summary.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';
import { useShipmentFacts } from './shipment-facts.tsx';
import { ShipmentLineName } from './shipment-line-name.tsx';

type Typed = Readonly<Record<string, string>> | null;
type Props = { readonly shipment: ShipmentPage; readonly typed: Typed; readonly problems: readonly Problem[] };

/** Goods that came back, line by line: how many, and whether they go on the shelf or away. */
export function ReturnSheet({ shipment, typed, problems }: Props) {
  const says = useOfficeSpeech().words.shipping.return;
  const canReturn = shipment.lines.some((line) => line.returned < line.shipped);
  return (
    <Sheet>
      <ProblemSummary problems={problems} />
      <DocketHead
        title={says.title}
        number={shipment.number}
        state={shipment.accountName}
        back={{ href: paths.shipment(shipment.number), text: says.back }}
        facts={useShipmentFacts(shipment)}
      />
      {canReturn ? <ReturnForm shipment={shipment} typed={typed} problems={problems} /> : <Empty kind="nothing-left">{says.nothingLeft}</Empty>}
    </Sheet>
  );
}

function ReturnForm({ shipment, typed, problems }: Props) {
  const { shipping } = useOfficeSpeech().words;
  const says = shipping.return;
  return (
    <form className="stack" method="post" action={paths.returnGoods(shipment.number)} noValidate>
      <input type="hidden" name="version" value={shipment.version} />
      <TableRegion caption={says.caption} size="slim">
        <thead>
          <tr>
            <th scope="col">{shipping.page.item}</th>
            <th className="n g" scope="col">
              {says.left}
            </th>
            <th className="n" scope="col">
              {says.back1}
            </th>
            <th scope="col">{says.disposition}</th>
          </tr>
        </thead>
        <tbody>
          {shipment.lines.map((line) => (
            <ReturnRow key={line.position} line={line} typed={typed} error={problemAt(`lines[${line.position}].quantity`, problems)} />
          ))}
        </tbody>
      </TableRegion>
      <Field
        id="reason"
        name="reason"
        label={says.reason}
        hint={says.reasonHint}
        defaultValue={typed?.['reason'] ?? ''}
        error={problemAt('reason', problems)}
      />
      <p>{says.consequence}</p>
      <p>
        <Button look="main">{says.act}</Button>
      </p>
    </form>
  );
}

type RowProps = { readonly line: ShipmentPageLine; readonly typed: Typed; readonly error: string | undefined };

/** A line of which nothing can come back stays in the form, so that positions agree, and says so by an empty field. */
function ReturnRow({ line, typed, error }: RowProps) {
  const { words, goods } = useOfficeSpeech();
  const says = words.shipping.return;
  const base = baseUnitOf(line.baseUnit);
  const id = `lines[${line.position}].quantity`;
  const disposition = `lines[${line.position}].disposition`;
  const left = line.shipped - line.returned;
  return (
    <tr className={error ? 'is-bad' : undefined}>
      <ShipmentLineName line={line} orderHref={paths.opsOrder} />
      <td className="n g">{goods({ ...line, quantity: left })}</td>
      <td className="n">
        <span className="qty">
          <input
            className="cell n"
            id={id}
            name={id}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={typed?.[id] ?? ''}
            readOnly={left === 0}
            aria-label={says.quantityName(line.name, base.plural)}
            {...ariaOf(id, { error })}
          />
          <span className="unit">{base.plural}</span>
        </span>
        {error ? (
          <small className="poor" id={`${id}-error`}>
            {error}
          </small>
        ) : null}
      </td>
      <td>
        <select className="cell" name={disposition} defaultValue={typed?.[disposition] ?? 'restock'} aria-label={says.dispositionName(line.name)}>
          <option value="restock">{says.dispositions.restock}</option>
          <option value="scrap">{says.dispositions.scrap}</option>
        </select>
      </td>
    </tr>
  );
}
