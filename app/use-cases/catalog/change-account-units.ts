import { actorOf } from '#app/domain/accounts/actor.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { ImportCounts } from '#app/domain/shared/tables/import-problem.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { loadAccountInCare } from '#db/repositories/accounts/accounts.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { dropAccountUnit } from '#db/repositories/catalog/account-goods.ts';
import { accountItemsDesk } from './imports/account-items-desk.ts';
import { type RowNotWritten, type TypedRow, writeRow } from './imports/write-rows.ts';

/** Gives an account a unit of its own for an item or group, or changes the one it has by that name; its part number of the item beside it. */
export function saveAccountUnit(
  context: Context,
  staff: Staff,
  row: TypedRow,
): Promise<Result<ImportCounts, RowNotWritten<{ readonly kind: 'nothing-said' }>>> {
  return writeRow(context, accountItemsDesk(staff), {
    row,
    subject: { kind: 'account', id: row['account'] ?? '' },
    against: () => ((row['unitLabel'] ?? '') === '' && (row['ownCode'] ?? '') === '' ? { kind: 'nothing-said' } : null),
  });
}

/** Takes a unit from an account; orders placed keep theirs, new lines are entered in the packs of the catalog again. */
export function takeAccountUnit(
  context: Context,
  staff: Staff,
  { account, unitId }: { readonly account: string; readonly unitId: string },
): Promise<Result<null, { readonly kind: 'no-such-account' | 'no-such-unit' }>> {
  return inTransaction(context, staff.scope, async (tx) => {
    const known = await loadAccountInCare(tx, staff, account);
    if (!known) return refuse({ kind: 'no-such-account' });
    const dropped = await dropAccountUnit(tx, { accountId: known.accountId, unitId });
    if (!dropped) return refuse({ kind: 'no-such-unit' });
    await noteAudit(tx, {
      id: context.ids.next(),
      at: context.clock.now(),
      actor: actorOf(staff),
      accountId: known.accountId,
      action: 'account-unit-taken',
      subject: { kind: 'account', id: known.accountId },
      detail: { unit: dropped.label, content: dropped.content },
    });
    return accept(null);
  });
}
