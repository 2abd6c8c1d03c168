import type { Staff } from '#app/domain/accounts/people.ts';
import type { Context } from '#app/ports/context.ts';
import { type GoodsListed, loadGoodsOf, loadNextAccounts } from '#db/repositories/catalog/account-goods.ts';
import { managerOf } from './held-goods.ts';
import { pause } from './import-desk.ts';

const ACCOUNTS_AT_ONCE = 50;

/** The units and part numbers of all accounts a host user looks after, some accounts at a time, as a file of account items holds them. */
export async function* exportAccountItems(context: Context, staff: Staff): AsyncGenerator<readonly GoodsListed[]> {
  const db = context.store.reader(staff.scope);
  for (let after = ''; ; ) {
    const accounts = await loadNextAccounts(db, { managerId: managerOf(staff), after, most: ACCOUNTS_AT_ONCE });
    const goods = await loadGoodsOf(db, accounts);
    if (goods.length > 0) yield goods;
    const last = accounts.at(-1);
    if (last === undefined || accounts.length < ACCOUNTS_AT_ONCE) return;
    after = last.code;
    await pause();
  }
}
