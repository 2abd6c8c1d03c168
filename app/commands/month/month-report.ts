import { hostScope } from '#app/domain/accounts/scope.ts';
import { amountText } from '#app/domain/shared/amount-text.ts';
import { money } from '#app/domain/shared/money.ts';
import type { Store } from '#db/database.ts';
import type { Verdict } from '#db/invariants/verify-store.ts';
import type { Counted, Stage, Tally } from './tally.ts';

/** What a stage works on, to tell how fast. */
const ROWS: Readonly<Record<Stage, Counted>> = {
  'stock up': 'receipts',
  place: 'order lines',
  ship: 'shipment lines',
  draft: 'shipment lines',
  'review and issue': 'invoice lines',
  credit: 'credit note lines',
  pay: 'remittances',
};

/** What stands on each ledger account in each currency, in minor units, debits above zero. */
export type TrialBalance = readonly { readonly currency: string; readonly ledgerAccount: string; readonly amount: number }[];

export async function trialBalance(store: Store): Promise<TrialBalance> {
  const rows = await store
    .reader(hostScope('demo'))
    .selectFrom('ledger_entries')
    .select((eb) => ['currency', 'ledger_account', eb.cast<number>(eb.fn.sum('amount'), 'bigint').as('amount')])
    .groupBy(['currency', 'ledger_account'])
    .orderBy('currency')
    .orderBy('ledger_account')
    .execute();
  return rows.map(({ currency, ledger_account, amount }) => ({ currency, ledgerAccount: ledger_account, amount }));
}

/** What is left over in each currency; nothing must be. */
export function imbalances(balance: TrialBalance): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { currency, amount } of balance) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return sums;
}

type Outcome = { readonly tally: Tally; readonly balance: TrialBalance; readonly verdicts: readonly Verdict[]; readonly waitingJobs: number };

/** The month as people read it: counts, time, what was not taken as it was, the ledger, the promises. */
export function reportText({ tally, balance, verdicts, waitingJobs }: Outcome): string {
  const broken = verdicts.filter(({ violations }) => violations.length > 0);
  return [
    ...[...tally.counts].map(([what, count]) => `${what.padEnd(34)} ${number(count)}`),
    '',
    'Not as in the year:',
    ...[...tally.refused].map(([why, count]) => `  ${why.padEnd(56)} ${number(count)}`),
    '',
    `${'stage'.padEnd(18)} ${'seconds'.padStart(9)} ${'rows'.padStart(8)} ${'rows/s'.padStart(8)}`,
    ...[...tally.stages].map(([stage, ms]) => stageLine(stage, ms, tally.counts.get(ROWS[stage]) ?? 0)),
    '',
    ...balance.map(({ currency, ledgerAccount, amount }) => `${currency} ${ledgerAccount.padEnd(20)} ${amountText(money(amount, currency)).padStart(16)}`),
    ...[...imbalances(balance)].map(([currency, amount]) => `${currency} ${'trial balance'.padEnd(20)} ${amountText(money(amount, currency)).padStart(16)}`),
    '',
    `${waitingJobs} jobs wait for the worker: letters and the files of invoices.`,
    broken.length === 0 ? `verify: all ${verdicts.length} promises hold.` : 'verify:',
    ...broken.flatMap(({ name, violations }) => [
      `  FAIL ${name}, ${violations.length} violations`,
      ...violations.slice(0, 5).map((each) => `    ${each.subject}: ${each.problem}`),
    ]),
  ].join('\n');
}

function stageLine(stage: Stage, ms: number, rows: number): string {
  const seconds = ms / 1_000;
  return `${stage.padEnd(18)} ${seconds.toFixed(1).padStart(9)} ${number(rows)} ${number(Math.round(rows / seconds))}`;
}

function number(count: number): string {
  return String(count).padStart(8);
}
