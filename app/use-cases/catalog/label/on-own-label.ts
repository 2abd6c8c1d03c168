import { actorOf } from '#app/domain/accounts/actor.ts';
import type { Supplier } from '#app/domain/accounts/people.ts';
import { mayManageLabels } from '#app/domain/catalog/label/decide-label.ts';
import type { LabelLife } from '#app/domain/catalog/label/label-program.ts';
import type { LabelVersion } from '#app/domain/catalog/label/label-version.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import { type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction, type Tx } from '#db/database.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { lockLabelLife } from '#db/repositories/catalog/label/label-programs.ts';

export type NoProgram = { readonly kind: 'not-allowed' } | { readonly kind: 'no-such-program' };

/** A program of the supplier's, locked, with its newest version. */
type OwnLabel = {
  readonly tx: Tx;
  readonly life: LabelLife;
  readonly newest: LabelVersion;
  readonly at: Instant;
  /** Writes into the audit trail what is done with the program. */
  note(action: string, detail: Readonly<Record<string, unknown>>): Promise<void>;
};

/** Does a step of a supplier on its program, behind its wall and in one transaction. */
export async function onOwnLabel<Value, Refusal>(
  context: Context,
  supplier: Supplier,
  number: string,
  step: (own: OwnLabel) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | NoProgram>> {
  if (!mayManageLabels(supplier)) return refuse({ kind: 'not-allowed' });
  return inTransaction(context, supplier.scope, async (tx): Promise<Result<Value, Refusal | NoProgram>> => {
    const life = await lockLabelLife(tx, { kind: 'supplier', supplierId: supplier.supplierId }, number);
    const newest = life?.versions.at(-1);
    if (!life || !newest) return refuse({ kind: 'no-such-program' });
    const at = context.clock.now();
    const note = (action: string, detail: Readonly<Record<string, unknown>>) =>
      // A supplier's row names no account: the wall lets it name none but its own, of which it has none.
      noteAudit(tx, {
        id: context.ids.next(),
        at,
        actor: actorOf(supplier),
        accountId: null,
        action,
        subject: { kind: 'label-program', id: life.id },
        detail: { number, ...detail },
      });
    return step({ tx, life, newest, at, note });
  });
}
