import { actorOf } from '#app/domain/accounts/actor.ts';
import { type CreateAccount, type CreateAccountRefusal, decideCreateAccount } from '#app/domain/accounts/decide-account.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { type AccountId, id } from '#app/domain/shared/ids.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { insertAccount, isCodeRace, isCodeTaken, lockParent } from '#db/repositories/accounts/account-admin.ts';
import { noteAudit } from '#db/repositories/audit.ts';

/** parent: the code of the node above; '' for an account at the top. */
export type NewAccountCommand = CreateAccount & { readonly parent: string };
export type NotCreated = CreateAccountRefusal | { readonly kind: 'no-such-parent' };

/** Adds an account at the top, or an account or site below another. */
export async function createAccount(context: Context, staff: Staff, command: NewAccountCommand): Promise<Result<{ readonly code: string }, NotCreated>> {
  try {
    return await createOnce(context, staff, command);
  } catch (error) {
    if (!isCodeRace(error)) throw error;
    return createOnce(context, staff, command);
  }
}

function createOnce(context: Context, staff: Staff, command: NewAccountCommand): Promise<Result<{ readonly code: string }, NotCreated>> {
  return inTransaction(context, staff.scope, async (tx) => {
    const parent = command.parent === '' ? null : await lockParent(tx, command.parent);
    if (command.parent !== '' && !parent) return refuse({ kind: 'no-such-parent' });
    const { code, level, fields } = command;
    const facts = { parent: parent?.level ?? null, limitsAbove: parent?.limitsAbove ?? [], isCodeTaken: await isCodeTaken(tx, code) };
    const decision = decideCreateAccount(staff, command, facts);
    if (!decision.ok) return decision;

    const accountId = id<AccountId>(context.ids.next());
    const at = context.clock.now();
    await insertAccount(tx, { accountId, parentId: parent?.accountId ?? null, code, level, fields, createdAt: at });
    await noteAudit(tx, {
      id: context.ids.next(),
      at,
      actor: actorOf(staff),
      accountId,
      action: 'account-created',
      subject: { kind: 'account', id: accountId },
      detail: { level, parent: command.parent === '' ? null : command.parent, name: fields.name, class: fields.class },
    });
    return accept({ code });
  });
}
