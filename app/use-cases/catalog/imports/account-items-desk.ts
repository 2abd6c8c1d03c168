import type { Staff } from '#app/domain/accounts/people.ts';
import { ACCOUNT_ITEM_COLUMNS } from '#app/domain/catalog/imports/account-item-columns.ts';
import type { AccountItemsPlan } from '#app/domain/catalog/imports/account-item-plan.ts';
import type { Tx } from '#db/database.ts';
import { clearGoods, saveGoods } from '#db/repositories/catalog/account-goods.ts';
import { loadAllHeld, textOfHeld } from './held-goods.ts';
import { type ImportDesk, pause, type WriteFrom } from './import-desk.ts';
import { judgeAccountItems } from './judge-account-items.ts';

/** So many goods are looked up and written before others get their turn. */
const AT_ONCE = 250;

/** A host user's files of the units and part numbers of the accounts it looks after; an administrator's of all. */
export function accountItemsDesk(staff: Staff): ImportDesk<AccountItemsPlan> {
  return {
    owner: { kind: 'account-items', supplierId: null, sentBy: staff.userId },
    person: staff,
    scope: staff.scope,
    writing: staff.scope,
    columns: ACCOUNT_ITEM_COLUMNS,
    judge: (context, table) => judgeAccountItems(context, staff, table),
    isStill: async (tx, plan) => textOfHeld(await loadAllHeld(tx, plan.asked)) === plan.seen,
    write: writeGoods,
  };
}

async function writeGoods(tx: Tx, { changed }: AccountItemsPlan, { context }: WriteFrom): Promise<void> {
  for (let at = 0; at < changed.length; at += AT_ONCE) {
    await clearGoods(tx, changed.slice(at, at + AT_ONCE));
    await pause();
  }
  for (let at = 0; at < changed.length; at += AT_ONCE) {
    await saveGoods(tx, changed.slice(at, at + AT_ONCE), context.ids.next);
    await pause();
  }
}
