import type { UseFormRegister } from 'react-hook-form';
import type { TypedLine } from '#app/domain/ordering/order-facts.ts';
import type { PadGroup } from '#app/domain/ordering/pad-groups.ts';
import type { PadLine } from '#app/domain/ordering/pad-line.ts';
import type { Day } from '#app/domain/shared/days.ts';
import type { PadValues } from '#app/forms/order-pad.ts';
import { unitPriceDecimals } from '#app/words/format-money.ts';
import { Icon } from '../kit/icon.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { PadRow } from './pad-row.tsx';

type Row = TypedLine & { readonly id: string };
type Props = {
  readonly rows: readonly Row[];
  readonly lines: readonly PadLine[];
  readonly groups: readonly PadGroup[];
  readonly isOpen: (group: PadGroup) => boolean;
  /** Which lines a view shows; the others wait in hidden fields. */
  readonly isShown: (at: number) => boolean;
  readonly hrefOfAll: string;
  readonly asked: Day;
  readonly currency: string;
  readonly register: UseFormRegister<PadValues>;
};

/** The lines of the pad in one native table, in groups with sums where there are many. */
export function PadTable(props: Props) {
  const { lines, groups, currency } = props;
  const { words, sign } = useSpeech();
  const { pad } = words.ordering;
  const { column } = pad;
  const decimals = Math.max(2, ...lines.flatMap((line) => (line.kind === 'good' ? [unitPriceDecimals(line.price, line.unit.content)] : [])));
  return (
    <table className="tbl pad">
      <caption className="sr">{pad.caption}</caption>
      <thead>
        <tr>
          <th className="i" scope="col">
            <span className="sr">{column.line}</span>
          </th>
          <th scope="col">{column.item}</th>
          <th scope="col">{column.description}</th>
          <th scope="col">{column.quantity}</th>
          <th className="n c-con" scope="col">
            {column.contains}
          </th>
          <th className="n g" scope="col">
            {column.price(sign(currency))}
          </th>
          <th className="c-step" scope="col">
            {column.step}
          </th>
          <th className="g" scope="col">
            {column.arrives}
          </th>
          <th className="n g" scope="col">
            {column.net(sign(currency))}
          </th>
          <td>
            <span className="sr">{column.more}</span>
          </td>
        </tr>
      </thead>
      {groups.map((group) => (
        <GroupBody key={group.key} {...props} group={group} decimals={decimals} />
      ))}
    </table>
  );
}

type GroupProps = Props & { readonly group: PadGroup; readonly decimals: number };

function GroupBody(props: GroupProps) {
  const { group, isShown, isOpen, rows, lines, asked, decimals, register } = props;
  const invitation = lines.findLastIndex((line) => line.kind !== 'blank') + 1;
  const shown = group.lines.filter(isShown);
  const isFolded = group.place.kind === 'group' && !isOpen(group);
  if (isFolded || shown.length === 0) return <FoldedBody {...props} isFolded={isFolded && shown.length > 0} />;
  return (
    <tbody>
      {group.place.kind === 'loose' ? null : <GroupHead group={group} />}
      {shown.map((at) => {
        const row = rows[at];
        const line = lines[at];
        return row && line ? (
          <PadRow key={row.id} at={at} start={row} line={line} asked={asked} decimals={decimals} register={register} isInvitation={at === invitation} />
        ) : null;
      })}
      {shown.length < group.lines.length ? <KeptRow rows={rows} positions={group.lines.filter((at) => !isShown(at))} /> : null}
    </tbody>
  );
}

function GroupHead({ group }: { readonly group: PadGroup }) {
  const { words, minor } = useSpeech();
  const { groups } = words.ordering;
  const name = group.place.kind === 'group' ? group.place.name : groups.unknown;
  return (
    <tr className="is-group">
      <td className="i" />
      <th scope="rowgroup" colSpan={7}>
        {name} <span className="soft">{groups.of(group.lines.length, group.counted)}</span>
      </th>
      <td className="n g">{group.counted === 0 ? null : minor(group.net)}</td>
      <td />
    </tr>
  );
}

/** A group with nothing to fix, as one line with its sum; its lines wait in hidden fields. */
function FoldedBody({ group, rows, hrefOfAll, isFolded }: GroupProps & { readonly isFolded: boolean }) {
  const { words, minor } = useSpeech();
  const { groups } = words.ordering;
  if (!isFolded || group.place.kind !== 'group')
    return (
      <tbody hidden>
        <KeptRow rows={rows} positions={group.lines} />
      </tbody>
    );
  return (
    <tbody>
      <tr className="fold">
        <td className="i">
          <Icon name="plus" />
        </td>
        <th scope="rowgroup" colSpan={2}>
          <a href={hrefOfAll} data-group={group.key} aria-label={groups.open(group.place.name)}>
            <b>{group.place.name}</b>
          </a>{' '}
          <span className="soft">{groups.of(group.lines.length, group.lines.length)}</span>
        </th>
        <td colSpan={5} className="soft">
          {groups.nothing}
          {group.later > 0 ? ` ${groups.later(group.later)}` : null}
          <Kept rows={rows} positions={group.lines} />
        </td>
        <td className="n g">{minor(group.net)}</td>
        <td />
      </tr>
    </tbody>
  );
}

type KeptProps = { readonly rows: readonly Row[]; readonly positions: readonly number[] };

function KeptRow(props: KeptProps) {
  return (
    <tr hidden>
      <td colSpan={10}>
        <Kept {...props} />
      </td>
    </tr>
  );
}

/** Lines that are not drawn are still posted. */
function Kept({ rows, positions }: KeptProps) {
  return (
    <>
      {positions.map((at) => {
        const row = rows[at];
        if (!row) return null;
        const name = `lines[${at}]`;
        return [
          <input key={`${row.id} code`} type="hidden" name={`${name}.code`} value={row.code} />,
          <input key={`${row.id} quantity`} type="hidden" name={`${name}.quantity`} value={row.quantity} />,
          <input key={`${row.id} unit`} type="hidden" name={`${name}.unit`} value={row.unit} />,
        ];
      })}
    </>
  );
}
