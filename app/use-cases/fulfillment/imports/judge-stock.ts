import type { Staff } from '#app/domain/accounts/people.ts';
import { normalizeCode } from '#app/domain/catalog/item-code.ts';
import { judgeStockRow, readStockRow, type StockRowSaid } from '#app/domain/fulfillment/imports/judge-stock-row.ts';
import type { CountedShelf, StandingShelf, StockPlan } from '#app/domain/fulfillment/imports/stock-plan.ts';
import { badRows, type ImportProblem } from '#app/domain/shared/tables/import-problem.ts';
import type { Context } from '#app/ports/context.ts';
import { fingerprint, type ImportTable, pause, type Verdict } from '#app/use-cases/catalog/imports/import-desk.ts';
import { loadItemIds } from '#db/repositories/catalog/account-goods.ts';
import { loadShelvesOf, loadWarehouseIds } from '#db/repositories/fulfillment/counted-shelves.ts';

/** Judges a file of counted stock against what is kept. */
export async function judgeStock(context: Context, staff: Staff, table: ImportTable): Promise<Verdict<StockPlan>> {
  const db = context.store.reader(staff.scope);
  const warehouses = await loadWarehouseIds(db);
  const seen = new Map<string, number>();
  const counted: CountedShelf[] = [];
  const problems: ImportProblem[] = [];
  let same = 0;
  for await (const part of table.parts()) {
    const rows = part.map((row) => readStockRow(row, table));
    const items = new Map(await loadItemIds(db, [...new Set(rows.map(({ item }) => normalizeCode(item)))]));
    const shelves = new Map((await loadShelvesOf(db, [...items.values()])).map((shelf) => [`${shelf.itemId} ${shelf.warehouseId}`, shelf]));
    for (const row of rows) {
      const judged = judgeStockRow(row, { ...placeOf(row, { items, warehouses, shelves }), earlierRow: seen.get(row.key) ?? null });
      seen.set(row.key, seen.get(row.key) ?? row.row);
      if (judged.kind === 'counted') counted.push({ shelf: judged.shelf, counted: judged.counted });
      else if (judged.kind === 'same') same += 1;
      else problems.push(...judged.problems);
    }
    await pause();
  }
  return {
    counts: { added: 0, changed: counted.length, same, bad: badRows(problems) },
    problems,
    plan: { counted },
    basis: fingerprint(counted.map(({ shelf }) => JSON.stringify(shelf))),
  };
}

type Known = {
  readonly items: ReadonlyMap<string, string>;
  readonly warehouses: ReadonlyMap<string, string>;
  readonly shelves: ReadonlyMap<string, StandingShelf>;
};

function placeOf({ item, warehouse }: StockRowSaid, { items, warehouses, shelves }: Known) {
  const itemId = items.get(normalizeCode(item));
  const warehouseId = warehouses.get(warehouse);
  return { isItem: itemId !== undefined, isWarehouse: warehouseId !== undefined, shelf: shelves.get(`${itemId} ${warehouseId}`) ?? null };
}
