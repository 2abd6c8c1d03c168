import type { Buyer } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { Session } from '#app/domain/accounts/session.ts';
import type { AccountId } from '#app/domain/shared/ids.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { isOpenSite } from '#db/repositories/accounts/accounts.ts';
import { saveSessionSite } from '#db/repositories/accounts/sessions.ts';

/** Changes where this session's goods go, to an open site the buyer reaches. Drafts stay with their sites. */
export function switchSite(
  context: Context,
  session: Session & { readonly person: Buyer },
  siteId: AccountId,
): Promise<Result<null, { readonly kind: 'no-such-site' }>> {
  return inTransaction(context, hostScope('sign-in'), async (tx) => {
    if (!(await isOpenSite(tx, siteId, session.person.scope))) return refuse({ kind: 'no-such-site' });
    await saveSessionSite(tx, session.tokenHash, siteId);
    return accept(null);
  });
}
