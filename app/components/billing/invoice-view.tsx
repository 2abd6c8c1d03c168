import type { ReactNode } from 'react';
import type { InvoicePage } from '#app/domain/billing/invoice-page.ts';
import { subtractMoney } from '#app/domain/shared/money.ts';
import { NumberLinks } from '../fulfillment/number-links.tsx';
import { DocketHead, type Fact } from '../kit/docket-head.tsx';
import { Flash, type FlashData } from '../kit/flash.tsx';
import { Foot } from '../kit/foot.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { CreditNotes, HowToPay, InvoiceAccount } from './invoice-life.tsx';
import { InvoiceSheet } from './invoice-sheet.tsx';
import { InvoiceState } from './invoice-state.tsx';

type Props = {
  readonly invoice: InvoicePage;
  readonly hrefs: {
    readonly list: string;
    readonly pdf: string;
    readonly invoice: (number: string) => string;
    readonly payment: (number: string) => string;
    readonly order: (number: string) => string;
    readonly delivery: (number: string) => string;
  };
  readonly flash?: FlashData | null;
  /** More of its life, for those who see more of it. */
  readonly more?: ReactNode;
  /** What can be done about it, right in the foot. */
  readonly children?: ReactNode;
};

/** An issued document left, its life right; the foot holds what can be done. A price leads to the line of the order and its trace. */
export function InvoiceView({ invoice, hrefs, flash = null, more, children }: Props) {
  const { words, money } = useSpeech();
  const says = words.invoices.page;
  const { document, status, open, daysLate, places } = invoice;
  const whyHref = (index: number) => {
    const place = places[index];
    return place && place.line !== null ? `${hrefs.order(place.orderNumber)}?why=${place.line}#line-${place.line}` : null;
  };
  return (
    <>
      <Sheet>
        <Flash flash={flash} />
        <DocketHead
          title={titleOf()}
          number={invoice.number}
          state={<InvoiceState kind={document.kind} status={status} daysLate={daysLate} />}
          back={{ href: hrefs.list, text: says.back }}
          facts={useFacts({ invoice, hrefs })}
        />
        <div className="folio">
          <InvoiceSheet document={document} whyHref={whyHref} />
          <aside className="life">
            <InvoiceAccount invoice={invoice} hrefs={hrefs} />
            <CreditNotes invoice={invoice} invoiceHref={hrefs.invoice} />
            {document.kind === 'invoice' && open.minor > 0 ? <HowToPay invoice={invoice} /> : null}
            {more}
          </aside>
        </div>
      </Sheet>
      <Foot label={says.actions} total={open.minor > 0 ? { label: document.kind === 'invoice' ? says.toPay : says.left, amount: money(open) } : undefined}>
        {children}
      </Foot>
    </>
  );

  function titleOf(): string {
    if (document.kind === 'credit-note') return says.creditTitle[status](money(open));
    return status !== 'paid' && daysLate > 0 ? says.title.overdue(money(open)) : says.title[status](money(open));
  }
}

function useFacts({ invoice, hrefs }: Pick<Props, 'invoice' | 'hrefs'>): readonly Fact[] {
  const { words, money, day } = useSpeech();
  const says = words.invoices.page;
  const { document, open, places, daysLate, status } = invoice;
  const orders = [...new Set(places.map(({ orderNumber }) => orderNumber))];
  const { shipmentNumber, corrects } = document;
  return [
    document.kind === 'invoice'
      ? { label: says.due, value: day(document.dueOn), note: status === 'paid' ? undefined : dueText() }
      : { label: says.issued, value: day(document.issuedOn) },
    { label: says.total, value: money(document.total) },
    { label: document.kind === 'invoice' ? says.settled : says.used, value: money(subtractMoney(document.total, open)) },
    ...(corrects
      ? [
          {
            label: says.corrects,
            value: <NumberLinks numbers={[corrects.number]} hrefOf={hrefs.invoice} />,
          },
        ]
      : []),
    {
      label: says.order,
      value: <NumberLinks numbers={orders} hrefOf={hrefs.order} />,
      note: document.poNumber,
    },
    ...(shipmentNumber === null
      ? []
      : [
          {
            label: says.delivery,
            value: <NumberLinks numbers={[shipmentNumber]} hrefOf={hrefs.delivery} />,
          },
        ]),
    { label: says.files, value: <a href={hrefs.pdf}>{says.pdf}</a> },
  ];

  function dueText(): string {
    if (daysLate === 0) return says.dueToday;
    return daysLate > 0 ? says.daysLate(daysLate) : says.daysLeft(-daysLate);
  }
}
