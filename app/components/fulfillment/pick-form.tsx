import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import type { ShipmentPage, ShipmentPageLine } from '#app/domain/fulfillment/shipment-page.ts';
import { paths } from '#app/paths.ts';
import { problemAt } from '../accounts/problems-of.ts';
import { Button } from '../kit/button.tsx';
import { AreaField, ariaOf, Field } from '../kit/field.tsx';
import type { Problem } from '../kit/problem-summary.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';
import { ShipmentLineName, usePackText } from './shipment-line-name.tsx';

/** typed: what was sent, by field; null: the form is new and everything is counted as picked. */
export type PickTyped = Readonly<Record<string, string>> | null;
type Props = { readonly shipment: ShipmentPage; readonly typed: PickTyped; readonly problems: readonly Problem[]; readonly isBroken: boolean };

/** The picking list as a form: count each line, say how it goes, let it leave. */
export function PickForm({ shipment, typed, problems, isBroken }: Props) {
  const says = useOfficeSpeech().words.shipping.page;
  return (
    <form className="stack" method="post" action={paths.shipment(shipment.number)} noValidate>
      <input type="hidden" name="version" value={shipment.version} />
      <TableRegion caption={says.caption} size="slim">
        <thead>
          <tr>
            <th scope="col">{says.item}</th>
            <th className="n g" scope="col">
              {says.picked}
            </th>
            <th className="n" scope="col">
              {says.counted}
            </th>
          </tr>
        </thead>
        <tbody>
          {shipment.lines.map((line) => (
            <PickRow key={line.position} line={line} typed={typed?.[`counted[${line.position}]`]} error={problemAt(`counted[${line.position}]`, problems)} />
          ))}
        </tbody>
      </TableRegion>
      <ConsignmentFields typed={typed} problems={problems} />
      <p>{says.consequence}</p>
      <p className="row">
        <Button look="main">{says.act(shipment.siteName)}</Button>
        {isBroken ? (
          <Button name="broken" value="yes">
            {says.actBroken}
          </Button>
        ) : null}
        <a href={paths.cancelShipment(shipment.number)}>{says.cancel}</a>
      </p>
    </form>
  );
}

type RowProps = { readonly line: ShipmentPageLine; readonly typed: string | undefined; readonly error: string | undefined };

function PickRow({ line, typed, error }: RowProps) {
  const { words, goods, quantity } = useOfficeSpeech();
  const packText = usePackText();
  const says = words.shipping.page;
  const base = baseUnitOf(line.baseUnit);
  const id = `counted[${line.position}]`;
  return (
    <tr className={error ? 'is-bad' : undefined}>
      <ShipmentLineName line={line} orderHref={paths.opsOrder} />
      <td className="n g">
        <b>{goods({ ...line, quantity: line.picked })}</b>
        {line.unitContent === 1 ? null : <small className="soft">{quantity(line.picked, base.plural)}</small>}
        <small className="soft">{packText(line)}</small>
      </td>
      <td className="n">
        <span className="qty">
          <input
            className="cell n"
            id={id}
            name={id}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={typed ?? line.picked}
            aria-label={says.countedName(line.name, base.plural)}
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
    </tr>
  );
}

function ConsignmentFields({ typed, problems }: Pick<Props, 'typed' | 'problems'>) {
  const says = useOfficeSpeech().words.shipping.page;
  const field = (name: string, fallback = '') => ({
    id: name,
    name,
    defaultValue: typed?.[name] ?? fallback,
    error: problemAt(name, problems),
    autoComplete: 'off',
  });
  return (
    <div className="cols">
      <Field {...field('packages', '1')} inputMode="numeric" label={says.packages} hint={says.packagesHint} />
      <Field {...field('weight')} inputMode="decimal" label={says.weightField} isOptional />
      <Field {...field('carrier')} label={says.carrier} isOptional />
      <Field {...field('tracking')} label={says.tracking} isOptional />
      <AreaField {...field('note')} rows={2} label={says.note} hint={says.noteHint} isOptional />
    </div>
  );
}
