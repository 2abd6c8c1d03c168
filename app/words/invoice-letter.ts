import type { InvoiceDocument } from '#app/domain/billing/invoice-document.ts';
import { formatDay } from './format-day.ts';
import { formatMoney } from './format-money.ts';
import { LOCALE } from './locale.ts';
import { paperWords } from './paper.ts';
import { printedInvoice } from './printed-invoice.ts';

/** The letter that brings an issued document: what it is for, what is to be paid, by when and how, where it stands in the portal. */
export function invoiceLetter(document: InvoiceDocument, link: string): { readonly subject: string; readonly text: string } {
  const says = paperWords.invoiceLetter;
  const { name, settlement, facts } = printedInvoice(document, LOCALE);
  const total = formatMoney(document.total, LOCALE);
  const about = facts.filter(({ look }) => look === 'code').map(({ label, value }) => `${label}: ${value}`);
  const due = formatDay(document.dueOn, null, LOCALE);
  const text = [
    says.hello(document.buyer.name),
    '',
    document.kind === 'invoice' ? says.invoice(name, total, due) : says.creditNote(name, total),
    '',
    ...about,
    '',
    settlement.note,
    ...settlement.facts.map(({ label, value }) => `${label}: ${value}`),
    '',
    says.seeIt(link),
    '',
  ].join('\n');
  return { subject: document.kind === 'invoice' ? says.invoiceSubject(name, total, due) : says.creditSubject(name, total), text };
}
