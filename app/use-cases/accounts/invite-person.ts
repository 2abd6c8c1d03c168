import { actorOf } from '#app/domain/accounts/actor.ts';
import { decideInvite, type InviteRefusal } from '#app/domain/accounts/decide-person.ts';
import type { Role, Staff } from '#app/domain/accounts/people.ts';
import { type AccountId, id, type SupplierId, type UserId } from '#app/domain/shared/ids.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction, type Tx } from '#db/database.ts';
import { loadAccountByCode } from '#db/repositories/accounts/accounts.ts';
import { insertPerson, isEmailRace, loadSupplierByCode } from '#db/repositories/accounts/people.ts';
import { loadUserByEmail } from '#db/repositories/accounts/users.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { enqueue } from '#db/repositories/jobs.ts';
import { UNKNOWN_USER_HASH } from './sign-in.ts';

/** of: the code of the account or supplier the person belongs to; '' for the host. */
export type InvitePerson = {
  readonly email: string;
  readonly name: string;
  readonly phone: string;
  readonly side: 'account' | 'supplier' | 'host';
  readonly of: string;
  readonly roles: readonly Role[];
};

export type NotInvited = InviteRefusal | { readonly kind: 'no-such-company' };

/** Adds a person who has no password yet; a letter with the link that sets it follows the commit. */
export async function invitePerson(context: Context, staff: Staff, command: InvitePerson): Promise<Result<{ readonly userId: UserId }, NotInvited>> {
  try {
    return await inviteOnce(context, staff, command);
  } catch (error) {
    if (!isEmailRace(error)) throw error;
    return inviteOnce(context, staff, command);
  }
}

function inviteOnce(context: Context, staff: Staff, command: InvitePerson): Promise<Result<{ readonly userId: UserId }, NotInvited>> {
  return inTransaction(context, staff.scope, async (tx) => {
    const isEmailTaken = (await loadUserByEmail(tx, command.email)) !== null;
    const decision = decideInvite(staff, command.roles, { side: command.side, isEmailTaken });
    if (!decision.ok) return decision;
    const company = await loadCompany(tx, command);
    if (!company) return refuse({ kind: 'no-such-company' });

    const at = context.clock.now();
    const userId = id<UserId>(context.ids.next());
    const { email, name, phone } = command;
    await insertPerson(tx, { userId, email, name, phone, passwordHash: UNKNOWN_USER_HASH, ...company, roles: decision.value, createdAt: at });
    await noteAudit(tx, {
      id: context.ids.next(),
      at,
      actor: actorOf(staff),
      accountId: company.accountId,
      action: 'person-invited',
      subject: { kind: 'user', id: userId },
      detail: { roles: decision.value.join(' ') },
    });
    await enqueue(tx, { kind: 'send-invitation', userId }, { id: context.ids.next(), at });
    return accept({ userId });
  });
}

type Company = { readonly accountId: AccountId | null; readonly supplierId: SupplierId | null };

/** Null: no open account, or no supplier, has the code. */
async function loadCompany(tx: Tx, { side, of }: InvitePerson): Promise<Company | null> {
  if (side === 'host') return { accountId: null, supplierId: null };
  if (side === 'supplier') {
    const supplierId = await loadSupplierByCode(tx, of);
    return supplierId === null ? null : { accountId: null, supplierId };
  }
  const account = await loadAccountByCode(tx, of);
  return account === null ? null : { accountId: account.accountId, supplierId: null };
}
