import { normalizeCode } from '#app/domain/catalog/item-code.ts';
import type { AccountPlan, LedgerPlan } from '#app/domain/catalog/ledger/ledger-plan.ts';
import { toSearchText } from '#app/domain/catalog/search-text.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import { type ItemId, id } from '#app/domain/shared/ids.ts';
import type { ItemRow } from '#db/schema.ts';
import type { Tx } from '../../database.ts';
import { refreshItems } from '../../repositories/catalog/refresh-items.ts';
import { insertMany } from '../../repositories/insert-many.ts';

/** The invented own-label item that one account alone may see. */
export const PRIVATE_SKU = 'PL-7001';
const ITEM = { name: 'Own-label gift tin, set of 3, cream and slate', pack: 6, price: 4_250_000, cost: 2_400_000, onHand: 432 };

type Granting = {
  readonly account: AccountPlan;
  readonly contractId: string;
  readonly warehouseId: string;
  readonly at: Instant;
  readonly nextId: () => string;
};

/** Adds the own-label item with its grant, price, unit and stock. */
export async function insertPrivateItem(tx: Tx, plan: LedgerPlan, { account, contractId, warehouseId, at, nextId }: Granting): Promise<void> {
  const itemId = nextId();
  const group = plan.groups.find(({ code }) => code === 'kitchen-storage') ?? plan.groups[0];
  const supplier = plan.suppliers[0];
  if (!group || !supplier) throw new Error('the demo has groups and suppliers');
  await insertMany(tx, 'items', [toItemRow({ itemId, groupId: group.id, supplierId: supplier.id, at })]);
  const pack = { item_id: itemId, gtin: null, length_mm: null, width_mm: null, height_mm: null, weight_grams: null, is_orderable: 1, is_shippable: 1 } as const;
  await insertMany(tx, 'pack_units', [
    { ...pack, code: 'EA', unit_code: 'C62', label: 'piece', content: 1 },
    { ...pack, code: 'CARTON', unit_code: 'XCT', label: `carton of ${ITEM.pack}`, content: ITEM.pack },
  ]);
  await insertMany(tx, 'item_grants', [{ item_id: itemId, account_id: account.id }]);
  await insertMany(tx, 'contract_lines', [
    {
      id: nextId(),
      account_id: account.id,
      contract_id: contractId,
      item_id: itemId,
      group_id: null,
      kind: 'fixed',
      break_basis: 'line',
      period_months: null,
      basis: 1,
      breaks: JSON.stringify([[1, ITEM.price]]),
      valid_from: null,
      valid_to: null,
    },
  ]);
  await insertMany(tx, 'account_units', [
    {
      id: nextId(),
      account_id: account.id,
      item_id: itemId,
      group_id: null,
      unit_code: 'XIB',
      label: 'display of 18',
      plural: 'displays of 18',
      content: 18,
      is_default: 1,
    },
  ]);
  await insertMany(tx, 'stock', [{ item_id: itemId, warehouse_id: warehouseId, owner: '', on_hand: ITEM.onHand, reserved: 0 }]);
  await insertMany(tx, 'stock_moves', [
    { id: nextId(), item_id: itemId, warehouse_id: warehouseId, owner: '', quantity: ITEM.onHand, kind: 'opening', reference: 'demo', at, actor_id: null },
  ]);
  await refreshItems(tx, [id<ItemId>(itemId)]);
}

function toItemRow({
  itemId,
  groupId,
  supplierId,
  at,
}: {
  readonly itemId: string;
  readonly groupId: string;
  readonly supplierId: string;
  readonly at: string;
}): ItemRow {
  return {
    id: itemId,
    sku: PRIVATE_SKU,
    sku_key: normalizeCode(PRIVATE_SKU),
    name: ITEM.name,
    search_text: toSearchText({ sku: PRIVATE_SKU, name: ITEM.name }),
    group_id: groupId,
    supplier_id: supplierId,
    tax_category: 'S',
    base_unit: 'C62',
    cost_ten_thousandths: ITEM.cost,
    cost_basis: 1,
    cost_currency: 'GBP',
    floor_basis_points: 1_200,
    status: 'active',
    is_public: 0,
    replaced_by_id: null,
    min_quantity: 1,
    multiple: 1,
    max_quantity: null,
    lead_days: 42,
    created_at: at,
    version: 1,
  };
}
