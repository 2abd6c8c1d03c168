import { actorOf } from '#app/domain/accounts/actor.ts';
import type { Supplier } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { mayManageLabels, type NotOpened } from '#app/domain/catalog/label/decide-label.ts';
import { firstLabelCard } from '#app/domain/catalog/label/label-card.ts';
import { localTime } from '#app/domain/shared/days.ts';
import { id, type LabelProgramId, type LabelVersionId } from '#app/domain/shared/ids.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { findApprover, findLabelItem, findOpenLabelProgram } from '#db/repositories/catalog/label/label-owners.ts';
import { insertLabelProgram, insertLabelVersion } from '#db/repositories/catalog/label/label-programs.ts';
import { loadHostZone } from '#db/repositories/host-facts.ts';

/** account, approver: the customer number and the address of somebody there who may approve, which the supplier knows from the account itself. */
export type OpenLabelProgram = { readonly sku: string; readonly account: string; readonly approver: string };

/**
 * Begins a program for an account and an own item, with its first draft. A supplier reads no accounts: number and address must fit
 * together, and whether one of them alone is right is not told.
 */
export async function openLabelProgram(
  context: Context,
  supplier: Supplier,
  command: OpenLabelProgram,
): Promise<Result<{ readonly number: string }, NotOpened>> {
  if (!mayManageLabels(supplier)) return refuse({ kind: 'not-allowed' });
  const item = await findLabelItem(context.store.reader(supplier.scope), { supplierId: supplier.supplierId, sku: command.sku });
  if (item === null) return refuse({ kind: 'no-such-item' });
  return inTransaction(context, hostScope('label-programs'), async (tx) => {
    const account = await findApprover(tx, command);
    if (account === null) return refuse({ kind: 'no-such-approver' } as const);
    const open = await findOpenLabelProgram(tx, { accountId: account.accountId, itemId: item.itemId });
    if (open !== null) return refuse({ kind: 'open-already', number: open } as const);

    const at = context.clock.now();
    const { day: today } = localTime(at, await loadHostZone(tx));
    const program = { id: id<LabelProgramId>(context.ids.next()), ...account, supplierId: supplier.supplierId };
    const number = context.ids.number('LP');
    await insertLabelProgram(tx, { ...program, number, itemId: item.itemId, at, by: supplier.userId });
    const card = firstLabelCard(item, today);
    await insertLabelVersion(tx, program, { id: id<LabelVersionId>(context.ids.next()), version: 1, card, at, by: supplier.name });
    await noteAudit(tx, {
      id: context.ids.next(),
      at,
      actor: actorOf(supplier),
      accountId: account.accountId,
      action: 'label-opened',
      subject: { kind: 'label-program', id: program.id },
      detail: { number, sku: command.sku },
    });
    return accept({ number });
  });
}
