import type { Day, Instant } from '../shared/days.ts';
import type { Money } from '../shared/money.ts';
import type { RefundStatus } from './decide-refund.ts';
import type { PaymentMethod, PaymentProblem, PaymentStatus } from './payment.ts';

/** An invoice that can be paid. underWay: what payments that are not settled yet were made for it. */
export type PayableRow = {
  readonly number: string;
  readonly accountName: string;
  readonly poNumber: string | null;
  readonly dueOn: Day | null;
  readonly total: Money;
  readonly open: Money;
  readonly reference: string;
  readonly underWay: { readonly amount: Money; readonly payment: string } | null;
};

/** What a payment was meant for, and what of the invoice is open now. */
export type TargetShown = { readonly invoiceNumber: string; readonly amount: Money; readonly reason: string; readonly open: Money };
export type ApplicationShown = { readonly invoiceNumber: string; readonly amount: Money; readonly at: Instant };
export type RefundShown = {
  readonly amount: Money;
  readonly status: RefundStatus;
  readonly reason: string;
  readonly problem: string | null;
  readonly at: Instant;
};

/** A payment with its life, as its payer or finance sees it. */
export type PaymentPage = {
  readonly number: string;
  readonly accountName: string;
  readonly accountCode: string;
  readonly accountId: string;
  readonly method: PaymentMethod;
  readonly status: PaymentStatus;
  readonly problem: PaymentProblem | null;
  readonly amount: Money;
  readonly received: Money;
  readonly unapplied: Money;
  readonly refunded: Money;
  readonly reference: string;
  readonly payer: string;
  readonly receivedOn: Day | null;
  readonly createdAt: Instant;
  readonly checkoutUrl: string | null;
  readonly version: number;
  readonly targets: readonly TargetShown[];
  readonly applications: readonly ApplicationShown[];
  readonly refunds: readonly RefundShown[];
};

/** A payment in finance's list. */
export type CashRow = Pick<
  PaymentPage,
  'number' | 'accountName' | 'method' | 'status' | 'problem' | 'amount' | 'unapplied' | 'reference' | 'payer' | 'receivedOn' | 'createdAt'
>;

/** An open invoice money could be set against. */
export type OpenInvoice = {
  readonly number: string;
  readonly poNumber: string | null;
  readonly dueOn: Day | null;
  readonly total: Money;
  readonly open: Money;
  readonly reference: string;
};
