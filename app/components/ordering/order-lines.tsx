import type { ReactNode } from 'react';
import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import type { OrderPage, OrderPageLine } from '#app/domain/ordering/order-page.ts';
import { PlTag } from '../kit/pl-tag.tsx';
import { useSpeech } from '../kit/use-speech.tsx';

type Props = {
  readonly order: OrderPage;
  /** The catalog page of an item; null where the reader has no catalog. */
  readonly itemHref: ((sku: string) => string) | null;
  readonly whyHref: (position: number) => string;
  readonly why: { readonly position: number; readonly content: ReactNode } | null;
  readonly cancelLineHref: ((position: number) => string) | null;
};

/** The lines of an order: as ordered, at which price, promised for when; then the sums. */
export function OrderLines({ order, itemHref, whyHref, why, cancelLineHref }: Props) {
  const { words, sign } = useSpeech();
  const says = words.orders.page;
  const money = sign(order.total.currency);
  const hasLeft = order.lines.some((line) => line.shipped > 0);
  const columns = { before: hasLeft ? 9 : 7, after: cancelLineHref ? 1 : 0 };
  return (
    <div className="scroll" role="region" aria-label={says.linesCaption} tabIndex={0}>
      <table className="tbl wide lines">
        <caption className="sr">{says.linesCaption}</caption>
        <thead>
          <tr>
            <th className="i" scope="col">
              <span className="sr">{says.line}</span>
            </th>
            <th scope="col">{says.item}</th>
            <th scope="col">{says.description}</th>
            <th className="n" scope="col">
              {says.ordered}
            </th>
            <th className="n" scope="col">
              {says.contains}
            </th>
            <th className="n g" scope="col">
              {money} {says.price}
            </th>
            <th className="g" scope="col">
              {says.promised}
            </th>
            {hasLeft ? (
              <>
                <th className="n" scope="col">
                  {says.shipped}
                </th>
                <th className="n" scope="col">
                  {says.invoiced}
                </th>
              </>
            ) : null}
            <th className="n g" scope="col">
              {says.net}, {money}
            </th>
            {cancelLineHref ? (
              <td>
                <span className="sr">{says.act}</span>
              </td>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line) => (
            <Line
              key={line.id}
              line={line}
              itemHref={itemHref}
              whyHref={whyHref}
              cancelHref={isUntouched(line) && cancelLineHref ? cancelLineHref(line.position) : null}
              hasAct={cancelLineHref !== null}
              hasLeft={hasLeft}
              why={why?.position === line.position ? why.content : null}
            />
          ))}
        </tbody>
        <Sums order={order} columns={columns} />
      </table>
    </div>
  );
}

type LineProps = {
  readonly line: OrderPageLine;
  readonly itemHref: Props['itemHref'];
  readonly whyHref: (position: number) => string;
  readonly cancelHref: string | null;
  readonly hasAct: boolean;
  readonly hasLeft: boolean;
  readonly why: ReactNode;
};

function Line({ line, itemHref, whyHref, cancelHref, hasAct, hasLeft, why }: LineProps) {
  const { words, minor, unitPrice, number, quantity } = useSpeech();
  const says = words.orders.page;
  const base = baseUnitOf(line.baseUnit);
  const shownPrice = unitPrice(line.price, { content: line.unitContent });
  return (
    <>
      <tr id={`line-${line.position + 1}`} className={why ? 'has-more' : undefined}>
        <td className="i">{line.position + 1}</td>
        <td>
          {itemHref ? (
            <a className="code" href={itemHref(line.sku)}>
              {line.sku}
            </a>
          ) : (
            <span className="code">{line.sku}</span>
          )}
        </td>
        <th scope="row">
          {line.name}
          {line.accountCode ? (
            <>
              {' '}
              <span className="own">{line.accountCode}</span>
            </>
          ) : null}
          {line.label ? (
            <span className="soft">
              {' '}
              <PlTag /> {says.label(line.label.program, number(line.label.version))}
            </span>
          ) : null}
        </th>
        <td className="n">
          <b>{number(line.count)}</b> {unitText(line)}
        </td>
        <td className="n soft">{line.unitContent === 1 ? '' : quantity(line.quantity, line.quantity === 1 ? base.label : base.plural)}</td>
        <td className="n g">
          {line.isOpen ? (
            <a className="why" href={whyHref(line.position)}>
              {shownPrice}
            </a>
          ) : (
            shownPrice
          )}
        </td>
        <td className="g">{line.isOpen ? <Promised line={line} /> : <span className="st off">{says.canceled}</span>}</td>
        {hasLeft ? <Gone line={line} /> : null}
        <td className="n g">{line.isOpen ? minor(line.net) : <s>{minor(line.net)}</s>}</td>
        {hasAct ? (
          <td className="n">
            {cancelHref ? (
              <a href={cancelHref} aria-label={says.cancelLineName(line.position + 1, line.name)}>
                {says.cancelLine}
              </a>
            ) : null}
          </td>
        ) : null}
      </tr>
      {why ? (
        <tr className="more">
          <td />
          <td colSpan={(hasAct ? 8 : 7) + (hasLeft ? 2 : 0)}>{why}</td>
        </tr>
      ) : null}
    </>
  );
}

