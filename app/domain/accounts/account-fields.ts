import { amountText } from '../shared/amount-text.ts';
import { money } from '../shared/money.ts';
import type { AccountClass } from './account-chain.ts';

export type AccountLevel = 'global' | 'national' | 'site';

/** Where the goods of a site go. deliveryDays: ISO weekdays, 1 for Monday. cutOff: 'HH:MM' in the zone. Source: domain.md part 9. */
export type SiteFields = {
  readonly line1: string;
  readonly line2: string;
  readonly city: string;
  readonly postcode: string;
  readonly zone: string;
  readonly deliveryDays: readonly number[];
  readonly transitDays: number;
  readonly cutOff: string;
};

/** What an administrator may change of an account. null: the nearest node above decides. creditLimit: minor units. site: only at that level. */
export type AccountFields = {
  readonly name: string;
  readonly class: AccountClass;
  readonly country: string;
  readonly currency: string;
  readonly creditLimit: number | null;
  readonly paymentDays: number | null;
  readonly poRequired: boolean | null;
  readonly isActive: boolean;
  readonly site: SiteFields | null;
};

const SITE_FIELDS = ['line1', 'line2', 'city', 'postcode', 'zone', 'deliveryDays', 'transitDays', 'cutOff'] as const;
const FIELDS = ['name', 'class', 'country', 'currency', 'creditLimit', 'paymentDays', 'poRule', 'isActive', ...SITE_FIELDS] as const;
export type AccountField = (typeof FIELDS)[number];
export type AccountTexts = Readonly<Record<AccountField, string>>;

/** Each field as the plain text of its form and of the audit trail; '' for what the node does not say, and for a site's where there is none. */
export function accountTexts(fields: AccountFields): AccountTexts {
  const { site, creditLimit, paymentDays, poRequired } = fields;
  return {
    name: fields.name,
    class: fields.class,
    country: fields.country,
    currency: fields.currency,
    creditLimit: creditLimit === null ? '' : amountText(money(creditLimit, fields.currency)),
    paymentDays: paymentDays === null ? '' : String(paymentDays),
    poRule: poRequired === null ? '' : poRequired ? 'required' : 'free',
    isActive: fields.isActive ? 'yes' : '',
    line1: site?.line1 ?? '',
    line2: site?.line2 ?? '',
    city: site?.city ?? '',
    postcode: site?.postcode ?? '',
    zone: site?.zone ?? '',
    deliveryDays: site?.deliveryDays.join('') ?? '',
    transitDays: site ? String(site.transitDays) : '',
    cutOff: site?.cutOff ?? '',
  };
}
