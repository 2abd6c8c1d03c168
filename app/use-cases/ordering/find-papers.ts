import { can } from '#app/domain/accounts/can.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { normalizeCode } from '#app/domain/catalog/item-code.ts';
import type { FoundInvoice, FoundOrder } from '#app/domain/ordering/found.ts';
import type { Context } from '#app/ports/context.ts';
import { findInvoicesByNumber, findOrdersByNumber } from '#db/repositories/ordering/number-search.ts';

export type FoundPapers = { readonly orders: readonly FoundOrder[]; readonly invoices: readonly FoundInvoice[] };

/** Papers of all accounts by a number on them, for those of the host who see all accounts; others find nothing here. */
export async function findPapers(context: Context, staff: Staff, { query, papers }: { readonly query: string; readonly papers: number }): Promise<FoundPapers> {
  const key = normalizeCode(query);
  if (key === '') return { orders: [], invoices: [] };
  const db = context.store.reader(staff.scope);
  const asked = { key, accounts: null, limit: papers };
  const seesOrders = staff.roles.some((role) => role !== 'account-manager');
  return {
    orders: seesOrders ? await findOrdersByNumber(db, asked) : [],
    invoices: can(staff, 'see-invoices') ? await findInvoicesByNumber(db, asked) : [],
  };
}
