import type { Day } from '../shared/days.ts';
import type { Money } from '../shared/money.ts';
import type { AccountClass } from './account-chain.ts';
import type { Role } from './people.ts';

/** An account as its key account manager reads it. Terms are those that hold for it, from whichever node says them. */
export type AccountPage = {
  readonly code: string;
  readonly name: string;
  readonly class: AccountClass;
  readonly country: string;
  readonly isActive: boolean;
  readonly paymentDays: number;
  readonly rank: number;
  readonly poRequired: boolean;
  /** used: orders confirmed and not yet shipped, of everyone under the limit. */
  readonly credit: { readonly limit: Money | null; readonly used: Money };
  readonly agreement: {
    readonly number: string;
    readonly version: number;
    readonly validFrom: Day;
    readonly validTo: Day | null;
    readonly lines: number;
  } | null;
  readonly team: readonly { readonly name: string; readonly role: string; readonly email: string; readonly phone: string }[];
  readonly people: readonly AccountPerson[];
  readonly sites: readonly AccountSite[];
  readonly units: readonly AccountUnitListed[];
};

export type AccountPerson = {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly roles: readonly Role[];
  readonly isActive: boolean;
};

/** deliveryDays: ISO weekdays, 1 for Monday. cutOff: 'HH:MM' in the site's zone. */
export type AccountSite = {
  readonly code: string;
  readonly name: string;
  readonly city: string;
  readonly country: string;
  readonly deliveryDays: readonly number[];
  readonly transitDays: number;
  readonly cutOff: string;
};

/** A unit the account sells on in. of: the item or group it is for; null for all goods. content: base units. */
export type AccountUnitListed = {
  readonly label: string;
  readonly content: number;
  readonly baseUnit: string | null;
  readonly of: { readonly code: string; readonly name: string } | null;
};
