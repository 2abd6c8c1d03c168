import { parseArgs } from 'node:util';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { verifyStore } from '#db/invariants/verify-store.ts';
import { openContext } from '../context.ts';
import { failToStart } from '../server/start.ts';
import { parseSettings, type Settings, SettingsError } from '../settings.ts';
import { NotADemoError, prepareDemo } from './demo-database.ts';
import { liveMonth, movedClock } from './month/live-month.ts';
import { imbalances, reportText, trialBalance } from './month/month-report.ts';
import { lastWholeMonth } from './month/past-month.ts';
import { progressBar } from './progress-bar.ts';

const FILE = 'data/month.db';
const PERCENT = /^(\d{1,2}|100)$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/**
 * npm run bill:month [-- --month 2026-10 --paid 70]: a month of the real year ordered, shipped, invoiced and paid, on a demo database that
 * is made anew for it. Exit code 1 when the ledger does not balance or a promise is broken.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { month: { type: 'string' }, paid: { type: 'string', default: '70' } } });
  const settings = parseSettings({ ...process.env, DATABASE_FILE: process.env['DATABASE_FILE'] ?? FILE }, process.version);
  if (values.month !== undefined && !MONTH.test(values.month)) throw new SettingsError([`--month: ${values.month} is no month such as 2026-10`]);
  if (!PERCENT.test(values.paid)) throw new SettingsError([`--paid: ${values.paid} is no whole number from 0 to 100`]);
  const { databaseUrl: url, databaseFile: file } = settings;
  const loading = progressBar('loading the year', process.stdout);
  await prepareDemo({ url, file }, { reset: true, onProgress: loading.show });
  loading.end();
  process.exitCode = (await live(settings, { month: values.month ?? null, paidPercent: Number(values.paid) })) ? 0 : 1;
}

/** Whether everything that must hold does. */
async function live(settings: Settings, wish: { readonly month: string | null; readonly paidPercent: number }): Promise<boolean> {
  const context = { ...(await openContext({ ...settings, mail: null })), clock: movedClock() };
  try {
    const db = context.store.reader(hostScope('demo'));
    const month = wish.month ?? (await lastWholeMonth(db));
    const startedMs = performance.now();
    process.stdout.write(`${month} on ${context.store.dialect}, ${wish.paidPercent} of 100 invoices paid\n`);
    const tally = await liveMonth(context, {
      month,
      paidPercent: wish.paidPercent,
      onDay: (on) => process.stdout.write(process.stdout.isTTY ? `\r${on}` : ''),
    });
    const [balance, verdicts] = [await trialBalance(context.store), await verifyStore(context.store)];
    const waiting = await db
      .selectFrom('jobs')
      .select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('count'))
      .where('status', '=', 'waiting')
      .executeTakeFirstOrThrow();
    process.stdout.write(
      `\n${reportText({ tally, balance, verdicts, waitingJobs: waiting.count })}\n${((performance.now() - startedMs) / 1_000).toFixed(0)} s in all\n`,
    );
    return verdicts.every(({ violations }) => violations.length === 0) && [...imbalances(balance).values()].every((amount) => amount === 0);
  } finally {
    await context.store.close();
  }
}

main().catch((error: unknown) => failToStart(error instanceof NotADemoError ? new SettingsError([error.message]) : error));
