import type { Staff } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { amountText } from '#app/domain/shared/amount-text.ts';
import type { Day } from '#app/domain/shared/days.ts';
import { money } from '#app/domain/shared/money.ts';
import type { Context } from '#app/ports/context.ts';
import { recordRemittance } from '#app/use-cases/billing/record-remittance.ts';
import { accepted, count, type Tally } from './tally.ts';

/** Records a bank remittance for what is open of each of these invoices, under the reference printed on it. */
export async function payDue(
  context: Context,
  finance: Staff,
  { numbers, on, tally }: { readonly numbers: readonly string[]; readonly on: Day; readonly tally: Tally },
): Promise<void> {
  for (const number of numbers) {
    const invoice = await context.store
      .reader(hostScope('demo'))
      .selectFrom('invoices')
      .innerJoin('accounts', 'accounts.id', 'invoices.account_id')
      .select(['invoices.open', 'invoices.currency', 'invoices.payment_reference', 'accounts.name'])
      .where('invoices.number', '=', number)
      .executeTakeFirstOrThrow();
    if (invoice.open === 0) continue;
    const amount = amountText(money(invoice.open, invoice.currency));
    const remittance = await recordRemittance(context, finance, {
      reference: invoice.payment_reference ?? '',
      accountCode: '',
      amount,
      receivedOn: on,
      payer: invoice.name,
      lines: [{ invoiceNumber: number, amount }],
      submissionKey: `month:${number}`,
    });
    accepted(remittance, `the remittance for ${number}`);
    count(tally, 'remittances');
  }
}
