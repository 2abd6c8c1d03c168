import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import type { PackUnit } from '#app/domain/catalog/pack-unit.ts';
import { type AccountUnit, sellingUnits } from '#app/domain/catalog/selling-unit.ts';
import type { CatalogEntry } from '#app/domain/ordering/order-facts.ts';
import type { PriceItem } from '#app/domain/pricing/price-facts.ts';
import { type AccountId, type GroupId, type ItemId, id } from '#app/domain/shared/ids.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import type { Database } from '../../database.ts';
import { prepared } from '../../prepared.ts';
import type { AccountUnitRow, PackUnitRow } from '../../schema.ts';
import { type AssortmentItem, type ListItem, selectAssortment } from './assortment.ts';

/** What an account may order of the codes typed: keyed by the normalized code, its own codes before the host's. */
export async function loadEntriesByCode(db: Database, codeKeys: readonly string[], chainIds: readonly AccountId[]): Promise<ReadonlyMap<string, CatalogEntry>> {
  if (codeKeys.length === 0) return new Map();
  const own = await db
    .selectFrom('account_item_codes')
    .select(['item_id', 'code_key'])
    .where('account_id', 'in', chainIds)
    .where('code_key', 'in', codeKeys)
    .execute();
  const ownItemIds = own.map((row) => row.item_id);
  const rows = await selectAssortment(db, chainIds)
    .where((eb) => eb.or([eb('item.sku_key', 'in', codeKeys), ...(ownItemIds.length > 0 ? [eb('item.id', 'in', ownItemIds)] : [])]))
    .execute();
  const entries = await toEntries(db, rows, chainIds);
  const bySku = new Map(rows.map((row) => [row.sku_key, entries.get(id<ItemId>(row.id))]));
  const byCode = new Map<string, CatalogEntry>();
  for (const key of codeKeys) {
    const ownItem = own.find((row) => row.code_key === key);
    const entry = (ownItem && entries.get(id<ItemId>(ownItem.item_id))) ?? bySku.get(key);
    if (entry) byCode.set(key, entry);
  }
  return byCode;
}

/** Items of the assortment as the account orders them: its units, packs and rules, in three statements for any number. */
export async function toEntries(db: Database, rows: readonly AssortmentItem[], chainIds: readonly AccountId[]): Promise<ReadonlyMap<ItemId, CatalogEntry>> {
  if (rows.length === 0) return new Map();
  const itemIds = rows.map((row) => row.id);
  const packs = groupBy(await selectPacks(db, { itemIds }), (row) => row.item_id);
  const units = await selectAccountUnits(db, { itemIds, groupIds: [...new Set(rows.flatMap(groupsOf))], chainIds });
  const codes = new Map((await selectOwnCodes(db, { itemIds, chainIds })).map((row) => [row.item_id, row.code]));
  return new Map(
    rows.map((row) => {
      const itemPacks = (packs.get(row.id) ?? []).map(toPackUnit);
      return [id<ItemId>(row.id), toEntry(row, { packs: itemPacks, units: unitsFor(row, units, chainIds), code: codes.get(row.id) ?? null })];
    }),
  );
}

const selectPacks = prepared((db, { itemIds }: { readonly itemIds: readonly string[] }) =>
  db
    .selectFrom('pack_units')
    .select(['item_id', 'code', 'unit_code', 'label', 'content', 'gtin', 'length_mm', 'width_mm', 'height_mm', 'weight_grams', 'is_orderable', 'is_shippable'])
    .where('item_id', 'in', itemIds)
    .orderBy('item_id')
    .orderBy('content'),
);

type UnitRow = Pick<AccountUnitRow, 'account_id' | 'item_id' | 'group_id' | 'unit_code' | 'label' | 'plural' | 'content' | 'is_default'>;

type UnitsOf = { readonly itemIds: readonly string[]; readonly groupIds: readonly string[]; readonly chainIds: readonly AccountId[] };

export const selectAccountUnits = prepared((db, { itemIds, groupIds, chainIds }: UnitsOf) =>
  db
    .selectFrom('account_units')
    .select(['account_id', 'item_id', 'group_id', 'unit_code', 'label', 'plural', 'content', 'is_default'])
    .where('account_id', 'in', chainIds)
    .where((eb) => eb.or([eb('item_id', 'in', itemIds), eb('group_id', 'in', groupIds)]))
    .orderBy('content'),
);

export const selectOwnCodes = prepared((db, { itemIds, chainIds }: { readonly itemIds: readonly string[]; readonly chainIds: readonly AccountId[] }) =>
  db.selectFrom('account_item_codes').select(['item_id', 'code']).where('account_id', 'in', chainIds).where('item_id', 'in', itemIds),
);

/** The units of the nearest node that has any: for the item itself, else for its nearest group. */
export function unitsFor(item: ListItem, rows: readonly UnitRow[], chainIds: readonly AccountId[]): readonly AccountUnit[] {
  for (const accountId of chainIds) {
    const held = rows.filter((row) => row.account_id === accountId);
    const ofItem = held.filter((row) => row.item_id === item.id);
    if (ofItem.length > 0) return ofItem.map(toAccountUnit);
    for (const groupId of groupsOf(item)) {
      const ofGroup = held.filter((row) => row.group_id === groupId);
      if (ofGroup.length > 0) return ofGroup.map(toAccountUnit);
    }
  }
  return [];
}

/** Group ids from the item's own group up to the root; the path holds them root first. */
export function groupsOf(item: Pick<ListItem, 'group_path'>): readonly string[] {
  return item.group_path.split('/').filter(Boolean).reverse();
}

function toEntry(
  row: AssortmentItem,
  parts: { readonly packs: readonly PackUnit[]; readonly units: readonly AccountUnit[]; readonly code: string | null },
): CatalogEntry {
  const itemId = id<ItemId>(row.id);
  return {
    itemId,
    sku: row.sku,
    name: row.name,
    accountCode: parts.code,
    groupName: row.group_name,
    status: row.status,
    replacedBy: row.replaced_by_sku === null ? null : { sku: row.replaced_by_sku, name: row.replaced_by_name ?? '' },
    taxCategory: row.tax_category,
    rule: { minimum: row.min_quantity, multiple: row.multiple, maximum: row.max_quantity },
    units: sellingUnits(parts.units, parts.packs, baseUnitOf(row.base_unit)),
    packs: parts.packs,
    priceItem: toPriceItem(row),
  };
}

export function toPriceItem(row: ListItem): PriceItem {
  return {
    itemId: id<ItemId>(row.id),
    groups: groupsOf(row).map((groupId) => id<GroupId>(groupId)),
    baseUnit: row.base_unit,
    cost: row.cost_ten_thousandths === null ? null : { tenThousandths: row.cost_ten_thousandths, basis: row.cost_basis, currency: row.cost_currency },
  };
}

function toPackUnit(row: PackUnitRow): PackUnit {
  return {
    code: row.code,
    unitCode: row.unit_code,
    label: row.label,
    content: quantity(row.content),
    isOrderable: row.is_orderable === 1,
    isShippable: row.is_shippable === 1,
    lengthMm: row.length_mm,
    widthMm: row.width_mm,
    heightMm: row.height_mm,
    weightGrams: row.weight_grams,
    gtin: row.gtin,
  };
}

function toAccountUnit(row: UnitRow): AccountUnit {
  return { unitCode: row.unit_code, label: row.label, plural: row.plural, content: quantity(row.content), isDefault: row.is_default === 1 };
}

function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
