import type { Staff } from '#app/domain/accounts/people.ts';
import type { AccountGoods, HeldGoods } from '#app/domain/catalog/imports/account-item-plan.ts';
import type { UserId } from '#app/domain/shared/ids.ts';
import type { Database } from '#db/database.ts';
import { loadHeldGoods } from '#db/repositories/catalog/account-goods.ts';
import { fingerprint, pause, stretchesOf } from './import-desk.ts';

/** Whose accounts a host user may change; null: all. */
export function managerOf(staff: Staff): UserId | null {
  return staff.roles.includes('admin') ? null : staff.userId;
}

/** What is held of all these goods, a few hundred at a time. */
export async function loadAllHeld(db: Database, goods: readonly AccountGoods[]): Promise<ReadonlyMap<string, HeldGoods>> {
  const held = new Map<string, HeldGoods>();
  for (const some of stretchesOf(goods)) {
    for (const [key, value] of await loadHeldGoods(db, some)) held.set(key, value);
    await pause();
  }
  return held;
}

/** Tells two states of the same goods apart. */
export function textOfHeld(held: ReadonlyMap<string, HeldGoods>): string {
  return fingerprint([...held].map(([key, value]) => `${key} ${JSON.stringify(value)}`));
}
