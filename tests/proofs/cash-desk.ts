import type { Staff } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { amountText } from '#app/domain/shared/amount-text.ts';
import { money } from '#app/domain/shared/money.ts';
import type { Context } from '#app/ports/context.ts';
import { applyPayment } from '#app/use-cases/billing/apply-payment.ts';
import { startRefund } from '#app/use-cases/billing/start-refund.ts';
import { accepted } from '#tests/support/a-shipment.ts';
import { type Counts, drawn } from './counts.ts';

/** What finance does with money that no invoice took, in hundredths; the rest is left for another day. */
const WAYS = { 'refunded whole': 35, 'refunded in part': 25, 'applied by hand': 15 } as const;
const PRESSED_TWICE = 0.2;

type Desk = { readonly context: Context; readonly finance: Staff; readonly chance: () => number; readonly tally: Counts };
type Left = { readonly number: string; readonly currency: string; readonly unapplied: number; readonly version: number; readonly account_id: string };

/** Finance looks at so many payments with money left over, and gives it back or sets it against another invoice. */
export async function clearCash(desk: Desk, most: number): Promise<void> {
  const left = await desk.context.store
    .reader(hostScope('test'))
    .selectFrom('payments')
    .select(['number', 'currency', 'unapplied', 'version', 'account_id'])
    .where('status', '=', 'received')
    .where('unapplied', '>', 0)
    .limit(most)
    .execute();
  for (const payment of left) await clear(desk, payment);
}

async function clear(desk: Desk, payment: Left): Promise<void> {
  const { chance, tally } = desk;
  const way = drawn(chance, WAYS);
  if (way === null) return;
  if (way !== 'applied by hand') tally.add(way);
  if (way === 'refunded whole') await refund(desk, payment, payment.unapplied);
  if (way === 'refunded in part') await refund(desk, payment, Math.ceil(payment.unapplied * chance()));
  if (way === 'applied by hand') await apply(desk, payment);
}

async function refund({ context, finance, chance, tally }: Desk, { number, currency }: Left, minor: number): Promise<void> {
  const command = { number, amount: amountText(money(minor, currency)), reason: 'Paid twice.', submissionKey: context.ids.token() };
  const isTwice = chance() < PRESSED_TWICE;
  if (isTwice) tally.add('refund pressed twice at once');
  for (const started of await Promise.all(Array.from({ length: isTwice ? 2 : 1 }, () => startRefund(context, finance, command)))) accepted(started);
}

async function apply({ context, finance, tally }: Desk, { number, currency, unapplied, version, account_id }: Left): Promise<void> {
  const invoice = await context.store
    .reader(hostScope('test'))
    .selectFrom('invoices')
    .select(['number', 'open'])
    .where('account_id', '=', account_id)
    .where('open', '>', 0)
    .limit(1)
    .executeTakeFirst();
  if (!invoice) return;
  const amount = amountText(money(Math.min(unapplied, invoice.open), currency));
  const applied = await applyPayment(context, finance, { number, version, lines: [{ invoiceNumber: invoice.number ?? '', amount }] });
  tally.add(applied.ok ? 'applied by hand' : `by hand refused: ${applied.refusal.kind}`);
}
