import { actorOf } from '#app/domain/accounts/actor.ts';
import type { Buyer } from '#app/domain/accounts/people.ts';
import type { Draft } from '#app/domain/ordering/draft.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { loadDraft, deleteDraft as removeDraft } from '#db/repositories/ordering/drafts.ts';
import { draftsOf } from './open-draft.ts';

/** Throws a draft away and hands back what stood on it, so that it can be written down again. */
export function deleteDraft(
  context: Context,
  buyer: Buyer,
  number: string,
): Promise<Result<Draft, { readonly kind: 'no-such-draft' } | { readonly kind: 'already-placed' }>> {
  return inTransaction(context, buyer.scope, async (tx) => {
    const draft = await loadDraft(tx, { number }, draftsOf(buyer));
    if (!draft) return refuse({ kind: 'no-such-draft' });
    if (!(await removeDraft(tx, draft.id, draftsOf(buyer)))) return refuse({ kind: 'already-placed' });
    const detail = { number: draft.number, lines: draft.lines.length };
    const subject = { kind: 'draft', id: draft.id };
    await noteAudit(tx, {
      id: context.ids.next(),
      at: context.clock.now(),
      actor: actorOf(buyer),
      accountId: draft.accountId,
      action: 'draft-deleted',
      subject,
      detail,
    });
    return accept(draft);
  });
}
