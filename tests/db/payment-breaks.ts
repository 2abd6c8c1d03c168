import { sql } from 'kysely';
import { startRefund } from '#app/use-cases/billing/start-refund.ts';
import type { Store } from '#db/database.ts';
import { aPayingShop, asked, atCheckout, started, told, worked } from '#tests/support/a-paying-shop.ts';
import { accepted } from '#tests/support/a-shipment.ts';
import { add, type Break, thawed } from './billing-breaks.ts';

/** An invoice paid twice by card, half of the second payment sent back and a little more on its way; a checkout that stands open; a message not yet dealt with. */
export async function aPaidWorld(store: Store): Promise<void> {
  const shop = await aPayingShop(store);
  const first = await started(shop, [asked(shop.six, '6.00')]);
  const second = await started(shop, [asked(shop.six, '6.00')], 'b'.repeat(43));
  for (const { number } of [first, second]) await atCheckout(shop, number, 'pay');
  await told(shop);
  await worked(shop);
  const refund = (amount: string, submissionKey: string) =>
    startRefund(shop.context, shop.finance, { number: second.number, amount, reason: 'paid twice by mistake', submissionKey });
  accepted(await refund('3.00', 'c'.repeat(43)));
  await worked(shop);
  accepted(await refund('0.50', 'd'.repeat(43)));
  const third = await started(shop, [asked(shop.seven, '7.20')], 'e'.repeat(43));
  await atCheckout(shop, third.number, 'decline');
  await told(shop, shop.stripe.events.slice(-1));
}

const DONE = `status = 'done', done_at = created_at, lease_owner = null`;

/** Damage done past the use-cases; each must be seen by the checker of its promise. */
export const paymentBreaks: readonly Break[] = [
  ['messages are dealt with', 'one without an outcome', (tx) => sql`update provider_events set outcome = null`.execute(tx)],
  ['messages are dealt with', 'one whose job is gone', (tx) => sql`delete from jobs where kind = 'process-provider-event'`.execute(tx)],
  ['messages are dealt with', 'one whose job did nothing', (tx) => sql`update jobs set ${sql.raw(DONE)} where kind = 'process-provider-event'`.execute(tx)],
  ['payments are what came in', 'more received than was asked for', add('payments', 'amount', -1, sql`status = 'received'`)],
  ['payments are what came in', 'one received without a trace', (tx) => sql`update payments set intent_id = null where status = 'received'`.execute(tx)],
  ['payments are what came in', 'one open that brought something', add('payments', 'received', 1, sql`status = 'open'`)],
  [
    'payments are what came in',
    'one parked without a word',
    (tx) => sql`update payments set status = 'parked', problem = null where status = 'open'`.execute(tx),
  ],
  ['payments are what came in', 'one open that nobody looks after', (tx) => sql`delete from jobs where kind = 'reconcile-payment'`.execute(tx)],
  [
    'payments are what came in',
    'one received that is not posted',
    thawed('ledger_postings', sql`update ledger_postings set kind = 'x' where kind = 'payment-received'`),
  ],
  ['refunds stay within receipts', 'a counter that drifted', add('payments', 'refunded', -1, sql`refunded > 0`)],
  ['refunds stay within receipts', 'money left that is not there', add('payments', 'unapplied', -1, sql`unapplied > 0`)],
  [
    'refunds stay within receipts',
    'a refund that went and is not posted',
    (tx) => sql`update refunds set status = 'succeeded' where status = 'started'`.execute(tx),
  ],
  ['refunds stay within receipts', 'a refund that nobody sends', (tx) => sql`delete from jobs where kind = 'send-refund'`.execute(tx)],
  ['refunds stay within receipts', 'a refund in another currency', (tx) => sql`update refunds set currency = 'EUR'`.execute(tx)],
  [
    'cash agrees with the ledger',
    'a receipt posted to the bank that came by card',
    thawed('ledger_entries', sql`update ledger_entries set ledger_account = 'bank' where ledger_account = 'card-clearing'`),
  ],
  [
    'cash agrees with the ledger',
    'a receipt posted a penny short',
    thawed('ledger_entries', sql`update ledger_entries set amount = amount - 1 where ledger_account = 'card-clearing' and amount > 0`),
  ],
  ['cash agrees with the ledger', 'a refund that was never made', (tx) => sql`update refunds set status = 'failed' where status = 'succeeded'`.execute(tx)],
];
