import type { ReactElement } from 'react';
import { CreditPage } from '#app/components/billing/credit-page.tsx';
import { FinanceDeskPage } from '#app/components/billing/finance-desk-page.tsx';
import { InvoiceRecordParts } from '#app/components/billing/invoice-record-parts.tsx';
import { InvoiceView } from '#app/components/billing/invoice-view.tsx';
import { InvoicesPage } from '#app/components/billing/invoices-page.tsx';
import { LedgerPage } from '#app/components/billing/ledger-page.tsx';
import { ReviewPage } from '#app/components/billing/review-page.tsx';
import { SendBackSheet } from '#app/components/billing/send-back-sheet.tsx';
import { toCreditData } from '#app/components/billing/to-credit-data.ts';
import { agingOf } from '#app/domain/billing/aging.ts';
import { compareLines } from '#app/domain/billing/compare-lines.ts';
import { draftCreditNote } from '#app/domain/billing/draft-credit-note.ts';
import type { Invoice, InvoiceLine } from '#app/domain/billing/invoice.ts';
import type { InvoicePage } from '#app/domain/billing/invoice-page.ts';
import { sumInvoice } from '#app/domain/billing/invoice-sums.ts';
import type { PostingListed } from '#app/domain/billing/ledger-page.ts';
import type { ReviewPage as Review } from '#app/domain/billing/review.ts';
import { day, instant } from '#app/domain/shared/days.ts';
import {
  type AccountId,
  type InvoiceId,
  type InvoiceLineId,
  id,
  type LegalEntityId,
  type OrderId,
  type OrderLineId,
  type ShipmentId,
  type ShipmentLineId,
} from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import { extend, unitPrice } from '#app/domain/shared/unit-price.ts';
import { paths } from '#app/paths.ts';
import { anInvoiceDocument } from '#tests/support/documents.ts';

const AT = instant('2026-11-24T09:30:00.000Z');
const TODAY = day('2026-11-24');
const gbp = (minor: number) => money(minor, 'GBP');
const price = unitPrice({ tenThousandths: 2_550_000, basis: 1, currency: 'GBP' });
const unit = { code: 'XCS', label: 'case of 6', content: 6 };
const line: InvoiceLine = {
  ...{
    id: id<InvoiceLineId>('line-1'),
    position: 0,
    kind: 'goods' as const,
    orderId: id<OrderId>('o1'),
    orderLineId: id<OrderLineId>('ol1'),
    shipmentLineId: id<ShipmentLineId>('sl1'),
  },
  ...{ sku: 'MUG', name: 'Enamel mug, cream', accountCode: null, unit, baseUnit: 'C62', quantity: quantity(60), price, net: extend(price, quantity(60)) },
  tax: { category: 'S', rateBasisPoints: 2_000, reason: '' },
  credited: { quantity: quantity(0), net: gbp(0) },
};
const sums = sumInvoice([line], 'GBP');
const invoice: Invoice = {
  ...{
    id: id<InvoiceId>('i1'),
    kind: 'invoice' as const,
    status: 'issued' as const,
    version: 2,
    number: 'INV-000042',
    note: null,
    accountId: id<AccountId>('a1'),
    siteId: id<AccountId>('s1'),
  },
  ...{
    legalEntityId: id<LegalEntityId>('e1'),
    shipmentId: id<ShipmentId>('sh1'),
    correctsId: null,
    reason: '',
    poNumber: null,
    paymentDays: 30,
    suppliedOn: TODAY,
  },
  ...{ issuedOn: TODAY, dueOn: TODAY, paymentReference: 'RF80INV000042', currency: 'GBP', sums, open: sums.total, lines: [line] },
};
const comparison = compareLines(
  [
    {
      invoiced: line,
      ordered: { quantity: quantity(72), price: unitPrice({ ...price, tenThousandths: 2_400_000 }), unit, trace: null },
      delivered: { quantity: quantity(54), inAll: quantity(54) },
      invoicedBefore: { quantity: quantity(0), net: gbp(0) },
      taxNow: line.tax,
    },
  ],
  [{ orderId: id('o1'), number: 'SO-0118741', carriage: gbp(500), askedBy: [] }],
);
const review: Review = {
  ...{ id: 'd1', shipmentNumber: 'DN-0000007', accountName: 'Carraway & Sons', accountCode: 'CARRAWAY', siteName: 'Leeds store', poNumber: null },
  ...{ draftedAt: AT, note: null, net: sums.net, total: sums.total, differing: 2, lines: 1, version: 1, status: 'in-review', number: null },
  ...{ shippedOn: TODAY, paymentDays: 30, dueOn: day('2026-12-24'), taxGroups: sums.taxGroups, comparison },
  orders: [{ number: 'SO-0118741', poNumber: 'PO-1' }],
  places: { 'line-1': { orderNumber: 'SO-0118741', line: 1 } },
  queue: { place: 1, of: 2, next: 'd2' },
};
const page: InvoicePage = {
  ...{ id: 'i1', number: 'INV-000042', status: 'part-paid', accountCode: 'CARRAWAY', accountName: 'Carraway & Sons', daysLate: -18, open: gbp(10_000) },
  document: anInvoiceDocument(),
  places: [{ orderNumber: 'SO-0118741', line: 1 }],
  moves: [
    { on: TODAY, kind: 'card', number: 'PM-0000001', amount: gbp(5_000) },
    { on: TODAY, kind: 'credit-note', number: 'CN-000001', amount: gbp(3_360) },
  ],
  creditNotes: [{ number: 'CN-000001', issuedOn: TODAY, reason: 'broken', total: gbp(4_000), open: gbp(640) }],
};
const posting: PostingListed = {
  ...{ sequence: 1, at: AT, bookedOn: TODAY, kind: 'invoice-issued', accountName: 'Carraway & Sons', who: 'Sam Okafor' },
  entries: [
    { ledgerAccount: 'receivables', document: 'INV-000042', amount: gbp(18_360) },
    { ledgerAccount: 'revenue', document: null, amount: gbp(-18_360) },
  ],
};
const trial = { ledgerAccount: 'receivables' as const, debit: gbp(18_360), credit: gbp(0), balance: gbp(18_360) };
const aging = agingOf([{ kind: 'invoice', open: gbp(10_000), dueOn: day('2026-11-01') }], TODAY);
const waiting = { count: 1, amounts: [gbp(100)], since: AT };
const href = (number: string) => `/there/${number}`;
const hrefs = { list: '/invoices', pdf: '/pdf', invoice: href, payment: href, order: href, delivery: href };
const typed = { reason: 'broken', submissionKey: 'k', trouble: null };
const listed = {
  ...({ number: 'INV-000042', kind: 'invoice', status: 'part-paid', accountCode: 'CARRAWAY', accountName: 'Carraway & Sons', poNumber: 'PO-1' } as const),
  ...{ issuedOn: TODAY, dueOn: day('2026-11-01'), daysLate: 23, total: gbp(18_360), open: gbp(10_000) },
} as const;

