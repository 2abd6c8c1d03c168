import type { Staff } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { Day } from '#app/domain/shared/days.ts';
import type { InvoiceId } from '#app/domain/shared/ids.ts';
import type { Context } from '#app/ports/context.ts';
import { draftInvoices } from '#app/use-cases/billing/draft-invoices.ts';
import { issueInvoice } from '#app/use-cases/billing/issue-invoice.ts';
import { loadComparisons } from '#db/queries/billing/comparisons.ts';
import type { Shipped } from './ship-due.ts';
import { accepted, count, countRefused, type Tally } from './tally.ts';

/** Drafts the invoices of what left, as the worker would. */
export async function draftShipped(context: Context, shipped: readonly Shipped[], tally: Tally): Promise<readonly InvoiceId[]> {
  const drafted: InvoiceId[] = [];
  for (const { shipmentId, accountId } of shipped) drafted.push(...(await draftInvoices(context, { shipmentId, accountId })));
  count(tally, 'invoices drafted', drafted.length);
  return drafted;
}

/** Reviews by rule: what differs in nothing from order and delivery is issued, anything else is left for a person. The numbers issued. */
export async function issueClean(
  context: Context,
  finance: Staff,
  { drafts, on, tally }: { readonly drafts: readonly InvoiceId[]; readonly on: Day; readonly tally: Tally },
): Promise<readonly string[]> {
  const numbers: string[] = [];
  for (const invoiceId of drafts) {
    const db = context.store.reader(hostScope('demo'));
    const comparison = (await loadComparisons(db, [invoiceId], on)).get(invoiceId);
    const { version } = await db.selectFrom('invoices').select('version').where('id', '=', invoiceId).executeTakeFirstOrThrow();
    if (comparison?.differing !== 0) {
      count(tally, 'invoices held back by review');
      for (const kind of new Set(comparison?.lines.flatMap(({ deviations }) => deviations.map((deviation) => deviation.kind))))
        countRefused(tally, `invoices with ${kind}`);
      continue;
    }
    const { number } = accepted(await issueInvoice(context, finance, { invoiceId, version }), 'issuing an invoice');
    numbers.push(number);
    count(tally, 'invoice lines', comparison.lines.length);
  }
  count(tally, 'invoices issued', numbers.length);
  return numbers;
}
