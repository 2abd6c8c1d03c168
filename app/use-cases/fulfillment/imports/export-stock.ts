import type { Staff } from '#app/domain/accounts/people.ts';
import type { Context } from '#app/ports/context.ts';
import { pause } from '#app/use-cases/catalog/imports/import-desk.ts';
import { loadNextShelves, type ShelfListed } from '#db/repositories/fulfillment/counted-shelves.ts';

const ITEMS_AT_ONCE = 500;

/** What lies on every shelf of free stock, some items at a time, as a file of counted stock holds it. */
export async function* exportStock(context: Context, staff: Staff): AsyncGenerator<readonly ShelfListed[]> {
  const db = context.store.reader(staff.scope);
  for (let after = ''; ; ) {
    const shelves = await loadNextShelves(db, { after, most: ITEMS_AT_ONCE });
    const last = shelves.at(-1);
    if (last === undefined) return;
    yield shelves;
    after = last.sku;
    await pause();
  }
}