/** What is credited when so many base units are. */
function credit(asked: number) {
  const requests = [{ lineId: line.id, quantity: asked }];
  const drafted = draftCreditNote({ ...invoice, taxGroups: sums.taxGroups, creditedGroups: [] }, requests);
  const problems = !drafted.ok && drafted.refusal.kind === 'lines-with-problems' ? drafted.refusal.problems : [];
  return toCreditData({ invoice, returned: null, requests, problems, drafted: drafted.ok ? drafted.value : null, issued: null }, { ...typed, lines: [] });
}

/** The pages of finance and of payables with everything they can show at once. */
export const billingPages: readonly { readonly name: string; readonly sheet: ReactElement }[] = [
  {
    name: 'finance home',
    sheet: (
      <FinanceDeskPage
        desk={{
          next: 'd1',
          toReview: waiting,
          sentBack: { ...waiting, count: 0, amounts: [], since: null },
          holds: waiting,
          unapplied: waiting,
          unsettled: waiting,
        }}
        aging={aging}
        today={TODAY}
      />
    ),
  },
  { name: 'review', sheet: <ReviewPage review={review} lines="differing" flash={{ kind: 'ok', text: 'Issued.' }} changed={{ seenTotal: '£1.00' }} /> },
  { name: 'review of a draft sent back', sheet: <ReviewPage review={{ ...review, status: 'draft', note: 'price' }} lines="all" flash={null} changed={null} /> },
  { name: 'send back', sheet: <SendBackSheet review={review} note="" problems={[{ fieldId: 'note', text: 'Enter the reason.' }]} isChanged={true} /> },
  {
    name: 'invoices to pay',
    sheet: (
      <InvoicesPage
        reader="buyer"
        list={{ rows: [listed], sums: [{ count: 1, total: listed.total, open: listed.open }], total: 1, pageSize: 50 }}
        aging={aging}
        query={{ view: 'open', bucket: '1-30', q: '', page: 1, today: TODAY }}
        hrefs={{ list: paths.invoices, csv: paths.invoicesCsv, invoice: paths.invoice }}
        payAction={paths.pay()}
      />
    ),
  },
  {
    name: 'invoice',
    sheet: (
      <InvoiceView
        invoice={page}
        hrefs={hrefs}
        more={
          <InvoiceRecordParts
            record={{ letters: [{ id: 'l1', recipient: 'ap@carraway.example', writtenAt: AT, sentAt: null }], events: [], postings: [posting] }}
          />
        }
      />
    ),
  },
  { name: 'credit note previewed', sheet: <CreditPage credit={credit(6)} /> },
  { name: 'credit note with problems', sheet: <CreditPage credit={credit(600)} /> },
  {
    name: 'ledger',
    sheet: (
      <LedgerPage
        trials={[{ currency: 'GBP', rows: [trial], debit: trial.debit, credit: trial.credit, difference: trial.balance }]}
        chain={{ postings: 1, isWhole: false, hash: 'ab12' }}
        query={{ q: '', kind: null, from: null, to: null, page: 1 }}
        list={{ rows: [posting], total: 1, pageSize: 50 }}
      />
    ),
  },
];
