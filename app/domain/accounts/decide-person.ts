import type { UserId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { can, mayGrant } from './can.ts';
import type { Role, Staff } from './people.ts';
import { rolesOf } from './roles.ts';
import type { Side } from './session.ts';

/** Someone whose roles or standing change. otherAdmins: active administrators beside them; looksAfter: accounts whose team they are in. */
export type PersonStanding = {
  readonly userId: UserId;
  readonly side: Side;
  readonly roles: readonly Role[];
  readonly isActive: boolean;
  readonly otherAdmins: number;
  readonly looksAfter: readonly LookedAfter[];
};
/** role: the seat in its team. */
export type LookedAfter = { readonly code: string; readonly name: string; readonly role: string };

/** Why nobody may: not-allowed: the right is missing; beyond-own-rights: of a role whose rights the actor does not hold. */
export type PersonRefusal =
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'own-person' }
  | { readonly kind: 'last-admin' }
  | { readonly kind: 'beyond-own-rights'; readonly roles: readonly Role[] }
  | { readonly kind: 'looks-after-accounts'; readonly accounts: readonly { readonly code: string; readonly name: string }[] };
export type RolesRefusal =
  | PersonRefusal
  | { readonly kind: 'no-role' }
  | { readonly kind: 'role-of-other-side'; readonly roles: readonly Role[] }
  | { readonly kind: 'roles-changed-meanwhile'; readonly now: readonly Role[] };

/** New roles for another person; seen: the roles the actor was shown. Errors: see the refusals. Source: promises.md 54, 55, T8. */
export function decideRoles(
  actor: Staff,
  person: PersonStanding,
  command: { readonly roles: readonly Role[]; readonly seen: readonly Role[] },
): Result<readonly Role[], RolesRefusal> {
  const changed = [...command.roles.filter((role) => !person.roles.includes(role)), ...person.roles.filter((role) => !command.roles.includes(role))];
  const refusal = refusalToTouch(actor, person, [...person.roles, ...changed]);
  if (refusal) return refuse(refusal);
  if (!isSame(command.seen, person.roles)) return refuse({ kind: 'roles-changed-meanwhile', now: person.roles });
  const fit = fitRoles(person.side, command.roles);
  if (!fit.ok) return fit;
  if (isLastAdmin(person) && !fit.value.includes('admin')) return refuse({ kind: 'last-admin' });
  const managed = person.looksAfter.filter(({ role }) => role === 'account-manager');
  if (managed.length > 0 && !fit.value.includes('account-manager')) return refuse(looksAfter(managed));
  return fit;
}

/** Whether another person may be kept out from now on. Errors: see the refusals. Source: promises.md 54, 55. */
export function decideBlock(actor: Staff, person: PersonStanding): Result<null, PersonRefusal> {
  const refusal = refusalToTouch(actor, person, person.roles);
  if (refusal) return refuse(refusal);
  if (isLastAdmin(person)) return refuse({ kind: 'last-admin' });
  return person.looksAfter.length > 0 ? refuse(looksAfter(person.looksAfter)) : accept(null);
}

/** Whether another person may be let in again, or sent their link again. Errors: see the refusals. Source: promises.md 55. */
export function decideUnblock(actor: Staff, person: Pick<PersonStanding, 'userId' | 'roles'>): Result<null, PersonRefusal> {
  const refusal = refusalToTouch(actor, person, person.roles);
  return refusal ? refuse(refusal) : accept(null);
}

export type InviteRefusal =
  | Extract<RolesRefusal, { readonly kind: 'not-allowed' | 'beyond-own-rights' | 'no-role' | 'role-of-other-side' }>
  | { readonly kind: 'email-taken' };

/** The roles a new person begins with. Errors: see the refusals. Source: promises.md 55, T8. */
export function decideInvite(
  actor: Staff,
  roles: readonly Role[],
  facts: { readonly side: Side; readonly isEmailTaken: boolean },
): Result<readonly Role[], InviteRefusal> {
  if (!can(actor, 'change-people')) return refuse({ kind: 'not-allowed' });
  if (facts.isEmailTaken) return refuse({ kind: 'email-taken' });
  const beyond = roles.filter((role) => !mayGrant(actor, role));
  if (beyond.length > 0) return refuse({ kind: 'beyond-own-rights', roles: beyond });
  return fitRoles(facts.side, roles);
}

function refusalToTouch(actor: Staff, person: Pick<PersonStanding, 'userId'>, roles: readonly Role[]): PersonRefusal | null {
  if (!can(actor, 'change-people')) return { kind: 'not-allowed' };
  if (actor.userId === person.userId) return { kind: 'own-person' };
  const beyond = [...new Set(roles)].filter((role) => !mayGrant(actor, role));
  return beyond.length > 0 ? { kind: 'beyond-own-rights', roles: beyond } : null;
}

function fitRoles(side: Side, roles: readonly Role[]): Result<readonly Role[], Extract<RolesRefusal, { readonly kind: 'no-role' | 'role-of-other-side' }>> {
  const others = roles.filter((role) => !rolesOf(side).includes(role));
  if (others.length > 0) return refuse({ kind: 'role-of-other-side', roles: others });
  return roles.length === 0 ? refuse({ kind: 'no-role' }) : accept(rolesOf(side).filter((role) => roles.includes(role)));
}

function isLastAdmin(person: PersonStanding): boolean {
  return person.isActive && person.roles.includes('admin') && person.otherAdmins === 0;
}

function looksAfter(accounts: readonly LookedAfter[]): PersonRefusal {
  return { kind: 'looks-after-accounts', accounts: accounts.map(({ code, name }) => ({ code, name })) };
}

function isSame(a: readonly Role[], b: readonly Role[]): boolean {
  return a.length === b.length && a.every((role) => b.includes(role));
}