/** "12 pieces", "1 piece", "24 × tray of 30": a unit with its content keeps its name. */
function unitText(line: OrderPageLine): string {
  const base = baseUnitOf(line.baseUnit);
  if (line.unitLabel === base.label) return line.count === 1 ? base.label : base.plural;
  return `× ${line.unitLabel}`;
}

/** Whether nobody has begun to pick it, so that it can still be canceled. */
function isUntouched(line: OrderPageLine): boolean {
  return line.isOpen && line.shipped === 0 && !line.portions.some((portion) => portion.isPicking);
}

/** What of a line has left and what of it is invoiced, in its own unit. */
function Gone({ line }: { readonly line: OrderPageLine }) {
  const { goods } = useSpeech();
  return (
    <>
      <td className="n">{line.shipped === 0 ? '' : goods({ ...line, quantity: line.shipped })}</td>
      <td className="n">{line.invoiced === 0 ? '' : goods({ ...line, quantity: line.invoiced })}</td>
    </>
  );
}

function Promised({ line }: { readonly line: OrderPageLine }) {
  const { words, day, number } = useSpeech();
  const [only] = line.portions;
  if (line.shipped === line.quantity) return <span className="st ok">{words.orders.page.left}</span>;
  if (line.portions.length === 1 && only && line.shipped === 0)
    return only.deliverOn ? day(only.deliverOn) : <span className="st wait">{words.orders.list.noDay}</span>;
  return (
    <>
      {line.portions.map((portion, index) => (
        <span key={index} className="nowrap">
          {index > 0 ? ', ' : ''}
          <b>{number(portion.quantity / line.unitContent)}</b> {portion.deliverOn ? day(portion.deliverOn) : words.orders.list.noDay}
        </span>
      ))}
    </>
  );
}

function Sums({ order, columns }: { readonly order: OrderPage; readonly columns: { readonly before: number; readonly after: number } }) {
  const { words, minor, rate } = useSpeech();
  const says = words.orders.page;
  const rows: readonly (readonly [label: string, amount: ReactNode])[] = [
    [says.netSum, minor(order.net)],
    [says.carriage, order.carriage.minor === 0 ? says.carriageFree : minor(order.carriage)],
    ...order.taxGroups.map((group) => [says.tax(group.category, rate(group.rateBasisPoints)), minor(group.tax)] as const),
  ];
  return (
    <tfoot>
      {rows.map(([label, amount]) => (
        <tr key={label}>
          <th scope="row" className="n" colSpan={columns.before}>
            {label}
          </th>
          <td className="n g">{amount}</td>
          {columns.after > 0 ? <td /> : null}
        </tr>
      ))}
      <tr className="sum">
        <th scope="row" className="n" colSpan={columns.before}>
          {says.total}
        </th>
        <td className="n g">
          <span className="grand">{minor(order.total)}</span>
        </td>
        {columns.after > 0 ? <td /> : null}
      </tr>
    </tfoot>
  );
}
