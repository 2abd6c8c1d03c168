import { sql } from 'kysely';
import { type InvoiceLineId, id } from '#app/domain/shared/ids.ts';
import { issueCreditNote } from '#app/use-cases/billing/issue-credit-note.ts';
import { shipShipment } from '#app/use-cases/fulfillment/ship-shipment.ts';
import type { Store, Tx } from '#db/database.ts';
import type { frozenTables } from '#db/frozen-tables.ts';
import { accepted, CONSIGNMENT, picking, placed } from '#tests/support/a-shipment.ts';
import { aBillingShop, drafted, invoiced } from '#tests/support/an-invoice.ts';
import { aContext } from '#tests/support/context.ts';
import { typed } from '#tests/support/ordering.ts';
import { paid } from '#tests/support/paid.ts';

type Dialect = Store['dialect'];
type Frozen = (typeof frozenTables)[number];
export type Break = readonly [invariant: string, how: string, plant: (tx: Tx, dialect: Dialect) => Promise<unknown>];

/** Two issued invoices, one credited in part, one paid in part and cash left over; a draft in review; a shipment that waits for its draft. */
export async function aBilledWorld(store: Store): Promise<void> {
  const context = aContext(store);
  const shop = await aBillingShop(store);
  const credited = await invoiced(context, shop);
  const paidFor = await invoiced(context, shop, [typed('JUG', 3)]);
  const lines = await store.transaction(shop.finance.scope, (tx) =>
    tx.selectFrom('invoice_lines').select('id').where('invoice_id', '=', credited.invoiceId).execute(),
  );
  const requests = lines.map((line) => ({ lineId: id<InvoiceLineId>(line.id), quantity: 3 }));
  const command = { invoiceNumber: credited.number, lines: requests, reason: 'broken', returnId: null, submissionKey: 'key' };
  accepted(await issueCreditNote(context, shop.finance, command));
  await paid(context, paidFor.number, { received: 300, applied: 200 });
  await drafted(context, shop, { lines: [typed('JUG', 2)] });
  const number = await picking(context, shop.staff, [await placed(context, shop.buyer, [typed('JUG', 1)])]);
  accepted(await shipShipment(context, shop.staff, { number, version: 1, counted: [1], acceptsBroken: true, consignment: CONSIGNMENT }));
}

