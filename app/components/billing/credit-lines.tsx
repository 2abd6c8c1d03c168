import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import { ariaOf } from '../kit/field.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';
import { creditProblemText, wrongFields } from './credit-problem-text.ts';
import { countText } from './deviation-text.ts';
import type { CreditData, CreditFormLine } from './to-credit-data.ts';

/** The lines of the invoice with what is left of each and the two fields to credit it by. */
export function CreditLines({ credit }: { readonly credit: CreditData }) {
  const { words, sign } = useOfficeSpeech();
  const says = words.credit;
  const money = sign(credit.total.currency);
  return (
    <TableRegion caption={says.caption} size="wide">
      <thead>
        <tr>
          <th className="i" scope="col">
            <span className="sr">{says.line}</span>
          </th>
          <th scope="col">{says.item}</th>
          <th scope="col">{says.description}</th>
          <th className="n g" scope="col">
            {says.invoiced}
          </th>
          <th className="n" scope="col">
            {says.net}, {money}
          </th>
          <th className="n g" scope="col">
            {says.left}
          </th>
          <th className="n" scope="col">
            {says.net}, {money}
          </th>
          <th className="g" scope="col">
            {says.quantity}
          </th>
          <th scope="col">
            {says.value}, {money}
          </th>
        </tr>
      </thead>
      <tbody>
        {credit.lines.map((one, index) => (
          <Line key={one.line.id} one={one} index={index} credit={credit} />
        ))}
      </tbody>
    </TableRegion>
  );
}

function Line({ one, index, credit }: { readonly one: CreditFormLine; readonly index: number; readonly credit: CreditData }) {
  const speech = useOfficeSpeech();
  const { words, minor } = speech;
  const { line, left } = one;
  const problems = credit.problems.filter((problem) => problem.lineId === line.id);
  const errors = problems.map((problem) => creditProblemText(problem, one, speech));
  const count = (quantity: number) => countText(quantity, { invoiced: line }, speech);
  return (
    <>
      <tr className={errors.length > 0 ? 'is-bad has-more' : undefined}>
        <td className="i">{index + 1}</td>
        <td>
          <span className="code">{line.sku}</span>
        </td>
        <th scope="row">
          {line.kind === 'carriage' ? words.finance.review.page.carriage : line.name}{' '}
          <span className="hint nowrap">{line.kind === 'goods' ? line.unit.label : ''}</span>
        </th>
        <td className="n g">{count(line.quantity)}</td>
        <td className="n">{minor(line.net)}</td>
        <td className="n g">{count(left.quantity)}</td>
        <td className="n">{minor(left.net)}</td>
        <CreditFields one={one} index={index} wrong={problems.flatMap((problem) => wrongFields(problem, one))} />
      </tr>
      {errors.length > 0 ? (
        <tr className="is-bad more">
          <td />
          <td colSpan={8}>
            <span className="fix" id={`line-${index}-error`}>
              <span className="words">{errors.join(' ')}</span>
            </span>
          </td>
        </tr>
      ) : null}
    </>
  );
}

type FieldsProps = { readonly one: CreditFormLine; readonly index: number; readonly wrong: readonly ('quantity' | 'value')[] };

/** Two fields; where nothing is left there is nothing to type, and the line is sent empty. */
function CreditFields({ one: { line, left, typed }, index, wrong }: FieldsProps) {
  const says = useOfficeSpeech().words.credit;
  const name = (field: string) => `lines[${index}].${field}`;
  const aria = (field: 'quantity' | 'value') => ariaOf(`line-${index}`, { error: wrong.includes(field) ? field : undefined });
  if (left.net.minor === 0)
    return (
      <>
        <td className="g soft">
          {says.nothingLeft}
          {Object.entries({ lineId: line.id, quantity: '', unit: 'unit', value: '' }).map(([field, value]) => (
            <input key={field} type="hidden" name={name(field)} value={value} />
          ))}
        </td>
        <td />
      </>
    );
  return (
    <>
      <td className="g">
        <input type="hidden" name={name('lineId')} value={line.id} />
        <span className="qty">
          <input
            className="cell n"
            id={`line-${index}-quantity`}
            name={name('quantity')}
            inputMode="decimal"
            defaultValue={typed.quantity}
            aria-label={says.quantityName(index + 1, line.name)}
            {...aria('quantity')}
          />
          <UnitChoice line={line} index={index} unit={typed.unit} name={name('unit')} />
        </span>
      </td>
      <td>
        <input
          className="cell n amount"
          id={`line-${index}-value`}
          name={name('value')}
          inputMode="decimal"
          defaultValue={typed.value}
          aria-label={says.valueName(index + 1, line.name)}
          {...aria('value')}
        />
      </td>
    </>
  );
}

type UnitProps = { readonly line: CreditFormLine['line']; readonly index: number; readonly unit: 'unit' | 'base'; readonly name: string };

/** The unit of the line, or single pieces of it. */
function UnitChoice({ line: { unit: sold, baseUnit }, index, unit, name }: UnitProps) {
  const says = useOfficeSpeech().words.credit;
  if (sold.content === 1) return <input type="hidden" name={name} value="unit" />;
  return (
    <select className="cell" name={name} defaultValue={unit} aria-label={says.unitName(index + 1)}>
      <option value="unit">{sold.label}</option>
      <option value="base">{baseUnitOf(baseUnit).label}</option>
    </select>
  );
}
