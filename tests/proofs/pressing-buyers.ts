import { hostScope } from '#app/domain/accounts/scope.ts';
import type { AskedPayment } from '#app/domain/billing/decide-payment.ts';
import { amountText } from '#app/domain/shared/amount-text.ts';
import { money } from '#app/domain/shared/money.ts';
import type { Context } from '#app/ports/context.ts';
import { type CardPaymentStarted, type StartCardPayment, startCardPayment } from '#app/use-cases/billing/start-card-payment.ts';
import { accepted } from '#tests/support/a-shipment.ts';
import type { FixedClock } from '#tests/support/context.ts';
import { type Counts, drawn } from './counts.ts';
import type { PayingAccount } from './paying-accounts.ts';
import { DAY_S, HOUR_S, secondsOn } from './virtual-time.ts';

/** How often a buyer presses the same button again, in hundredths. */
const HABITS = { 'pressed twice at once': 6, 'pressed again within hours': 4, 'pressed again days later': 3 } as const;
const IN_WHOLE = 0.1;
const LARGEST_PART = 0.12;
const MOST_TRIES = 100;
const REASON = 'Paid in parts, as agreed.';

type Buying = {
  readonly context: Context;
  readonly clock: FixedClock;
  readonly chance: () => number;
  readonly tally: Counts;
  readonly accounts: readonly PayingAccount[];
};
type Pressed = { readonly account: PayingAccount; readonly command: StartCardPayment; readonly number: string; readonly atS: number };

/** Buyers who pay one to three invoices at a time, in whole or in part, and press more often than once. */
export type PressingBuyers = {
  /** One more payment is begun. */
  start(): Promise<void>;
  waiting(): number;
  /** Who comes back presses again, and must find the payment it began. */
  pressAgain(): Promise<void>;
};

export function pressingBuyers(buying: Buying): PressingBuyers {
  const later: Pressed[] = [];
  return {
    start: () => start(buying, later),
    waiting: () => later.length,
    pressAgain: async () => {
      const now = secondsOn(buying.clock);
      const due = later.filter(({ atS }) => atS <= now);
      later.splice(0, later.length, ...later.filter(({ atS }) => atS > now));
      for (const pressed of due) await pressOnceMore(buying, pressed);
    },
  };
}

async function start(buying: Buying, later: Pressed[]): Promise<void> {
  const { context, clock, chance, tally } = buying;
  const submissionKey = context.ids.token();
  const habit = drawn(chance, HABITS);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const account = someAccount(buying);
    const lines = await someLines(buying, account);
    if (lines.length === 0) continue;
    const command = { lines, submissionKey };
    const press = () => startCardPayment(context, account.buyer, command);
    const [started, second] = await Promise.all(habit === 'pressed twice at once' ? [press(), press()] : [press()]);
    if (!started?.ok) {
      tally.add('asked anew, the invoice was paid meanwhile');
      continue;
    }
    if (second) expectSame(started.value, accepted(second));
    if (lines.length > 1) tally.add('over several invoices');
    if (habit) tally.add(habit);
    const pressed = { account, command, number: started.value.number };
    if (habit === 'pressed again within hours') later.push({ ...pressed, atS: secondsOn(clock) + Math.floor(chance() * 6 * HOUR_S) });
    if (habit === 'pressed again days later') later.push({ ...pressed, atS: secondsOn(clock) + Math.floor((1 + chance()) * DAY_S) });
    return;
  }
  throw new Error('nothing is left to pay');
}

function someAccount({ chance, accounts }: Buying): PayingAccount {
  const account = accounts[Math.floor(chance() * accounts.length)];
  if (!account) throw new Error('there are accounts');
  return account;
}

async function pressOnceMore({ context }: Buying, { account, command, number }: Pressed): Promise<void> {
  expectSame({ number, checkoutUrl: null }, accepted(await startCardPayment(context, account.buyer, command)));
}

function expectSame(first: CardPaymentStarted, again: CardPaymentStarted): void {
  if (first.number !== again.number) throw new Error(`one submission began two payments, ${first.number} and ${again.number}`);
}

async function someLines(buying: Buying, account: PayingAccount): Promise<readonly AskedPayment[]> {
  const { context, chance } = buying;
  const wanted = chance() < 0.6 ? 1 : chance() < 0.6 ? 2 : 3;
  const numbers = Array.from({ length: wanted }, () => account.invoices[Math.floor(chance() * account.invoices.length)] ?? '');
  const rows = await context.store
    .reader(hostScope('test'))
    .selectFrom('invoices')
    .select(['number', 'open'])
    .where('number', 'in', numbers)
    .where('open', '>', 0)
    .execute();
  return rows.map(({ number, open }) => {
    const part = chance() < IN_WHOLE ? open : Math.max(1, Math.floor(open * chance() * LARGEST_PART));
    return { invoiceNumber: number ?? '', amount: amountText(money(part, account.currency)), reason: part < open ? REASON : '' };
  });
}
