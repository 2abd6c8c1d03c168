import type { InviteRefusal, PersonRefusal, RolesRefusal } from '#app/domain/accounts/decide-person.ts';
import type { Role } from '#app/domain/accounts/people.ts';
import { assertNever } from '#app/domain/shared/assert.ts';
import type { AdminWords } from '#app/words/admin-words.ts';
import type { Problem } from '../kit/problem-summary.tsx';

export type PersonTrouble = PersonRefusal | RolesRefusal | InviteRefusal | { readonly kind: 'is-blocked' };

/** Why a person was not changed, in words, beside the field that can mend it. */
export function personProblem(refusal: PersonTrouble, words: AdminWords): Problem {
  const says = words.people.refusals;
  const named = (roles: readonly Role[]) => roles.map((role) => words.accounts.roles[role]).join(', ');
  switch (refusal.kind) {
    case 'not-allowed':
    case 'own-person':
    case 'last-admin':
    case 'no-role':
    case 'is-blocked':
      return { fieldId: 'roles', text: says[refusal.kind] };
    case 'beyond-own-rights':
      return { fieldId: 'roles', text: says.beyond(named(refusal.roles)) };
    case 'role-of-other-side':
      return { fieldId: 'roles', text: says.otherSide(named(refusal.roles)) };
    case 'looks-after-accounts':
      return { fieldId: 'roles', text: says.looksAfter(refusal.accounts.map(({ code, name }) => `${name} (${code})`).join(', ')) };
    case 'roles-changed-meanwhile':
      return { fieldId: 'roles', text: says.changed };
    case 'email-taken':
      return { fieldId: 'email', text: says['email-taken'] };
    default:
      return assertNever(refusal);
  }
}

type Typed = Readonly<Record<string, string>>;

/** Why nobody was invited, in words; typed: the form by field name. */
export function inviteProblem(refusal: InviteRefusal | { readonly kind: 'no-such-company' }, typed: Typed, words: AdminWords): Problem {
  if (refusal.kind !== 'no-such-company') return personProblem(refusal, words);
  const says = words.people.refusals;
  return { fieldId: 'of', text: typed['side'] === 'supplier' ? says['no-such-supplier'] : says['no-such-account'](typed['of'] ?? '') };
}
