import { type RawBuilder, sql } from 'kysely';
import type { ChangedItem, NewItem, PackFacts } from '#app/domain/catalog/imports/item-plan.ts';
import type { PackCard } from '#app/domain/catalog/item-card.ts';
import { normalizeCode } from '#app/domain/catalog/item-code.ts';
import { toSearchText } from '#app/domain/catalog/search-text.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import type { ItemId, SupplierId, UserId } from '#app/domain/shared/ids.ts';
import type { Tx } from '../../database.ts';
import type { PackUnitRow } from '../../schema.ts';
import { insertMany } from '../insert-many.ts';

/** Who writes items when, and what their rows need that no file says. */
export type ItemWriting = {
  readonly supplierId: SupplierId;
  readonly actorId: UserId;
  readonly at: Instant;
  readonly currency: string;
  readonly groupIds: ReadonlyMap<string, string>;
  readonly nextId: () => string;
};

export type NamedItem = NewItem & { readonly itemId: ItemId };

/** Writes some hundred new items with their packs and the first line of their history. Replacements come later, when all are there. */
export async function insertItems(tx: Tx, items: readonly NamedItem[], writing: ItemWriting): Promise<void> {
  await insertMany(
    tx,
    'items',
    items.map((item) => ({
      id: item.itemId,
      sku: item.sku,
      sku_key: normalizeCode(item.sku),
      name: item.card.name,
      search_text: toSearchText({ sku: item.sku, name: item.card.name }),
      group_id: writing.groupIds.get(item.groupCode) ?? '',
      supplier_id: writing.supplierId,
      tax_category: 'S',
      base_unit: item.baseUnit,
      cost_ten_thousandths: null,
      cost_basis: 1,
      cost_currency: writing.currency,
      floor_basis_points: 0,
      status: item.card.isActive ? ('active' as const) : ('discontinued' as const),
      is_public: 1 as const,
      replaced_by_id: null,
      min_quantity: 1,
      multiple: 1,
      max_quantity: null,
      lead_days: item.card.leadDays,
      created_at: writing.at,
      version: 1,
    })),
  );
  await insertMany(
    tx,
    'pack_units',
    items.flatMap((item) => item.card.packs.flatMap((card, at) => toPackRow(item.itemId, card, item.packs[at]))),
  );
  const first = items.map((item) => ({ itemId: item.itemId, version: 1, changes: [{ field: 'name', pack: null, before: '', after: item.card.name }] }));
  await insertChanges(tx, first, writing);
}

/** Writes some hundred items as they will be: two statements for all that stands, and the packs they did not have. */
export async function updateItems(tx: Tx, items: readonly ChangedItem[], writing: ItemWriting): Promise<void> {
  if (items.length === 0) return;
  const rows = items.map(({ standing, card }) => {
    const { sku, itemId, version } = standing;
    const texts = [itemId, card.name, toSearchText({ sku, name: card.name }), card.isActive ? 'active' : 'discontinued'].map(text);
    return sql`(${sql.join([...texts, whole(card.leadDays), whole(version + 1)])})`;
  });
  await sql`
    with said(id, name, search_text, status, lead_days, version) as (values ${sql.join(rows)})
    update items set name = said.name, search_text = said.search_text, status = said.status, lead_days = said.lead_days, version = said.version from said
    where items.id = said.id`.execute(tx);
  await updatePacks(tx, items);
  await insertMany(
    tx,
    'pack_units',
    items.flatMap((item) => item.card.packs.flatMap((card, at) => (isAdded(item, card) ? toPackRow(item.standing.itemId, card, item.packs[at]) : []))),
  );
  const changed = items.map(({ standing, changes }) => ({ itemId: standing.itemId, version: standing.version + 1, changes }));
  await insertChanges(tx, changed, writing);
}

async function updatePacks(tx: Tx, items: readonly ChangedItem[]): Promise<void> {
  const rows = items.flatMap((item) =>
    item.card.packs
      .filter((card) => !isAdded(item, card) && item.changes.some((change) => change.pack === card.code))
      .map((card) => {
        const sizes = [card.lengthMm, card.widthMm, card.heightMm, card.weightGrams, card.isOrderable ? 1 : 0, card.isShippable ? 1 : 0].map(whole);
        return sql`(${sql.join([text(item.standing.itemId), text(card.code), text(card.gtin), ...sizes])})`;
      }),
  );
  if (rows.length === 0) return;
  await sql`
    with said(item_id, code, gtin, length_mm, width_mm, height_mm, weight_grams, is_orderable, is_shippable) as (values ${sql.join(rows)})
    update pack_units set gtin = said.gtin, length_mm = said.length_mm, width_mm = said.width_mm, height_mm = said.height_mm,
      weight_grams = said.weight_grams, is_orderable = said.is_orderable, is_shippable = said.is_shippable from said
    where pack_units.item_id = said.item_id and pack_units.code = said.code`.execute(tx);
}

/** Sets which item stands in for which, by their codes; null: none does. All of them are the supplier's own. */
export async function setReplacements(
  tx: Tx,
  pairs: readonly { readonly sku: string; readonly replacedBy: string | null }[],
  supplierId: SupplierId,
): Promise<void> {
  if (pairs.length === 0) return;
  const rows = pairs.map(({ sku, replacedBy }) => sql`(${sql.join([text(sku), text(replacedBy)])})`);
  await sql`
    with said(sku, replaced_by) as (values ${sql.join(rows)})
    update items set replaced_by_id = (select other.id from items as other where other.sku = said.replaced_by and other.supplier_id = ${supplierId}) from said
    where items.sku = said.sku and items.supplier_id = ${supplierId}`.execute(tx);
}

/** PostgreSQL takes the type of a column of values from what is bound, which a bare null does not have. */
function text(value: string | null): RawBuilder<unknown> {
  return sql`cast(${value} as text)`;
}

function whole(value: number | null): RawBuilder<unknown> {
  return sql`cast(${value} as bigint)`;
}

function isAdded({ standing }: ChangedItem, { code }: PackCard): boolean {
  return !standing.card.packs.some((pack) => pack.code === code);
}

function toPackRow(itemId: ItemId, card: PackCard, facts: PackFacts | undefined): PackUnitRow[] {
  if (!facts) return [];
  return [
    {
      item_id: itemId,
      code: card.code,
      unit_code: facts.unitCode,
      label: facts.label,
      content: facts.content,
      gtin: card.gtin,
      length_mm: card.lengthMm,
      width_mm: card.widthMm,
      height_mm: card.heightMm,
      weight_grams: card.weightGrams,
      is_orderable: card.isOrderable ? 1 : 0,
      is_shippable: card.isShippable ? 1 : 0,
    },
  ];
}

type Changed = { readonly itemId: ItemId; readonly version: number; readonly changes: readonly object[] };

function insertChanges(tx: Tx, changed: readonly Changed[], { supplierId, at, actorId, nextId }: ItemWriting): Promise<void> {
  return insertMany(
    tx,
    'item_changes',
    changed.map(({ itemId, version, changes }) => ({
      id: nextId(),
      item_id: itemId,
      supplier_id: supplierId,
      version,
      at,
      actor_id: actorId,
      changes: JSON.stringify(changes),
    })),
  );
}
