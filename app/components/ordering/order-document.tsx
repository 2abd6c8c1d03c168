import type { ReactNode } from 'react';
import type { OrderPage } from '#app/domain/ordering/order-page.ts';
import { DocketHead } from '../kit/docket-head.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { OrderHistory } from './order-history.tsx';
import { OrderLines } from './order-lines.tsx';

type Props = {
  readonly order: OrderPage;
  readonly back: { readonly href: string; readonly text: string };
  /** Opens the way to the price of a line. */
  readonly whyHref: (position: number) => string;
  readonly why: { readonly position: number; readonly content: ReactNode } | null;
  /** Where a line may be canceled; null: this reader only reads. */
  readonly cancelLineHref: ((position: number) => string) | null;
};

/** A placed order as a document: head, lines with price and promise, sums, history. Prints as it stands. */
export function OrderDocument({ order, back, whyHref, why, cancelLineHref }: Props) {
  const { words, day, instant } = useSpeech();
  const says = words.orders.page;
  const placedBy = order.placedBy ?? says.unnamed;
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
          { label: says.placedBy, value: order.isActing ? says.acting(placedBy) : placedBy },
          { label: says.terms, value: says.days(order.paymentDays) },
        ]}
      />
      <StateNote order={order} />
      <OrderLines order={order} whyHref={whyHref} why={why} cancelLineHref={cancelLineHref} />
      <OrderHistory events={order.events} />
    </>
  );
}

function StateNote({ order }: { readonly order: OrderPage }) {
  const { words, money } = useSpeech();
  const says = words.orders.page;
  if (order.status === 'on-hold' && order.hold)
    return <p className="msg warn">{says.holdNote(money({ minor: order.hold.excess, currency: order.total.currency }))}</p>;
  return order.status === 'part-confirmed' ? <p className="msg">{says.waitingNote}</p> : null;
}
