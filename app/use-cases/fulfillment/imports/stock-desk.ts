import type { Staff } from '#app/domain/accounts/people.ts';
import { type CountedShelf, STOCK_COLUMNS, type StockPlan } from '#app/domain/fulfillment/imports/stock-plan.ts';
import { type ImportDesk, pause, stretchesOf, type WriteFrom } from '#app/use-cases/catalog/imports/import-desk.ts';
import type { Tx } from '#db/database.ts';
import { lockShelves, moveShelf } from '#db/repositories/fulfillment/shelf.ts';
import { enqueue } from '#db/repositories/jobs.ts';
import { judgeStock } from './judge-stock.ts';

/** A host user's files of counted stock. Goods that turned up are offered to whoever waits. */
export function stockDesk(staff: Staff): ImportDesk<StockPlan> {
  return {
    owner: { kind: 'stock', supplierId: null, sentBy: staff.userId },
    person: staff,
    scope: staff.scope,
    writing: staff.scope,
    columns: STOCK_COLUMNS,
    judge: (context, table) => judgeStock(context, staff, table),
    isStill,
    write: (tx, plan, from) => writeCounts(tx, { staff, plan, from }),
  };
}

/** Locks the shelves in the order of items and compares them with what they were when they were judged. */
async function isStill(tx: Tx, { counted }: StockPlan): Promise<boolean> {
  for (const some of stretchesOf(inOrder(counted))) {
    for (const warehouseId of new Set(some.map(({ shelf }) => shelf.warehouseId))) {
      const seen = some.filter(({ shelf }) => shelf.warehouseId === warehouseId);
      const now = await lockShelves(tx, { warehouseId, itemIds: seen.map(({ shelf }) => shelf.itemId) });
      const isAsSeen = ({ shelf }: CountedShelf) =>
        now.some((each) => each.itemId === shelf.itemId && each.onHand === shelf.onHand && each.reserved === shelf.reserved);
      if (!seen.every(isAsSeen)) return false;
    }
    await pause();
  }
  return true;
}

async function writeCounts(tx: Tx, { staff, plan, from }: { readonly staff: Staff; readonly plan: StockPlan; readonly from: WriteFrom }): Promise<void> {
  const { context, fileName } = from;
  const at = context.clock.now();
  for (const some of stretchesOf(inOrder(plan.counted))) {
    const moves = some.map(({ shelf, counted }) => ({
      id: context.ids.next(),
      itemId: shelf.itemId,
      warehouseId: shelf.warehouseId,
      quantity: counted - shelf.onHand,
      kind: 'count' as const,
      reference: fileName,
      at,
      actorId: staff.userId,
    }));
    await moveShelf(tx, moves);
    const found = moves.filter(({ quantity }) => quantity > 0).map(({ itemId }) => itemId);
    if (found.length > 0) await enqueue(tx, { kind: 'top-up', itemIds: found }, { id: context.ids.next(), at });
    await pause();
  }
}

/** In the order of items, so that two counts of the same goods wait for each other in no circle. */
function inOrder(counted: readonly CountedShelf[]): readonly CountedShelf[] {
  return counted.toSorted((a, b) => (a.shelf.itemId < b.shelf.itemId ? -1 : 1));
}
