import type { ReactNode } from 'react';
import type { ComparedLine, Deviation } from '#app/domain/billing/compare-lines.ts';
import type { OrderLinePlace } from '#app/domain/billing/invoice-page.ts';
import { paths } from '#app/paths.ts';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';
import { countText, deviationText } from './deviation-text.ts';
import { Over } from './over.tsx';

type Props = { readonly line: ComparedLine; readonly place: OrderLinePlace | null; readonly shipmentNumber: string | null };

/** Which cell of the draft each kind of difference is seen in. */
const CELL: Readonly<Record<Deviation['kind'], 'price' | 'quantity' | 'delivered' | 'agreed' | 'net' | 'none'>> = {
  'price-not-as-ordered': 'price',
  'quantity-not-as-delivered': 'quantity',
  'ordered-not-as-agreed': 'agreed',
  'delivered-in-part': 'delivered',
  'unit-changed': 'none',
  'tax-not-as-now': 'none',
  'carriage-not-as-ordered': 'net',
  'carriage-twice': 'net',
};

/** A line of the draft beside its order and delivery; below it why it differs, what to do, and where to look. */
export function ReviewRow({ line, place, shipmentNumber }: Props) {
  const speech = useOfficeSpeech();
  const { minor, unitPrice, words } = speech;
  const says = words.finance.review.page;
  const { invoiced, ordered, delivered, deviations } = line;
  const marked = new Set(deviations.map(({ kind }) => CELL[kind]));
  const shown = (of: typeof invoiced.price) => unitPrice(of, { content: invoiced.unit.content });
  return (
    <>
      <tr className="has-more">
        <td>
          <span className="code">{invoiced.sku}</span>
        </td>
        <th scope="row">
          {invoiced.kind === 'carriage' ? says.carriage : invoiced.name}{' '}
          <span className="hint nowrap">{invoiced.kind === 'goods' ? invoiced.unit.label : ''}</span>
        </th>
        <td className="n g">{ordered ? <Cell isMarked={marked.has('agreed')}>{shown(ordered.price)}</Cell> : null}</td>
        <td className="n">{ordered ? countText(ordered.quantity, line, speech) : null}</td>
        <td className="n g">{delivered ? <Cell isCause={marked.has('delivered')}>{countText(delivered.quantity, line, speech)}</Cell> : null}</td>
        <td className="n g">
          <Cell isMarked={marked.has('quantity')}>{countText(invoiced.quantity, line, speech)}</Cell>
        </td>
        <td className="n">
          <Cell isMarked={marked.has('price')}>{shown(invoiced.price)}</Cell>
        </td>
        <td className="n">
          <Cell isMarked={marked.has('net')}>{minor(invoiced.net)}</Cell>
        </td>
        <td className="n g">{minor(line.shouldBe)}</td>
        <td className="n">
          <Over net={line.over.minor} currency={line.over.currency} />
        </td>
      </tr>
      <tr className="more">
        <td />
        <td colSpan={9}>
          {deviations.map((deviation) => (
            <p key={deviation.kind} className="fix">
              <span>{deviationText(deviation, line, speech)}</span> <span className="soft">{says.fix[deviation.kind]}</span>
            </p>
          ))}
          <Ways name={invoiced.name} place={place} shipmentNumber={shipmentNumber} />
        </td>
      </tr>
    </>
  );
}

/** marked: it deviates; cause: it is what another one deviates from. */
function Cell({ isMarked = false, isCause = false, children }: { readonly isMarked?: boolean; readonly isCause?: boolean; readonly children: ReactNode }) {
  if (isMarked) return <mark className="out">{children}</mark>;
  return isCause ? <mark>{children}</mark> : children;
}

/** One click from a line to how its price came about, its order and its delivery. */
function Ways({ name, place, shipmentNumber }: { readonly name: string; readonly place: OrderLinePlace | null; readonly shipmentNumber: string | null }) {
  const says = useOfficeSpeech().words.finance.review.page;
  if (place === null) return null;
  const order = paths.opsOrder(place.orderNumber);
  return (
    <p className="row ways">
      {place.line === null ? null : (
        <a href={`${order}?why=${place.line}#line-${place.line}`} aria-label={says.traceName(name)}>
          {says.trace}
        </a>
      )}
      <a href={place.line === null ? order : `${order}#line-${place.line}`} aria-label={says.toOrderName(name)}>
        {says.toOrder}
      </a>
      {shipmentNumber === null ? null : (
        <a href={paths.packingList(shipmentNumber)} aria-label={says.toDeliveryName(name)}>
          {says.toDelivery}
        </a>
      )}
    </p>
  );
}
