import type { LegalEntity } from '#app/domain/billing/legal-entity.ts';
import type { PayableRow } from '#app/domain/billing/payment-page.ts';
import { day } from '#app/domain/shared/days.ts';
import type { AccountId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import type { Database } from '../../database.ts';
import { loadLegalEntity } from '../../repositories/billing/legal-entities.ts';

/** More than anyone pays at once; the oldest due stand first. */
const MOST = 200;

/** Whom a transfer goes to. */
export async function findPayee(db: Database): Promise<Pick<LegalEntity, 'name' | 'bank'>> {
  const { name, bank } = await loadLegalEntity(db);
  return { name, bank };
}

/** Invoices of the accounts: those asked for by number, paid ones too, else all that something is open of, the oldest due first. */
export async function listPayable(db: Database, accounts: readonly AccountId[], numbers: readonly string[]): Promise<readonly PayableRow[]> {
  const rows = await db
    .selectFrom('invoices as invoice')
    .innerJoin('accounts as account', 'account.id', 'invoice.account_id')
    .select(['invoice.id', 'invoice.number', 'invoice.po_number', 'invoice.due_on', 'invoice.total', 'invoice.open', 'invoice.currency'])
    .select(['invoice.payment_reference', 'account.name as account_name'])
    .where('invoice.account_id', 'in', accounts)
    .where('account.id', 'in', accounts)
    .where('invoice.kind', '=', 'invoice')
    .where('invoice.status', 'in', numbers.length > 0 ? ['issued', 'part-paid', 'paid'] : ['issued', 'part-paid'])
    .$if(numbers.length > 0, (query) => query.where('invoice.number', 'in', numbers))
    .orderBy('invoice.due_on')
    .orderBy('invoice.number')
    .limit(MOST)
    .execute();
  const underWay = await findUnderWay(
    db,
    accounts,
    rows.map((row) => row.id),
  );
  return rows.map((row) => {
    const other = underWay.get(row.id);
    return {
      number: row.number ?? '',
      accountName: row.account_name,
      poNumber: row.po_number,
      dueOn: row.due_on === null ? null : day(row.due_on),
      total: money(row.total, row.currency),
      open: money(row.open, row.currency),
      reference: row.payment_reference ?? '',
      underWay: other ? { amount: money(other.amount, row.currency), payment: other.number } : null,
    };
  });
}

async function findUnderWay(db: Database, accounts: readonly AccountId[], invoiceIds: readonly string[]) {
  if (invoiceIds.length === 0) return new Map<string, { readonly number: string; readonly amount: number }>();
  const rows = await db
    .selectFrom('payment_targets as target')
    .innerJoin('payments as payment', 'payment.id', 'target.payment_id')
    .select(['target.invoice_id', 'target.amount', 'payment.number'])
    .where('target.account_id', 'in', accounts)
    .where('payment.account_id', 'in', accounts)
    .where('target.invoice_id', 'in', invoiceIds)
    .where('payment.status', 'in', ['started', 'unknown', 'open', 'parked'])
    .orderBy('payment.created_at')
    .execute();
  return new Map(rows.map(({ invoice_id, amount, number }) => [invoice_id, { amount, number }]));
}
