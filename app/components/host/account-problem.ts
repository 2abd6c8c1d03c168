import type { ChangeAccountRefusal, CreateAccountRefusal } from '#app/domain/accounts/decide-account.ts';
import { assertNever } from '#app/domain/shared/assert.ts';
import type { AdminWords } from '#app/words/admin-words.ts';
import type { Problem } from '../kit/problem-summary.tsx';

export type AccountTrouble = ChangeAccountRefusal | CreateAccountRefusal | { readonly kind: 'no-such-parent' };

/** Why an account was not added or changed, in words, beside the field that can mend it. */
export function accountProblem(refusal: AccountTrouble, words: AdminWords): Problem {
  const says = words.adminAccounts.refusals;
  const { fields } = words.adminAccounts;
  switch (refusal.kind) {
    case 'not-allowed':
    case 'changed-meanwhile':
    case 'no-such-parent':
      return { fieldId: 'name', text: says[refusal.kind] };
    case 'address-missing':
      return { fieldId: 'line1', text: says['address-missing'] };
    case 'own-account':
      return { fieldId: 'class', text: says['own-account'] };
    case 'reason-needed':
      return { fieldId: 'reason', text: says.reason(refusal.fields.map((field) => fields[field].toLowerCase()).join(', ')) };
    case 'in-use':
      return { fieldId: refusal.field, text: says.inUse(fields[refusal.field], words.adminAccounts.dependents(refusal.dependents)) };
    case 'limit-over-currencies':
      return { fieldId: 'creditLimit', text: says.limitOver(refusal.currencies.join(', ')) };
    case 'below-limit-in-other-currency':
      return { fieldId: 'currency', text: says.limitAbove(refusal.code, refusal.currency) };
    case 'code-taken':
      return { fieldId: 'code', text: says['code-taken'] };
    case 'level-not-below':
      return { fieldId: 'code', text: says.levelNotBelow };
    default:
      return assertNever(refusal);
  }
}
