import type { Staff } from '#app/domain/accounts/people.ts';
import { ACCOUNT_ITEM_COLUMNS } from '#app/domain/catalog/imports/account-item-columns.ts';
import type { AccountItemsPlan } from '#app/domain/catalog/imports/account-item-plan.ts';
import type { Tx } from '#db/database.ts';
import { clearGoods, saveGoods } from '#db/repositories/catalog/account-goods.ts';
import { loadAllHeld, textOfHeld } from './held-goods.ts';
import { type ImportDesk, pause, stretchesOf, type WriteFrom } from './import-desk.ts';
import { judgeAccountItems } from './judge-account-items.ts';

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
  for (const some of stretchesOf(changed)) {
    await clearGoods(tx, some);
    await pause();
  }
  for (const some of stretchesOf(changed)) {
    await saveGoods(tx, some, context.ids.next);
    await pause();
  }
}
