import { hostScope } from '#app/domain/accounts/scope.ts';
import { normalizeCode } from '#app/domain/catalog/item-code.ts';
import { toSearchText } from '#app/domain/catalog/search-text.ts';
import { type ItemId, id } from '#app/domain/shared/ids.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction, type Tx } from '../database.ts';
import { refreshItems } from '../repositories/catalog/refresh-items.ts';
import { insertMany } from '../repositories/insert-many.ts';
import type { ItemRow, ListPriceRow, PackUnitRow, StockRow } from '../schema.ts';

type Copies = { readonly items: ItemRow[]; readonly packs: PackUnitRow[]; readonly prices: ListPriceRow[]; readonly stock: StockRow[] };

/** Fills a demo up to so many items with invented copies of its own, each with packs, list price and stock: for measuring. */
export function scaleItems(context: Context, wanted: number): Promise<void> {
  return inTransaction(context, hostScope('bench'), async (tx) => {
    const templates = await loadTemplates(tx);
    const { count } = await tx
      .selectFrom('items')
      .select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('count'))
      .executeTakeFirstOrThrow();
    const copies = copy(templates, { missing: wanted - count, nextId: context.ids.next });
    await insertMany(tx, 'items', copies.items);
    await insertMany(tx, 'pack_units', copies.packs);
    await insertMany(tx, 'list_prices', copies.prices);
    await insertMany(tx, 'stock', copies.stock);
    const at = context.clock.now();
    await insertMany(
      tx,
      'stock_moves',
      copies.stock
        .filter((row) => row.on_hand > 0)
        .map((row) => ({
          id: context.ids.next(),
          item_id: row.item_id,
          warehouse_id: row.warehouse_id,
          owner: row.owner,
          quantity: row.on_hand,
          kind: 'opening',
          reference: 'scale',
          at,
          actor_id: null,
        })),
    );
    await refreshItems(
      tx,
      copies.items.map((item) => id<ItemId>(item.id)),
    );
  });
}

async function loadTemplates(tx: Tx): Promise<Copies> {
  return {
    items: await tx.selectFrom('items').selectAll().where('is_public', '=', 1).where('status', '=', 'active').orderBy('sku').execute(),
    packs: await tx.selectFrom('pack_units').selectAll().execute(),
    prices: await tx.selectFrom('list_prices').selectAll().where('item_id', 'is not', null).execute(),
    stock: await tx.selectFrom('stock').selectAll().execute(),
  };
}

function copy(templates: Copies, { missing, nextId }: { readonly missing: number; readonly nextId: () => string }): Copies {
  const copies: Copies = { items: [], packs: [], prices: [], stock: [] };
  const packs = byItem(templates.packs);
  const prices = byItem(templates.prices);
  const stock = byItem(templates.stock);
  for (let number = 0; number < missing; number++) {
    const template = templates.items[number % templates.items.length];
    if (!template) break;
    const round = String(Math.floor(number / templates.items.length) + 1).padStart(4, '0');
    const itemId = nextId();
    const named = { sku: `${template.sku}-${round}`, name: `${template.name}, series ${Number(round)}` };
    copies.items.push({ ...template, ...named, id: itemId, sku_key: normalizeCode(named.sku), search_text: toSearchText(named) });
    copies.packs.push(...(packs.get(template.id) ?? []).map((row) => ({ ...row, item_id: itemId })));
    copies.prices.push(...(prices.get(template.id) ?? []).map((row) => ({ ...row, id: nextId(), item_id: itemId })));
    copies.stock.push(...(stock.get(template.id) ?? []).map((row) => ({ ...row, item_id: itemId, reserved: 0 })));
  }
  return copies;
}

function byItem<Row extends { readonly item_id: string | null }>(rows: readonly Row[]): ReadonlyMap<string | null, Row[]> {
  const grouped = new Map<string | null, Row[]>();
  for (const row of rows) {
    const group = grouped.get(row.item_id);
    if (group) group.push(row);
    else grouped.set(row.item_id, [row]);
  }
  return grouped;
}
