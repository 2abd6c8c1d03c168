import type { PackingList, PackingListLine } from '#app/domain/fulfillment/packing-list.ts';
import type { Day } from '#app/domain/shared/days.ts';
import type { AccountId } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';
import { loadLegalEntity } from '../../repositories/billing/legal-entities.ts';
import { loadPackReader } from './packed-as.ts';

const SHIPMENT_COLUMNS = [
  'shipments.id',
  'shipments.account_id',
  'shipments.number',
  'shipments.status',
  'shipments.ship_on',
  'shipments.shipped_on',
  'shipments.packages',
  'shipments.weight_grams',
  'shipments.carrier',
  'shipments.tracking',
  'shipments.note',
  'account.name as account_name',
  'site.name as site_name',
  'sites.line1',
  'sites.line2',
  'sites.city',
  'sites.postcode',
  'sites.country',
] as const;

/** What goes with a shipment, by its number, of some accounts, or (null, host scope only) of any. Null: not there, or not theirs. */
export async function findPackingList(db: Database, number: string, accounts: readonly AccountId[] | null): Promise<PackingList | null> {
  const own = accounts ?? [];
  const row = await db
    .selectFrom('shipments')
    .innerJoin('accounts as account', 'account.id', 'shipments.account_id')
    .innerJoin('accounts as site', 'site.id', 'shipments.site_id')
    .innerJoin('sites', 'sites.account_id', 'shipments.site_id')
    .select(SHIPMENT_COLUMNS)
    .where('shipments.number', '=', number)
    .$if(accounts !== null, (query) =>
      query.where('shipments.account_id', 'in', own).where('account.id', 'in', own).where('site.id', 'in', own).where('sites.account_id', 'in', own),
    )
    .executeTakeFirst();
  if (!row) return null;
  const { name, lines, country } = await loadLegalEntity(db);
  return {
    number: row.number,
    status: row.status,
    shipOn: row.ship_on as Day,
    shippedOn: row.shipped_on as Day | null,
    accountName: row.account_name,
    from: { name, lines, country },
    shipTo: {
      name: row.site_name,
      lines: [row.line1, row.line2, `${row.city} ${row.postcode}`].filter((line) => line !== ''),
      country: row.country,
    },
    packages: row.packages,
    weightGrams: row.weight_grams,
    carrier: row.carrier,
    tracking: row.tracking,
    note: row.note,
    lines: await loadLines(db, { shipmentId: row.id, accountId: row.account_id, counted: row.status === 'shipped' ? 'shipped' : 'picked' }),
  };
}

type Of = { readonly shipmentId: string; readonly accountId: string; readonly counted: 'picked' | 'shipped' };

/** Lines of which something goes: what was picked for a shipment need not all have left. */
async function loadLines(db: Database, { shipmentId, accountId, counted }: Of): Promise<readonly PackingListLine[]> {
  const rows = await db
    .selectFrom('shipment_lines as line')
    .innerJoin('order_lines as ordered', 'ordered.id', 'line.order_line_id')
    .innerJoin('orders', 'orders.id', 'line.order_id')
    .innerJoin('items', 'items.id', 'line.item_id')
    .select(['line.position', 'line.item_id', 'line.pack_plan', `line.${counted} as quantity`, 'orders.number', 'orders.po_number', 'items.base_unit'])
    .select(['ordered.sku', 'ordered.name', 'ordered.account_code', 'ordered.unit_label', 'ordered.unit_content'])
    .where('line.shipment_id', '=', shipmentId)
    .where('line.account_id', '=', accountId)
    .where('ordered.account_id', '=', accountId)
    .where('orders.account_id', '=', accountId)
    .where(`line.${counted}`, '>', 0)
    .orderBy('line.position')
    .execute();
  const packsOf = await loadPackReader(
    db,
    rows.map((row) => row.item_id),
  );
  return rows.map((row) => ({
    position: row.position,
    orderNumber: row.number,
    poNumber: row.po_number,
    sku: row.sku,
    accountCode: row.account_code,
    name: row.name,
    unitLabel: row.unit_label,
    unitContent: row.unit_content,
    baseUnit: row.base_unit,
    quantity: row.quantity,
    packs: packsOf(row),
  }));
}
