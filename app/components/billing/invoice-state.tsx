import type { InvoiceKind, IssuedStatus } from '#app/domain/billing/invoice-list.ts';
import { type StatusKind, StatusWord } from '../kit/status-word.tsx';
import { useSpeech } from '../kit/use-speech.tsx';

type Props = { readonly kind: InvoiceKind; readonly status: IssuedStatus; readonly daysLate: number };

const KIND: Readonly<Record<IssuedStatus, StatusKind>> = { issued: 'wait', 'part-paid': 'part', paid: 'ok' };

/** Where an issued document stands, in a word; an invoice past its due day says so. */
export function InvoiceState({ kind, status, daysLate }: Props) {
  const says = useSpeech().words.invoices.status;
  if (kind === 'invoice' && status !== 'paid' && daysLate > 0) return <StatusWord kind="warn">{says.invoice.overdue}</StatusWord>;
  return <StatusWord kind={KIND[status]}>{says[kind][status]}</StatusWord>;
}
