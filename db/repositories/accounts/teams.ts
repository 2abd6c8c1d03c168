import { TEAM_SEATS } from '#app/domain/accounts/account-team.ts';
import type { Candidate, TeamMember } from '#app/domain/accounts/decide-team.ts';
import { hostRoles } from '#app/domain/accounts/roles.ts';
import { type AccountId, id, type UserId } from '#app/domain/shared/ids.ts';
import type { Database, Tx } from '../../database.ts';
import { forUpdate } from '../../dialect.ts';

/** The team of one account itself, in the order of the seats. */
export async function loadTeam(db: Database, accountId: AccountId): Promise<readonly TeamMember[]> {
  const rows = await db
    .selectFrom('account_team')
    .select(['role', 'user_id', 'name', 'email', 'phone'])
    .where('account_id', '=', accountId)
    .orderBy('user_id')
    .execute();
  return TEAM_SEATS.flatMap((seat) =>
    rows.filter((row) => row.role === seat).map(({ user_id, name, email, phone }) => ({ seat, userId: id<UserId>(user_id), name, email, phone })),
  );
}

/** Who of the host can be in a team: everyone of it who can sign in, by name. */
export async function loadCandidates(db: Database): Promise<readonly Candidate[]> {
  return (await selectCandidates(db).orderBy('name').orderBy('id').execute()).map(toCandidate);
}

/** Those of them who are named, locked: nobody is blocked, or loses their role, while a seat is given to them. */
export async function lockCandidates(tx: Tx, userIds: readonly UserId[]): Promise<readonly Candidate[]> {
  if (userIds.length === 0) return [];
  return (await forUpdate(selectCandidates(tx).where('id', 'in', userIds).orderBy('id')).execute()).map(toCandidate);
}

function selectCandidates(db: Database) {
  return db
    .selectFrom('users')
    .select(['id', 'name', 'email', 'phone', 'roles'])
    .where('account_id', 'is', null)
    .where('supplier_id', 'is', null)
    .where('is_active', '=', 1);
}

type Row = { readonly id: string; readonly name: string; readonly email: string; readonly phone: string; readonly roles: string };

function toCandidate({ id: userId, name, email, phone, roles }: Row): Candidate {
  return { userId: id<UserId>(userId), name, email, phone, roles: hostRoles(JSON.parse(roles)) };
}

/** Puts a team in the place of the one before. */
export async function saveTeam(tx: Tx, accountId: AccountId, team: readonly TeamMember[]): Promise<void> {
  await tx.deleteFrom('account_team').where('account_id', '=', accountId).execute();
  if (team.length === 0) return;
  const rows = team.map(({ seat, userId, name, email, phone }) => ({ account_id: accountId, role: seat, user_id: userId, name, email, phone }));
  await tx.insertInto('account_team').values(rows).execute();
}
