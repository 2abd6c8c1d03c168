import { expect, test } from 'vitest';
import { liveMonth, movedClock } from '#app/commands/month/live-month.ts';
import { imbalances, reportText, trialBalance } from '#app/commands/month/month-report.ts';
import { lastWholeMonth, loadPastMonth } from '#app/commands/month/past-month.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { verifyStore } from '#db/invariants/verify-store.ts';
import { loadDemo } from '#db/seed/load-demo.ts';
import { commonestSkus } from '#db/seed/unpack-online-retail.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

/** Two key accounts, another one, and what is bought most. */
const SLICE = {
  classes: { key: 2, growth: 0 },
  customers: new Set(['14646', '18102', '17511', '12472']),
  skus: new Set(commonestSkus().slice(0, 80)),
};

onBoth('a month of the real year', (open) => {
  test('is ordered, shipped, invoiced, credited and paid in part, and the books balance', async () => {
    const store = await open();
    const loading = aContext(store);
    await loadDemo(loading, { size: SLICE });
    const db = store.reader(hostScope('test'));
    const month = await lastWholeMonth(db);
    const documents = await loadPastMonth(db, month);
    const context = { ...loading, clock: movedClock() };
    const tally = await liveMonth(context, { month, paidPercent: 50, onDay: () => undefined });
    const [balance, verdicts] = [await trialBalance(store), await verifyStore(store)];

    const count = (what: Parameters<typeof tally.counts.get>[0]) => tally.counts.get(what) ?? 0;
    expect(count('orders')).toBe(documents.filter(({ kind, lines }) => kind === 'invoice' && lines.some(({ itemId }) => itemId !== null)).length);
    expect(count('shipment lines')).toBe(count('order lines'));
    expect(count('invoices issued')).toBe(count('invoices drafted'));
    expect(count('invoices issued')).toBeGreaterThan(5);
    expect(count('credit note lines')).toBeGreaterThan(0);
    expect(count('remittances')).toBe(Math.floor(count('invoices issued') / 2));
    expect([...imbalances(balance)]).toEqual([['GBP', 0]]);
    expect(verdicts.filter(({ violations }) => violations.length > 0)).toEqual([]);
    expect(reportText({ tally, balance, verdicts, waitingJobs: 0 })).toContain('promises hold');
  }, 60_000);
});
