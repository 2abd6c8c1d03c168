import type { DressedAccount, DressedItem, Dressing, PackPlan } from './ledger-plan.ts';
import type { LedgerCustomer, LedgerItem } from './read-ledger.ts';

/** What the importing person states once for all new items and accounts. creditLimit: minor units. */
export type PlainTerms = {
  readonly home: { readonly country: string; readonly zone: string };
  readonly countries: Readonly<Record<string, string>>;
  readonly group: { readonly code: string; readonly name: string };
  readonly supplier: { readonly code: string; readonly name: string };
  readonly terms: { readonly creditLimit: number; readonly paymentDays: number };
};

const PIECE = 'C62';

/** Dresses items and accounts with nothing invented: names as written, one group, one supplier, no cost, a site without street. */
export function plainDressing(plain: PlainTerms): Dressing {
  const countryOf = (word: string) => countryCode(word, plain);
  return {
    groups: [{ ...plain.group, parentCode: null }],
    suppliers: [plain.supplier],
    itemOf: (item) => toItem(item, plain),
    accountOf: (customer) => toAccount(customer, { plain, country: countryOf(customer.country) }),
    countryOf,
    shiftDays: 0,
  };
}

/** The ISO 3166 code of a country word: as mapped, or the word itself where it is a code, else the home country. */
function countryCode(word: string, { countries, home }: PlainTerms): string {
  const mapped = Object.hasOwn(countries, word) ? countries[word] : undefined;
  if (mapped !== undefined) return mapped;
  return /^[A-Z]{2}$/.test(word) ? word : home.country;
}

function toItem(item: LedgerItem, plain: PlainTerms): DressedItem {
  return {
    name: item.description,
    groupCode: plain.group.code,
    supplierCode: plain.supplier.code,
    baseUnit: PIECE,
    cost: null,
    floorBasisPoints: 0,
    status: 'active',
    replacedBySku: null,
    minQuantity: 1,
    multiple: 1,
    leadDays: 0,
    packs: packsOf(item),
  };
}

function packsOf(item: LedgerItem): PackPlan[] {
  const packs: PackPlan[] = [{ code: 'EA', unitCode: PIECE, label: 'piece', content: 1, isOrderable: true }];
  if (item.inner !== null) packs.push({ code: 'INNER', unitCode: 'XPK', label: `pack of ${item.inner}`, content: item.inner, isOrderable: true });
  const carton = item.tradePrice?.carton ?? null;
  if (carton !== null) packs.push({ code: 'CARTON', unitCode: 'XCT', label: `carton of ${carton}`, content: carton, isOrderable: true });
  return packs;
}

function toAccount(customer: LedgerCustomer, { plain, country }: { readonly plain: PlainTerms; readonly country: string }): DressedAccount {
  const name = `Customer ${customer.code}`;
  return {
    name,
    class: 'standard',
    country,
    creditLimit: plain.terms.creditLimit,
    paymentDays: plain.terms.paymentDays,
    isPoRequired: false,
    sites: [
      {
        code: `${customer.code}-1`,
        name,
        line1: '',
        line2: '',
        city: '',
        postcode: '',
        country,
        zone: plain.home.zone,
        deliveryDays: '12345',
        transitDays: 1,
        cutOff: '14:00',
      },
    ],
  };
}
