import { type AccountId, id } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';

/** Whose money it is: the account, and the currency it is invoiced in. */
export type Payer = { readonly accountId: AccountId; readonly currency: string };

/** The account whose invoice carries this ISO 11649 reference. Needs the host scope. */
export async function findPayerByReference(host: Database, reference: string): Promise<Payer | null> {
  const row = await host.selectFrom('invoices').select(['account_id', 'currency']).where('payment_reference', '=', reference).executeTakeFirst();
  return row ? { accountId: id<AccountId>(row.account_id), currency: row.currency } : null;
}

/** The account with this code. Needs the host scope. */
export async function findPayerByCode(host: Database, code: string): Promise<Payer | null> {
  const row = await host.selectFrom('accounts').select(['id', 'currency']).where('code', '=', code).executeTakeFirst();
  return row ? { accountId: id<AccountId>(row.id), currency: row.currency } : null;
}
