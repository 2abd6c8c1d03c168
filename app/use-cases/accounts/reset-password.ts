import { judgePassword, type PasswordRefusal } from '#app/domain/accounts/judge-password.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { endPasswordResetsOf, loadPasswordReset, usePasswordReset } from '#db/repositories/accounts/password-resets.ts';
import { deleteSessionsOf } from '#db/repositories/accounts/sessions.ts';
import { clearTries } from '#db/repositories/accounts/throttles.ts';
import { loadUser, savePasswordHash } from '#db/repositories/accounts/users.ts';
import { noteAudit } from '#db/repositories/audit.ts';

export type ResetPassword = { readonly token: string; readonly password: string };
export type ResetRefusal = PasswordRefusal | { readonly kind: 'reset-not-open' };

/** Sets a new password by a link from a letter. The link works once, and every session of the user ends. */
export async function resetPassword(context: Context, { token, password }: ResetPassword): Promise<Result<null, ResetRefusal>> {
  const owner = await inTransaction(context, hostScope('sign-in'), async (tx) => {
    const userId = await loadPasswordReset(tx, token, context.clock.now());
    return userId === null ? null : loadUser(tx, userId);
  });
  if (!owner) return refuse({ kind: 'reset-not-open' });
  const judged = judgePassword(password, owner);
  if (!judged.ok) return judged;
  const passwordHash = await context.passwords.hash(judged.value);

  return inTransaction(context, hostScope('sign-in'), async (tx) => {
    const now = context.clock.now();
    if (!(await usePasswordReset(tx, token, now))) return refuse({ kind: 'reset-not-open' });
    await savePasswordHash(tx, owner.userId, passwordHash);
    await endPasswordResetsOf(tx, owner.userId, now);
    await deleteSessionsOf(tx, owner.userId);
    await clearTries(tx, `sign-in:account:${owner.email}`);
    await noteAudit(tx, {
      id: context.ids.next(),
      at: now,
      actor: { userId: owner.userId, actingFor: null },
      accountId: owner.accountId,
      action: 'password-reset',
      subject: { kind: 'user', id: owner.userId },
      detail: {},
    });
    return accept(null);
  });
}
