import { type AmountRefusal, parseAmount } from '../shared/amount-text.ts';
import type { AccountId, InvoiceId, LegalEntityId } from '../shared/ids.ts';
import { type Money, sumMoney } from '../shared/money.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { PaymentTarget } from './payment.ts';

/** An invoice as its payer sees it. */
export type PayableInvoice = {
  readonly id: InvoiceId;
  readonly number: string;
  readonly accountId: AccountId;
  readonly legalEntityId: LegalEntityId;
  readonly open: Money;
};
/** A line of a payment as typed. reason: why it is less than is open. */
export type AskedPayment = { readonly invoiceNumber: string; readonly amount: string; readonly reason: string };

export type PaymentLineProblem =
  | AmountRefusal
  | { readonly kind: 'nothing-asked' | 'nothing-open' | 'reason-missing' }
  | { readonly kind: 'more-than-open'; readonly open: Money };
export type PaymentRefusal =
  | { readonly kind: 'no-lines' | 'several-accounts' | 'several-currencies' }
  | { readonly kind: 'no-such-invoice'; readonly invoiceNumber: string }
  | { readonly kind: 'lines-with-problems'; readonly problems: readonly { readonly invoiceNumber: string; readonly problem: PaymentLineProblem }[] };
export type DecidedPayment = {
  readonly accountId: AccountId;
  readonly legalEntityId: LegalEntityId;
  readonly total: Money;
  readonly targets: readonly PaymentTarget[];
};

const SHORTEST_REASON = 3;

/**
 * What a payment of these invoices comes to. Refuses all problems of all lines at once: no number, nothing, more than is open, less
 * without a reason; and invoices of two accounts or currencies. Source: domain.md part 11, experience.md 1.2.
 */
export function decidePayment(asked: readonly AskedPayment[], invoices: readonly PayableInvoice[]): Result<DecidedPayment, PaymentRefusal> {
  const known = new Map(invoices.map((invoice) => [invoice.number, invoice]));
  const missing = asked.find(({ invoiceNumber }) => !known.has(invoiceNumber));
  if (missing) return refuse({ kind: 'no-such-invoice', invoiceNumber: missing.invoiceNumber });
  const lines = asked.flatMap((line) => {
    const invoice = known.get(line.invoiceNumber);
    return invoice ? [{ invoice, decided: decideLine(line, invoice) }] : [];
  });
  const first = lines[0]?.invoice;
  if (!first) return refuse({ kind: 'no-lines' });
  if (lines.some(({ invoice }) => invoice.open.currency !== first.open.currency)) return refuse({ kind: 'several-currencies' });
  if (lines.some(({ invoice }) => invoice.accountId !== first.accountId || invoice.legalEntityId !== first.legalEntityId))
    return refuse({ kind: 'several-accounts' });

  const problems = lines.flatMap(({ invoice, decided }) => (decided.ok ? [] : [{ invoiceNumber: invoice.number, problem: decided.refusal }]));
  if (problems.length > 0) return refuse({ kind: 'lines-with-problems', problems });
  const targets = lines.flatMap(({ decided }) => (decided.ok ? [decided.value] : []));
  const total = sumMoney(
    targets.map(({ amount }) => amount),
    first.open.currency,
  );
  return accept({ accountId: first.accountId, legalEntityId: first.legalEntityId, total, targets });
}

function decideLine(asked: AskedPayment, { id, number, open }: PayableInvoice): Result<PaymentTarget, PaymentLineProblem> {
  const read = parseAmount(asked.amount, open.currency);
  if (!read.ok) return read;
  const amount = read.value;
  const reason = asked.reason.trim();
  if (open.minor === 0) return refuse({ kind: 'nothing-open' });
  if (amount.minor === 0) return refuse({ kind: 'nothing-asked' });
  if (amount.minor > open.minor) return refuse({ kind: 'more-than-open', open });
  if (amount.minor < open.minor && reason.length < SHORTEST_REASON) return refuse({ kind: 'reason-missing' });
  return accept({ invoiceId: id, invoiceNumber: number, amount, reason: amount.minor < open.minor ? reason : '' });
}
