import type { Supplier } from '#app/domain/accounts/people.ts';
import type { StandingItem } from '#app/domain/catalog/imports/item-plan.ts';
import type { Context } from '#app/ports/context.ts';
import { loadNextKeys, loadStandingItems } from '#db/repositories/catalog/standing-items.ts';
import { pause } from './import-desk.ts';

const AT_ONCE = 250;

/** All items of a supplier by code, some hundred at a time, as a file of items holds them. */
export async function* exportItems(context: Context, { supplierId, scope }: Supplier): AsyncGenerator<readonly StandingItem[]> {
  const db = context.store.reader(scope);
  for (let after = ''; ; ) {
    const keys = await loadNextKeys(db, { supplierId, after, most: AT_ONCE });
    const items = new Map(await loadStandingItems(db, { supplierId, keys }));
    if (keys.length > 0) yield keys.flatMap((key) => items.get(key) ?? []);
    const last = keys.at(-1);
    if (last === undefined || keys.length < AT_ONCE) return;
    after = last;
    await pause();
  }
}
