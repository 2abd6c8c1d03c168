import type { PayableInvoice } from '#app/domain/billing/decide-payment.ts';
import { type AccountId, type InvoiceId, id, type LegalEntityId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import type { Tx } from '../../database.ts';

/** The issued invoices of these numbers that belong to the accounts; what is not among them is as if it were not there. */
export async function loadPayableInvoices(tx: Tx, accounts: readonly AccountId[], numbers: readonly string[]): Promise<readonly PayableInvoice[]> {
  if (numbers.length === 0) return [];
  const rows = await tx
    .selectFrom('invoices')
    .select(['id', 'number', 'account_id', 'legal_entity_id', 'currency', 'open'])
    .where('account_id', 'in', accounts)
    .where('number', 'in', numbers)
    .where('kind', '=', 'invoice')
    .where('status', 'in', ['issued', 'part-paid', 'paid'])
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    id: id<InvoiceId>(row.id),
    number: row.number ?? '',
    accountId: id<AccountId>(row.account_id),
    legalEntityId: id<LegalEntityId>(row.legal_entity_id),
    open: money(row.open, row.currency),
  }));
}
