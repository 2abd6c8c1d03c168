import { hostScope } from '#app/domain/accounts/scope.ts';
import type { Store } from '#db/database.ts';
import type { StripeObject, StripeOracle } from '#tests/support/stripe-oracle.ts';
import type { Page } from './faulty-stripe.ts';

const UNSETTLED = ['started', 'unknown', 'open'];
const ABOUT_MONEY = ['process-provider-event', 'reconcile-payment', 'send-refund'] as const;

/** Money of one currency, in minor units, as each side counts it: what came in less what went back. */
export type InCurrency = { readonly currency: string; readonly provider: number; readonly ledger: number; readonly payments: number };
/**
 * What is left when everything has settled. unexplained: minor units by which the provider, the ledger and the payments differ, payment by
 * payment and in sum, and by which invoices are open for more or less than was applied to them.
 */
export type AddedUp = {
  readonly sums: readonly InCurrency[];
  readonly statuses: Readonly<Record<string, number>>;
  readonly refunds: Readonly<Record<string, number>>;
  readonly unexplained: number;
  readonly chargedTwice: number;
  readonly pagesTwice: number;
  readonly refundedTwice: number;
  readonly stuck: number;
  readonly jobsLeft: number;
};

type Books = Awaited<ReturnType<typeof readProvider>>;
type Ours = Awaited<ReturnType<typeof readOurs>>;

/** Compares all that the provider has with all that we have. */
export async function addUpPayments(store: Store, provider: { readonly oracle: StripeOracle; readonly pages: readonly Page[] }): Promise<AddedUp> {
  const [books, ours] = [await readProvider(provider.oracle), await readOurs(store)];
  const sums = inCurrencies(books, ours);
  return {
    sums,
    statuses: countBy(ours.payments.map(({ status }) => status)),
    refunds: countBy(ours.refunds.map(({ status }) => status)),
    unexplained: sum(sums.map(apart)) + paymentsApart(books, ours) + ours.invoicesApart,
    chargedTwice: twice(books.charges.map((charge) => books.paymentOf(charge))),
    pagesTwice: twice(provider.pages.map(({ paymentId }) => paymentId)),
    refundedTwice: twice(books.refunds.map((refund) => refund.metadata?.['refund_id'] ?? refund.id)),
    stuck: ours.payments.filter(({ status }) => UNSETTLED.includes(status) || status === 'parked').length,
    jobsLeft: ours.jobsLeft,
  };
}

async function readProvider(oracle: StripeOracle) {
  const [charges, refunds, intents] = [await oracle.all('/v1/charges'), await oracle.all('/v1/refunds'), await oracle.all('/v1/payment_intents')];
  const byIntent = new Map(intents.map(({ id, metadata }) => [id, metadata?.['payment_id'] ?? '']));
  const paymentOf = ({ payment_intent }: StripeObject) => byIntent.get(payment_intent ?? '') ?? '';
  return { charges: charges.filter(({ status }) => status === 'succeeded'), refunds, paymentOf };
}

async function readOurs(store: Store) {
  const db = store.reader(hostScope('test'));
  const payments = await db.selectFrom('payments').select(['id', 'status', 'currency', 'received']).where('method', '=', 'card').execute();
  const refunds = await db.selectFrom('refunds').select(['payment_id', 'status', 'currency', 'amount']).execute();
  const clearing = await db.selectFrom('ledger_entries').select(['currency', 'amount']).where('ledger_account', '=', 'card-clearing').execute();
  const invoices = await db.selectFrom('invoices').select(['id', 'total', 'open']).where('number', 'is not', null).execute();
  const applied = totals((await db.selectFrom('applications').select(['invoice_id', 'amount']).execute()).map((row) => [row.invoice_id, row.amount]));
  const { jobs } = await db
    .selectFrom('jobs')
    .select((eb) => eb.fn.countAll().as('jobs'))
    .where('kind', 'in', ABOUT_MONEY)
    .where('status', '<>', 'done')
    .executeTakeFirstOrThrow();
  const invoicesApart = sum(invoices.map(({ id, total, open }) => Math.abs(total - open - (applied.get(id) ?? 0))));
  return { payments, refunds, clearing, invoicesApart, jobsLeft: Number(jobs) };
}

function inCurrencies({ charges, refunds }: Books, ours: Ours): readonly InCurrency[] {
  const provider = totals([
    ...charges.map((charge) => [inCapitals(charge), charge.amount_captured ?? 0] as const),
    ...refunds.map((refund) => [inCapitals(refund), -(refund.amount ?? 0)] as const),
  ]);
  const ledger = totals(ours.clearing.map(({ currency, amount }) => [currency, amount]));
  const payments = totals([
    ...ours.payments.map(({ currency, received }) => [currency, received] as const),
    ...wentBack(ours).map(({ currency, amount }) => [currency, -amount] as const),
  ]);
  const currencies = [...new Set([...provider.keys(), ...ledger.keys(), ...payments.keys()])].sort();
  const of = (side: ReadonlyMap<string, number>, currency: string) => side.get(currency) ?? 0;
  return currencies.map((currency) => ({ currency, provider: of(provider, currency), ledger: of(ledger, currency), payments: of(payments, currency) }));
}

function apart({ provider, ledger, payments }: InCurrency): number {
  return Math.abs(provider - ledger) + Math.abs(ledger - payments);
}

/** By how much the provider and we differ, each payment on its own, so that two mistakes cannot even out. */
function paymentsApart({ charges, refunds, paymentOf }: Books, ours: Ours): number {
  const differences = totals([
    ...charges.map((charge) => [paymentOf(charge), charge.amount_captured ?? 0] as const),
    ...refunds.map((refund) => [paymentOf(refund), -(refund.amount ?? 0)] as const),
    ...ours.payments.map(({ id, received }) => [id, -received] as const),
    ...wentBack(ours).map(({ payment_id, amount }) => [payment_id, amount] as const),
  ]);
  return sum([...differences.values()].map(Math.abs));
}

function wentBack({ refunds }: Ours) {
  return refunds.filter(({ status }) => status === 'succeeded');
}

function inCapitals({ currency }: StripeObject): string {
  return (currency ?? '').toUpperCase();
}

function totals(amounts: readonly (readonly [string, number])[]): Map<string, number> {
  const byName = new Map<string, number>();
  for (const [name, amount] of amounts) byName.set(name, (byName.get(name) ?? 0) + amount);
  return byName;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

function countBy(names: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(totals(names.map((name) => [name, 1])));
}

/** How many of some names come more than once. */
function twice(names: readonly string[]): number {
  return Object.values(countBy(names)).filter((times) => times > 1).length;
}
