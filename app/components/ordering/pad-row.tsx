import { memo } from 'react';
import type { UseFormRegister } from 'react-hook-form';
import { unitByWord } from '#app/domain/catalog/selling-unit.ts';
import type { TypedLine } from '#app/domain/ordering/order-facts.ts';
import type { GoodPadLine, PadItem, PadLine } from '#app/domain/ordering/pad-line.ts';
import { cheaperStep } from '#app/domain/ordering/pad-views.ts';
import { ladderInUnit } from '#app/domain/pricing/ladder.ts';
import type { Day } from '#app/domain/shared/days.ts';
import type { PadValues } from '#app/forms/order-pad.ts';
import { paths } from '#app/paths.ts';
import type { Speech } from '#app/words/speech.ts';
import type { ariaOf } from '../kit/field.tsx';
import { LadderStep } from '../kit/ladder-step.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { Arrival } from './arrival.tsx';
import { faultOf } from './fault-of.ts';
import { FixButton, LineFixes } from './line-fixes.tsx';
import { problemText } from './problem-text.ts';

type Props = {
  readonly at: number;
  /** The text the row started with; from then on its fields hold their own. */
  readonly start: TypedLine;
  readonly line: PadLine;
  readonly asked: Day;
  /** Decimals of the price column. */
  readonly decimals: number;
  readonly register: UseFormRegister<PadValues>;
  /** The first empty row says what to do. */
  readonly isInvitation: boolean;
};

/** One line of the pad: what was typed, what it means, and under it what it has to say. */
export const PadRow = memo(function PadRow({ at, start, line, asked, decimals, register, isInvitation }: Props) {
  const speech = useSpeech();
  const { pad } = speech.words.ordering;
  const item = line.kind === 'blank' ? null : line.item;
  const good = line.kind === 'good' ? line : null;
  const tip = good ? cheaperStep(good) : null;
  const isBad = line.kind === 'problem';
  const fault = isBad ? faultOf(line.problem) : null;
  const why = `why-${at}`;
  const look = [isBad ? 'is-bad' : '', isBad || tip ? 'has-more' : '', line.kind === 'blank' ? 'blank' : ''].filter(Boolean).join(' ');
  const wrong = (column: string) => (fault === column ? { 'aria-invalid': true as const, 'aria-describedby': why } : {});
  return (
    <>
      <tr id={`line-${at + 1}`} className={look || undefined}>
        <td className="i">{at + 1}</td>
        <td className="c-code">
          <input
            {...register(`lines.${at}.code`)}
            name={`lines[${at}].code`}
            defaultValue={start.code}
            data-at={at}
            data-col="code"
            className={item ? 'cell code known' : 'cell code'}
            aria-label={pad.cell.item(at + 1)}
            placeholder={isInvitation ? pad.newItem : undefined}
            autoComplete="off"
            spellCheck={false}
            {...wrong('code')}
          />
        </td>
        <Description line={line} item={item} isInvitation={isInvitation} />
        <td className="c-qty">
          <span className="qty">
            <input
              {...register(`lines.${at}.quantity`)}
              name={`lines[${at}].quantity`}
              defaultValue={start.quantity}
              data-at={at}
              data-col="quantity"
              className="cell n"
              inputMode="decimal"
              aria-label={pad.cell.quantity(at + 1)}
              autoComplete="off"
              {...wrong('quantity')}
            />
            <UnitCell at={at} start={start.unit} line={line} item={item} register={register} wrong={wrong('unit')} />
          </span>
        </td>
        {good ? <GoodCells line={good} at={at} asked={asked} decimals={decimals} isNear={tip !== null} /> : <NoCells text={isBad ? pad.notCounted : null} />}
        <td className="c-menu">
          {line.kind === 'blank' ? null : (
            <button className="dots" type="submit" name="change" value={`remove ${at}`} aria-label={speech.words.ordering.fix.removeAt(at + 1)}>
              ×
            </button>
          )}
        </td>
      </tr>
      {isBad ? (
        <MoreRow id={why}>
          <span className="fix">
            <span className="words">{problemText(line.problem, speech)}</span>
            <LineFixes problem={line.problem} offers={line.offers} at={at} />
          </span>
        </MoreRow>
      ) : null}
      {good && tip ? (
        <MoreRow>
          <Tip line={good} tip={tip} at={at} />
        </MoreRow>
      ) : null}
    </>
  );
});

function Description({ line, item, isInvitation }: { readonly line: PadLine; readonly item: PadItem | null; readonly isInvitation: boolean }) {
  const { pad } = useSpeech().words.ordering;
  if (item)
    return (
      <th scope="row" className="c-name">
        {item.name}
        {item.accountCode ? <span className="own">{item.accountCode}</span> : null}
      </th>
    );
  const text = line.kind === 'waiting' ? pad.looking : line.kind === 'problem' ? pad.notFound : isInvitation ? pad.typeHere : null;
  return <td className="c-name hint">{text}</td>;
}