/** Damage done past the use-cases, and past the database's own guards; each must be seen by the checker of its promise. */
export const billingBreaks: readonly Break[] = [
  ['invoiced goods are counted', 'an order line that counts too little', add('order_lines', 'invoiced', -1, sql`invoiced > 0`)],
  ['invoiced goods are counted', 'a credit that its line does not count', add('invoice_lines', 'credited_net', -1, sql`credited_net > 0`)],
  [
    'invoiced goods are counted',
    'a credit of a line of another invoice',
    (tx) => sql`update invoices set corrects_id = (select id from invoices where number = 'INV-000002') where kind = 'credit-note'`.execute(tx),
  ],
  ['numbers are gapless', 'a number that nobody has', add('number_series', 'last_sequence', 1, sql`series = 'INV'`)],
  [
    'numbers are gapless',
    'a number out of its turn',
    (tx) => sql`update invoices set sequence = 3, number = 'INV-000003' where number = 'INV-000002'`.execute(tx),
  ],
  ['numbers are gapless', 'a number under another name', (tx) => sql`update invoices set number = 'INV-2' where number = 'INV-000002'`.execute(tx)],
  [
    'numbers are gapless',
    'a later number issued earlier',
    (tx) => sql`update invoices set issued_at = '2026-03-01T12:00:00.000Z' where number = 'INV-000002'`.execute(tx),
  ],
  ['issued bodies are whole', 'a body that was changed', thawed('issued_documents', sql`update issued_documents set body = replace(body, 'Leeds', 'Hull')`)],
  ['issued bodies are whole', 'a body that is gone', thawed('issued_documents', sql`delete from issued_documents where number = 'INV-000001'`)],
  [
    'issued bodies are whole',
    'a row that says another due day',
    (tx) => sql`update invoices set due_on = '2027-01-01' where number = 'INV-000001'`.execute(tx),
  ],
  [
    'issued bodies are whole',
    'a file whose bytes are others than were kept',
    (tx) =>
      sql`insert into issued_files select invoice_id, account_id, 'pdf', 'application/pdf', 'AAAA', sha256, issued_at from issued_documents where number = 'INV-000001'`.execute(
        tx,
      ),
  ],
  ['invoice sums add up', 'a penny of tax too much', (tx) => sql`update invoices set tax = tax + 1, total = total + 1 where number = 'INV-000001'`.execute(tx)],
  ['invoice sums add up', 'a line that grew', add('invoice_lines', 'net', 1, sql`corrects_line_id is null`)],
  ['invoice sums add up', 'a total that is not net and tax', (tx) => sql`update invoices set tax_groups = '[]' where number = 'INV-000002'`.execute(tx)],
  [
    'invoice sums add up',
    'a credit that took more tax than fell away',
    (tx) =>
      sql`update invoices set tax = tax + 1, total = total + 1, tax_groups = replace(tax_groups, '"minor":120,', '"minor":121,') where kind = 'credit-note'`.execute(
        tx,
      ),
  ],
  ['shipments are invoiced', 'a shipment whose job was lost', (tx) => tx.deleteFrom('jobs').where('kind', '=', 'draft-invoices').execute()],
  [
    'shipments are invoiced',
    'a line that was not asked',
    async (tx) => {
      await tx.updateTable('jobs').set({ status: 'done' }).execute();
      await sql`delete from invoice_lines where invoice_id in (select id from invoices where status = 'in-review')`.execute(tx);
    },
  ],
  ['shipments are invoiced', 'parts that ask more than the line costs', add('invoice_lines', 'net', 1, sql`corrects_line_id is null`)],
  ['open is what is left', 'a penny that nobody paid', add('invoices', 'open', -1, sql`number = 'INV-000001'`)],
  ['open is what is left', 'an invoice called paid', (tx) => sql`update invoices set status = 'paid' where number = 'INV-000001'`.execute(tx)],
  ['open is what is left', 'a draft that is owed', add('invoices', 'open', 1, sql`number is null`)],
  [
    'the ledger balances',
    'a posting with a penny over',
    thawed('ledger_entries', sql`update ledger_entries set amount = amount + 1 where ledger_account = 'revenue'`),
  ],
  [
    'the chain of the ledger holds',
    'a day that was changed',
    thawed('ledger_postings', sql`update ledger_postings set booked_on = '2025-12-31' where sequence = 1`),
  ],
  [
    'the chain of the ledger holds',
    'amounts that were changed in balance',
    thawed(
      'ledger_entries',
      sql`update ledger_entries set amount = case when amount > 0 then amount + 1 else amount - 1 end where ledger_account in ('bank', 'unapplied-cash')`,
    ),
  ],
  [
    'the chain of the ledger holds',
    'a posting that was taken out',
    async (tx, dialect) => {
      const last = sql`(select id from ledger_postings where sequence = (select sequence from ledger_head))`;
      await thawed('ledger_entries', sql`delete from ledger_entries where posting_id = ${last}`)(tx, dialect);
      await thawed('ledger_postings', sql`delete from ledger_postings where id = ${last}`)(tx, dialect);
    },
  ],
  ['receivables agree with the ledger', 'an open amount that nothing was posted for', add('invoices', 'open', -1, sql`number = 'INV-000001'`)],
  ['receivables agree with the ledger', 'cash that is not in the ledger', add('payments', 'unapplied', -1, sql`unapplied > 0`)],
  [
    'receivables agree with the ledger',
    'receivables of another document',
    thawed('ledger_entries', sql`update ledger_entries set document_id = 'another' where ledger_account = 'receivables' and amount < 0`),
  ],
];

export function add(
  table: 'order_lines' | 'invoice_lines' | 'invoices' | 'payments' | 'number_series',
  column: string,
  change: number,
  where: ReturnType<typeof sql>,
): Break[2] {
  return (tx) => sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)} + ${change} where ${where}`.execute(tx);
}

/** Takes the guard of a frozen table away first. */
export function thawed(table: Frozen, damage: ReturnType<typeof sql>): Break[2] {
  return async (tx, dialect) => {
    const guards =
      dialect === 'sqlite' ? ['update', 'delete'].map((act) => `drop trigger ${table}_no_${act}`) : [`alter table ${table} disable trigger ${table}_frozen`];
    for (const guard of guards) await sql.raw(guard).execute(tx);
    await damage.execute(tx);
  };
}
