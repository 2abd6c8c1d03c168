import { can } from '#app/domain/accounts/can.ts';
import type { Buyer, Person, Staff } from '#app/domain/accounts/people.ts';
import { accountRoles, hostRoles, supplierRoles } from '#app/domain/accounts/roles.ts';
import type { AccountId } from '#app/domain/shared/ids.ts';
import type { Database } from '#db/database.ts';
import { findReach } from '#db/queries/accounts/reach.ts';
import type { SessionFacts } from '#db/queries/accounts/session.ts';
import { isManagerOf } from '#db/repositories/accounts/accounts.ts';

/** Whoever a session stands for, with the scope they have at this moment; null when their account is blocked. */
export async function toPerson(db: Database, facts: SessionFacts): Promise<Person | null> {
  const { belongsTo, userId, name, email, roleWords } = facts;
  switch (belongsTo.side) {
    case 'account':
      return toBuyer(db, facts, { accountId: belongsTo.accountId, roles: accountRoles(roleWords), acting: null });
    case 'supplier': {
      const scope = { kind: 'supplier', supplier: belongsTo.supplierId } as const;
      return { kind: 'supplier', userId, name, email, roles: supplierRoles(roleWords), supplierId: belongsTo.supplierId, scope };
    }
    case 'host':
      return toStaffOrActing(db, facts);
  }
}

/** A host user acts for an account as long as the right and the assignment last; after that the session is plain staff again. */
async function toStaffOrActing(db: Database, facts: SessionFacts): Promise<Person | null> {
  const { userId, name, email } = facts;
  const staff: Staff = { kind: 'staff', userId, name, email, roles: hostRoles(facts.roleWords), scope: { kind: 'host', reason: 'staff-page' } };
  if (!facts.acting || !can(staff, 'act-for-accounts')) return staff;
  const { accountId, reason } = facts.acting;
  const mayAct = staff.roles.includes('admin') || (await isManagerOf(db, userId, accountId));
  if (!mayAct) return staff;
  return (await toBuyer(db, facts, { accountId, roles: ['buyer'], acting: { userId, reason } })) ?? staff;
}

type Standing = Pick<Buyer, 'accountId' | 'roles' | 'acting'>;

async function toBuyer(db: Database, facts: SessionFacts, standing: Standing): Promise<Buyer | null> {
  const reach = await findReach(db, standing.accountId);
  if (!reach) return null;
  const { userId, name, email } = facts;
  const { accounts, lineage } = reach;
  return {
    kind: 'buyer',
    userId,
    name,
    email,
    ...standing,
    siteId: chosenSite(facts, reach.openSites, standing.accountId),
    scope: { kind: 'accounts', accounts, lineage },
  };
}

/** The site picked in the frame while it is open, else the first; an account without any has no calendar, so nothing ships there. */
function chosenSite(facts: SessionFacts, openSites: readonly AccountId[], accountId: AccountId): AccountId {
  if (facts.siteId !== null && openSites.includes(facts.siteId)) return facts.siteId;
  return openSites[0] ?? accountId;
}
