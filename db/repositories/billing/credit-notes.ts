import { sql } from 'kysely';
import type { CreditableInvoice, DraftedCredit } from '#app/domain/billing/draft-credit-note.ts';
import type { Invoice, ReasonedTaxGroup } from '#app/domain/billing/invoice.ts';
import type { ReturnedGoods } from '#app/domain/billing/propose-credit.ts';
import { assert } from '#app/domain/shared/assert.ts';
import { type AccountId, id, type ReturnId, type ShipmentLineId } from '#app/domain/shared/ids.ts';
import type { Database, Tx } from '../../database.ts';
import { isUniqueViolation } from '../../dialect.ts';

/** The credit note that an act of crediting made before; null: none. Needs the host scope. */
export async function findCreditSubmission(
  host: Database,
  of: { readonly accountId: AccountId; readonly submissionKey: string },
): Promise<{ readonly number: string; readonly fingerprint: string | null } | null> {
  const row = await host
    .selectFrom('invoices')
    .select(['number', 'fingerprint'])
    .where('account_id', '=', of.accountId)
    .where('submission_key', '=', of.submissionKey)
    .executeTakeFirst();
  return row?.number ? { number: row.number, fingerprint: row.fingerprint } : null;
}

/** Whether saving failed because another transaction used the submission key first: asking again will see it. */
export function isCreditRace(error: unknown): boolean {
  return isUniqueViolation(error, 'invoices_submission');
}

/** An invoice with the tax that its credit notes took back already. Lock it first where it is to be credited. Needs the host scope. */
export async function withCredits(host: Database, invoice: Invoice): Promise<CreditableInvoice> {
  const credits = await host.selectFrom('invoices').select('tax_groups').where('corrects_id', '=', invoice.id).execute();
  const creditedGroups = credits.flatMap((credit): readonly ReasonedTaxGroup[] => JSON.parse(credit.tax_groups));
  return { status: invoice.status, currency: invoice.currency, lines: invoice.lines, taxGroups: invoice.sums.taxGroups, creditedGroups };
}

/** Counts what a credit note takes off the lines of its invoice; more than is left of any is an error that undoes all. Needs the host scope. */
export async function countCredited(host: Tx, lines: DraftedCredit['lines']): Promise<void> {
  const taken = lines.map((line) => sql`(cast(${line.correctsLineId} as text), cast(${line.quantity} as bigint), cast(${line.net.minor} as bigint))`);
  const { numAffectedRows } = await sql`
    with taken(id, quantity, net) as (values ${sql.join(taken)})
    update invoice_lines set credited_quantity = credited_quantity + taken.quantity, credited_net = credited_net + taken.net from taken
    where invoice_lines.id = taken.id
      and credited_quantity + taken.quantity <= invoice_lines.quantity and credited_net + taken.net <= invoice_lines.net`.execute(host);
  assert(numAffectedRows === BigInt(lines.length), 'lines of which so much is left to credit');
}

/** The goods of a return on the invoice's shipment that are not credited for it yet; null: no such return there. Needs the host scope. */
export async function loadReturnedGoods(host: Database, returnId: ReturnId, invoice: Invoice): Promise<ReturnedGoods | null> {
  const found = await host
    .selectFrom('goods_returns')
    .select('id')
    .where('id', '=', returnId)
    .where('account_id', '=', invoice.accountId)
    .where('shipment_id', '=', invoice.shipmentId)
    .executeTakeFirst();
  if (!found) return null;
  const back = await host.selectFrom('goods_return_lines').select(['shipment_line_id', 'quantity']).where('return_id', '=', returnId).execute();
  const credited = await host
    .selectFrom('invoice_lines')
    .innerJoin('invoices', 'invoices.id', 'invoice_lines.invoice_id')
    .select(['invoice_lines.shipment_line_id', 'invoice_lines.quantity'])
    .where('invoices.return_id', '=', returnId)
    .execute();
  const left = new Map<ShipmentLineId, number>();
  const add = (lineId: string | null, quantity: number) => {
    if (lineId !== null) left.set(id<ShipmentLineId>(lineId), (left.get(id<ShipmentLineId>(lineId)) ?? 0) + quantity);
  };
  for (const line of back) add(line.shipment_line_id, line.quantity);
  for (const line of credited) add(line.shipment_line_id, -line.quantity);
  return left;
}
