import { actorOf } from '#app/domain/accounts/actor.ts';
import { can } from '#app/domain/accounts/can.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { decideAddOwnGoods, decideDropOwnGoods, type OwnGoodsKind, type OwnGoodsRefusal } from '#app/domain/catalog/decide-own-goods.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { loadAccountInCare } from '#db/repositories/accounts/accounts.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { addOwnGoods, dropOwnGoods, lockOwnGoods } from '#db/repositories/catalog/own-goods.ts';

/** code: of the item, as typed. reason: for the audit trail and the list, '' for none. */
export type ChangeOwnGoods = {
  readonly account: string;
  readonly act: 'add' | 'drop';
  readonly kind: OwnGoodsKind;
  readonly code: string;
  readonly reason: string;
};
export type OwnGoodsNotChanged = OwnGoodsRefusal | { readonly kind: 'no-such-account' };

/** Grants an item to an account, keeps one from it, or takes either back; what it sees follows with its next page. */
export function changeOwnGoods(context: Context, staff: Staff, command: ChangeOwnGoods): Promise<Result<{ readonly sku: string }, OwnGoodsNotChanged>> {
  return inTransaction(context, staff.scope, async (tx) => {
    const account = await loadAccountInCare(tx, staff, command.account);
    if (!account || !can(staff, 'act-for-accounts')) return refuse({ kind: 'no-such-account' });
    const { accountId } = account;
    const { act, kind } = command;
    const item = await lockOwnGoods(tx, { accountId, code: command.code });
    const decision = act === 'add' ? decideAddOwnGoods(kind, item) : decideDropOwnGoods(kind, item);
    if (!decision.ok) return decision;
    if (!item) return refuse({ kind: 'unknown-item' });

    const { itemId, sku } = item;
    const reason = command.reason === '' ? null : command.reason;
    if (act === 'add') await addOwnGoods(tx, { kind, accountId, itemId, reason });
    else await dropOwnGoods(tx, { kind, accountId, itemId });
    await noteAudit(tx, {
      id: context.ids.next(),
      at: context.clock.now(),
      actor: actorOf(staff),
      accountId,
      action: act === 'add' ? `item-${kind}` : `item-no-longer-${kind}`,
      subject: { kind: 'item', id: itemId },
      detail: { sku, reason },
    });
    return accept({ sku });
  });
}
