import type { ReactNode } from 'react';
import type { OrderPage } from '#app/domain/ordering/order-page.ts';
import { orderProgress } from '#app/domain/ordering/order-progress.ts';
import { paths } from '#app/paths.ts';
import { NumberLinks } from '../fulfillment/number-links.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { OrderHistory } from './order-history.tsx';
import { OrderLines } from './order-lines.tsx';

export type OrderReader = 'buyer' | 'staff';
type Props = {
  readonly order: OrderPage;
  /** staff: the host's own words, and no way into the buyer's catalog. */
  readonly reader?: OrderReader;
  readonly back: { readonly href: string; readonly text: string };
  /** Opens the way to the price of a line. */
  readonly whyHref: (position: number) => string;
  readonly why: { readonly position: number; readonly content: ReactNode } | null;
  /** The page of a delivery; null: this reader has none. */
  readonly deliveryHref: ((number: string) => string) | null;
  /** What was issued for it, and where; null: this reader sees no invoices. */
  readonly invoices: { readonly numbers: readonly string[]; readonly hrefOf: (number: string) => string } | null;
  /** Where a line may be canceled; null: this reader only reads. */
  readonly cancelLineHref: ((position: number) => string) | null;
};

/** A placed order as a document: head, lines with price and promise, sums, history. Prints as it stands. */
export function OrderDocument({ order, reader = 'buyer', back, whyHref, why, deliveryHref, invoices, cancelLineHref }: Props) {
  const { words, day, instant } = useSpeech();
  const says = words.orders.page;
  const isOurs = reader === 'staff';
  const placedBy = order.placedBy ?? (isOurs ? says.unnamedForStaff : says.unnamed);
  return (
    <>
      <DocketHead
        title={says.title[order.status]}
        number={order.number}
        state={instant(order.placedAt)}
        back={back}
        facts={[
          { label: says.shipTo, value: order.siteName, note: order.accountName },
          { label: says.asked, value: day(order.requestedOn) },
          { label: says.po, value: order.poNumber ?? says.noPo },
          { label: says.placedBy, value: order.isActing ? (isOurs ? says.actingForStaff : says.acting)(placedBy) : placedBy },
          { label: says.terms, value: says.days(order.paymentDays) },
          ...(order.deliveries.length > 0 ? [{ label: says.deliveries, value: <Deliveries order={order} hrefOf={deliveryHref} /> }] : []),
          ...(invoices && invoices.numbers.length > 0 ? [{ label: says.invoices, value: <NumberLinks {...invoices} /> }] : []),
        ]}
      />
      <StateNote order={order} reader={reader} />
      <OrderLines order={order} itemHref={isOurs ? null : paths.item} whyHref={whyHref} why={why} cancelLineHref={cancelLineHref} />
      <OrderHistory events={order.events} />
    </>
  );
}

function Deliveries({ order, hrefOf }: { readonly order: OrderPage; readonly hrefOf: Props['deliveryHref'] }) {
  const numbers = order.deliveries.map(({ number }) => number);
  return hrefOf ? <NumberLinks numbers={numbers} hrefOf={hrefOf} /> : <span className="code">{numbers.join(', ')}</span>;
}

function StateNote({ order, reader }: { readonly order: OrderPage; readonly reader: OrderReader }) {
  const { words, money } = useSpeech();
  const says = words.orders.page;
  if (order.status === 'on-hold' && order.hold) {
    const excess = money({ minor: order.hold.excess, currency: order.total.currency });
    return <p className="msg warn">{reader === 'staff' ? says.holdNoteForStaff(excess) : says.holdNote(excess)}</p>;
  }
  const progress = orderProgress(order.lines);
  if (order.status === 'in-fulfillment') return <p className="msg">{says.progress(progress)}</p>;
  return order.status === 'part-confirmed' && reader === 'buyer' ? <p className="msg">{says.waitingNote}</p> : null;
}
