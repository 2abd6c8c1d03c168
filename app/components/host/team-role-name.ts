import { TEAM_ROLES, type TeamRole } from '#app/domain/accounts/account-team.ts';
import type { AdminWords } from '#app/words/admin-words.ts';

/** What someone does in an account team; the account manager is said as everywhere. */
export function teamRoleName(role: string, words: AdminWords): string {
  const known = TEAM_ROLES.find((each): each is TeamRole => each === role);
  if (known) return words.adminAccounts.team.roles[known];
  return role === 'account-manager' ? words.accounts.roles['account-manager'] : role;
}
