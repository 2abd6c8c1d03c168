import { type ChangedText, changedTexts } from '../shared/changed-texts.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { type AccountField, type AccountFields, type AccountLevel, accountTexts } from './account-fields.ts';
import { can } from './can.ts';
import type { Staff } from './people.ts';

/** What was made under an account and all below it, and would no longer fit another country or currency. */
export type Dependents = { readonly orders: number; readonly agreements: number; readonly invoices: number; readonly accountsBelow: number };

/** An account about to change. isActorsOwn: the actor is in its team or in that of a node above. currenciesBelow: of the nodes below. */
export type AccountStanding = {
  readonly level: AccountLevel;
  readonly version: number;
  readonly fields: AccountFields;
  readonly dependents: Dependents;
  readonly limitsAbove: readonly LimitAbove[];
  readonly currenciesBelow: readonly string[];
  readonly isActorsOwn: boolean;
};
/** A node above that has a credit limit of its own. */
export type LimitAbove = { readonly code: string; readonly currency: string };

type CreditRefusal =
  | { readonly kind: 'limit-over-currencies'; readonly currencies: readonly string[] }
  | { readonly kind: 'below-limit-in-other-currency'; readonly code: string; readonly currency: string };
export type ChangeAccountRefusal =
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'changed-meanwhile'; readonly now: AccountFields; readonly version: number }
  | { readonly kind: 'address-missing' }
  | { readonly kind: 'in-use'; readonly field: 'country' | 'currency'; readonly dependents: Dependents }
  | { readonly kind: 'reason-needed'; readonly fields: readonly AccountField[] }
  | { readonly kind: 'own-account' }
  | CreditRefusal;

export type ChangeAccount = { readonly version: number; readonly fields: AccountFields; readonly reason: string };

/** Changes that give someone an advantage, or take everything away, are made for a reason that is kept. */
const WITH_REASON: readonly AccountField[] = ['class', 'creditLimit', 'isActive'];

/** What changes of an account, field by field. Errors: see the refusals. Source: domain.md parts 1 and 12, promises.md 55, T13. */
export function decideChangeAccount(
  actor: Staff,
  command: ChangeAccount,
  standing: AccountStanding,
): Result<readonly ChangedText<AccountField>[], ChangeAccountRefusal> {
  if (!can(actor, 'change-accounts')) return refuse({ kind: 'not-allowed' });
  const { fields: now, version } = standing;
  if (command.version !== version) return refuse({ kind: 'changed-meanwhile', now, version });
  if (!fitsLevel(standing.level, command.fields)) return refuse({ kind: 'address-missing' });
  const changes = changedTexts(accountTexts(now), accountTexts(command.fields));
  const isChanged = (field: AccountField) => changes.some(({ name }) => name === field);

  const fixed = (['country', 'currency'] as const).find((field) => isChanged(field) && isInUse(standing.dependents));
  if (fixed) return refuse({ kind: 'in-use', field: fixed, dependents: standing.dependents });
  if (isChanged('class') && standing.isActorsOwn) return refuse({ kind: 'own-account' });
  const unreasoned = WITH_REASON.filter(isChanged);
  if (unreasoned.length > 0 && command.reason === '') return refuse({ kind: 'reason-needed', fields: unreasoned });
  const credit = creditRefusal(command.fields, standing);
  return credit ? refuse(credit) : accept(changes);
}

/** Levels an account may have below another of a level, or at the top (null). Source: domain.md part 1. */
export function levelsBelow(parent: AccountLevel | null): readonly AccountLevel[] {
  switch (parent) {
    case null:
      return ['global', 'national'];
    case 'global':
      return ['national', 'site'];
    case 'national':
      return ['site'];
    case 'site':
      return [];
  }
}

export type CreateAccount = { readonly code: string; readonly level: AccountLevel; readonly fields: AccountFields };
export type CreateAccountRefusal =
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'code-taken' }
  | { readonly kind: 'level-not-below'; readonly parent: AccountLevel | null }
  | { readonly kind: 'address-missing' }
  | CreditRefusal;

/** Whether an account may stand where it is to stand. parent null: at the top. Errors: see the refusals. Source: domain.md part 1. */
export function decideCreateAccount(
  actor: Staff,
  command: CreateAccount,
  facts: { readonly parent: AccountLevel | null; readonly isCodeTaken: boolean; readonly limitsAbove: readonly LimitAbove[] },
): Result<null, CreateAccountRefusal> {
  if (!can(actor, 'change-accounts')) return refuse({ kind: 'not-allowed' });
  if (!levelsBelow(facts.parent).includes(command.level)) return refuse({ kind: 'level-not-below', parent: facts.parent });
  if (!fitsLevel(command.level, command.fields)) return refuse({ kind: 'address-missing' });
  if (facts.isCodeTaken) return refuse({ kind: 'code-taken' });
  const credit = creditRefusal(command.fields, { limitsAbove: facts.limitsAbove, currenciesBelow: [] });
  return credit ? refuse(credit) : accept(null);
}

function fitsLevel(level: AccountLevel, { site }: AccountFields): boolean {
  return (level === 'site') === (site !== null);
}

function isInUse({ orders, agreements, invoices, accountsBelow }: Dependents): boolean {
  return orders + agreements + invoices + accountsBelow > 0;
}

/** A limit is measured against all that is open below its node, and currencies never mix in a sum (domain.md part 2). */
function creditRefusal(
  fields: AccountFields,
  { limitsAbove, currenciesBelow }: Pick<AccountStanding, 'limitsAbove' | 'currenciesBelow'>,
): CreditRefusal | null {
  const others = currenciesBelow.filter((currency) => currency !== fields.currency);
  if (fields.creditLimit !== null && others.length > 0) return { kind: 'limit-over-currencies', currencies: others };
  const above = limitsAbove.find(({ currency }) => currency !== fields.currency);
  return above ? { kind: 'below-limit-in-other-currency', ...above } : null;
}