type UnitProps = {
  readonly at: number;
  readonly start: string;
  readonly line: PadLine;
  readonly item: PadItem | null;
  readonly register: UseFormRegister<PadValues>;
  readonly wrong: ReturnType<typeof ariaOf> | Record<string, never>;
};

/** The unit: free text until the item is known, then a choice, always one stop of the Tab key. */
function UnitCell({ at, start, line, item, register, wrong }: UnitProps) {
  const { pad } = useSpeech().words.ordering;
  const unit = line.kind === 'blank' ? null : line.unit;
  const field = { name: `lines[${at}].unit`, 'data-at': at, 'data-col': 'unit', 'aria-label': pad.cell.unit(at + 1), ...wrong } as const;
  if (!item || !unit)
    return (
      <input
        {...register(`lines.${at}.unit`)}
        {...field}
        defaultValue={start}
        className="cell unit"
        autoComplete="off"
        placeholder={line.kind === 'blank' ? undefined : pad.newUnit}
      />
    );
  return (
    <select {...register(`lines.${at}.unit`)} {...field} defaultValue={start} className={item.units.length === 1 ? 'cell only' : 'cell'}>
      {optionsOf(item, start).map(({ value, label }) => (
        <option key={label} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** The unit that the row started with keeps the word it was typed with, so that looking at a line does not change it. */
function optionsOf(item: PadItem, start: string): readonly { readonly value: string; readonly label: string }[] {
  const meant = unitByWord(item.units, start);
  return item.units.map((unit) => ({ value: meant.ok && meant.value === unit ? start : unit.label, label: unit.label }));
}

function GoodCells({
  line,
  at,
  asked,
  decimals,
  isNear,
}: {
  readonly line: GoodPadLine;
  readonly at: number;
  readonly asked: Day;
  readonly decimals: number;
  readonly isNear: boolean;
}) {
  const speech = useSpeech();
  const { unit, item } = line;
  const rungs = ladderInUnit(line.ladder, unit);
  const next = rungs[line.ladder.current + 1];
  const href = paths.item(item.sku, { quantity: String(line.entered), unit: unit.label });
  return (
    <>
      <td className="n c-con soft">{unit.content === 1 ? null : contents(line, speech)}</td>
      <td className="n g c-price" data-per={speech.words.ordering.pad.perUnit(unit.label)}>
        <a className="why" href={href} data-why={at}>
          {speech.unitPrice(line.price, { content: unit.content, decimals })}
        </a>
      </td>
      <td className="c-step">
        <LadderStep
          rungs={rungs.map((rung) => ({ from: rung.fromCount, price: rung.perUnit.tenThousandths }))}
          at={line.ladder.basisQuantity / unit.content}
          isNear={isNear}
          next={next ? { from: next.fromCount, text: speech.unitPrice(next.perUnit, { content: 1, decimals }) } : null}
        />
      </td>
      <td className="g c-avail">
        <Arrival portions={line.portions} unit={unit} asked={asked} />
      </td>
      <td className="n g c-net">{speech.minor(line.net)}</td>
    </>
  );
}

function contents({ quantity, item }: GoodPadLine, speech: Speech): string {
  const base = item.units.find((unit) => unit.source === 'base');
  return speech.quantity(quantity, base?.plural ?? 'pieces');
}

function Tip({ line, tip, at }: { readonly line: GoodPadLine; readonly tip: NonNullable<ReturnType<typeof cheaperStep>>; readonly at: number }) {
  const { words, money, number, unitPriceMoney } = useSpeech();
  const { step } = words.ordering;
  const next = line.ladder.rungs[line.ladder.current + 1];
  return (
    <span className="tip">
      <span>
        <b>{step.cheaper(number(tip.count), money(tip.cheaper), number(line.entered))}</b>
        {next ? ` ${step.from(number(tip.count), unitPriceMoney(next.price, { content: line.unit.content }))}` : null}
      </span>
      <FixButton text={step.make(number(tip.count))} change={{ kind: 'quantity', line: at, value: String(tip.count) }} />
    </span>
  );
}

/** The empty places of a line without a price, so that the columns run on. */
function NoCells({ text }: { readonly text: string | null }) {
  return (
    <>
      <td className="c-con" />
      <td className="g" />
      <td className="c-step" />
      <td className="g" />
      <td className="n g c-net hint">{text}</td>
    </>
  );
}

/** What a row has to say stands under it, with its buttons. */
function MoreRow({ id, children }: { readonly id?: string; readonly children: React.ReactNode }) {
  return (
    <tr className={id ? 'more is-bad' : 'more'}>
      <td />
      {id ? null : <td />}
      <td colSpan={id ? 9 : 8} id={id}>
        {children}
      </td>
    </tr>
  );
}
