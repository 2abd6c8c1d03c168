import type { Place } from '#tests/bench/bench-data.ts';
import { startChild } from '#tests/bench/child.ts';
import { createDatabase } from '#tests/support/postgres-databases.ts';
import { startPostgres } from '#tests/support/postgres-server.ts';
import { hasStripeOracle } from '#tests/support/stripe-oracle.ts';
import type { PaidAndSettled, Paying } from './pay-and-settle.ts';
import type { Proof } from './proof.ts';
import { emptyFile } from './proving-places.ts';

const PAYMENTS = 10_000;
const SEED = 20_261_129;

/** Thousands of card payments while Stripe answers late, wrongly or not at all and tells of them twice, out of order or never: not a cent is unexplained. */
export async function provePaymentsAddUp(payments = PAYMENTS): Promise<Proof> {
  const title = 'Card payments, and everything that goes wrong with them';
  if (!hasStripeOracle()) return { id: 'payments', title, holds: true, results: ['skipped: no oracle'] };
  const postgres = await startPostgres();
  try {
    const runs = await Promise.all([
      payIn('SQLite', { place: { url: null, file: emptyFile('payments', { isQuick: true }) }, payments, core: 0 }),
      payIn('PostgreSQL', { place: { url: await createDatabase(postgres.url, 'payments'), file: '' }, payments, core: 1 }),
    ]);
    const results = [
      ...runs.flatMap(({ results }) => results),
      `${payments.toLocaleString('en-GB')} payments on each, seed ${SEED}; both at the same time, on clocks set by hand; nobody waits for the disk`,
    ];
    return { id: 'payments', title, holds: runs.every(({ holds }) => holds), results };
  } finally {
    await postgres.stop();
  }
}

async function payIn(name: string, { place, payments, core }: { readonly place: Place; readonly payments: number; readonly core: 0 | 1 }) {
  const child = startChild('tests/proofs/payments-child.ts', core);
  try {
    const run = await child.ask<Paying, PaidAndSettled>({ place, payments, seed: SEED });
    return { holds: isSound(run, payments), results: tell(name, run) };
  } finally {
    child.stop();
  }
}

function isSound({ added, broken, surprises }: PaidAndSettled, payments: number): boolean {
  const { unexplained, chargedTwice, pagesTwice, refundedTwice, stuck, jobsLeft, statuses } = added;
  const begun = Object.values(statuses).reduce((sum, each) => sum + each, 0);
  return begun === payments && unexplained + chargedTwice + pagesTwice + refundedTwice + stuck + jobsLeft + broken.length + surprises.length === 0;
}

function tell(name: string, { added, broken, surprises, faults, days, seconds }: PaidAndSettled): readonly string[] {
  const { sums, statuses, refunds, unexplained, chargedTwice, pagesTwice, refundedTwice, stuck, jobsLeft } = added;
  const each = sums.map(
    ({ currency, provider, ledger, payments }) => `${currency} ${provider} at the provider, ${ledger} in the ledger, ${payments} by payments`,
  );
  return [
    `${name}, ${seconds} s for ${days} days: ${unexplained} minor units unexplained; ${each.join('; ')}`,
    `${name}: ${chargedTwice} charged twice, ${pagesTwice} with two pages, ${refundedTwice} refunded twice, ${stuck} stuck, ${jobsLeft} jobs left; payments ${told(statuses)}; refunds ${told(refunds)}`,
    `${name}: ${broken.length === 0 ? 'verify clean, and no call the stand-in refused' : `${broken.length} broken: ${broken.slice(0, 3).join('; ')}`}; ${surprises.length === 0 ? 'nothing failed but what the provider made fail' : `${surprises.length} surprises: ${surprises.slice(0, 3).join('; ')}`}`,
    `${name}, what went wrong on purpose: ${faults}`,
  ];
}

function told(times: Readonly<Record<string, number>>): string {
  return Object.entries(times)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}
