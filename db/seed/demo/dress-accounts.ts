import type { AccountClass, DressedAccount, DressedSite } from '#app/domain/catalog/ledger/ledger-plan.ts';
import type { LedgerCustomer } from '#app/domain/catalog/ledger/read-ledger.ts';
import { companyNames } from './company-names.ts';
import { countryOf } from './places.ts';
import { seeded } from './seeded.ts';

/** How many customers, largest net first, are of class key, and how many after them of class growth. */
export type Classes = { readonly key: number; readonly growth: number };

const STEP = 50_000;
const LEAST_LIMIT = 100_000;
const LEAST_KEY_LIMIT = 5_000_000;
const STREETS = [
  'Harbour Row',
  'Mill Lane',
  'Station Road',
  'Market Street',
  'Church Walk',
  'Foundry Yard',
  'Canal Street',
  'Priory Road',
  'Orchard Way',
  'Exchange Court',
] as const;
const SITE_WORDS = ['head store', 'distribution center', 'north store', 'south store'] as const;

/** What the demo adds to the customers of the ledger: name, class, credit terms, sites. All but country and class is invented. */
export function dressAccounts(classes: Classes): (customer: LedgerCustomer, place: number) => DressedAccount {
  const nameOf = companyNames();
  return (customer, place) => {
    const accountClass = classOf(place, classes);
    const name = nameOf(customer.code);
    return {
      name,
      class: accountClass,
      country: countryOf(customer.country).code,
      creditLimit: creditLimitOf(customer, accountClass),
      paymentDays: paymentDaysOf(customer, accountClass),
      isPoRequired: accountClass === 'key' && seeded('po', customer.code).inHundred(30),
      sites: sitesOf(customer, { name, accountClass }),
    };
  };
}

function classOf(place: number, classes: Classes): AccountClass {
  if (place < classes.key) return 'key';
  return place < classes.key + classes.growth ? 'growth' : 'standard';
}

/** Twice the largest month, rounded up to 500 pounds; at least 1,000, for key accounts 50,000. */
function creditLimitOf(customer: LedgerCustomer, accountClass: AccountClass): number {
  const wanted = Math.ceil((2 * customer.largestMonth) / STEP) * STEP;
  return Math.max(wanted, accountClass === 'key' ? LEAST_KEY_LIMIT : LEAST_LIMIT);
}

function paymentDaysOf(customer: LedgerCustomer, accountClass: AccountClass): number {
  if (accountClass === 'key') return 45;
  return customer.documents > 1 ? 30 : 14;
}

function sitesOf(customer: LedgerCustomer, account: { readonly name: string; readonly accountClass: AccountClass }): DressedSite[] {
  const chance = seeded('sites', customer.code);
  const count = account.accountClass === 'key' ? chance.whole(2, 4) : 1;
  const country = countryOf(customer.country);
  return Array.from({ length: count }, (_, place) => {
    const town = chance.pick(country.places);
    const postcode = chance.pick(town.postcodes);
    return {
      code: `${customer.code}-${place + 1}`,
      name: count === 1 ? account.name : `${town.city} ${SITE_WORDS[place] ?? 'store'}`,
      line1: `${chance.whole(1, 180)} ${chance.pick(STREETS)}`,
      line2: '',
      city: town.city,
      postcode: country.code === 'GB' ? `${postcode} ${chance.whole(1, 9)}${chance.pick(['AA', 'BD', 'HJ', 'LN', 'QR', 'TW'])}` : postcode,
      country: country.code,
      zone: country.zone,
      deliveryDays: chance.pick(['12345', '12345', '12345', '135', '24']),
      transitDays: country.transitDays,
      cutOff: '14:00',
    };
  });
}
