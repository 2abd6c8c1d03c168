import type { Day } from '../../shared/days.ts';
import type { LedgerCustomer, LedgerItem } from './read-ledger.ts';

export type AccountClass = 'key' | 'growth' | 'standard';

/** What a ledger does not say of items and accounts, decided by whoever imports it. Groups: parents before children. */
export type Dressing = {
  readonly groups: readonly { readonly code: string; readonly name: string; readonly parentCode: string | null }[];
  readonly suppliers: readonly { readonly code: string; readonly name: string }[];
  readonly itemOf: (item: LedgerItem) => DressedItem;
  /** place: 0 for the customer with the largest net. */
  readonly accountOf: (customer: LedgerCustomer, place: number) => DressedAccount;
  readonly countryOf: (word: string) => string;
  readonly shiftDays: number;
};

export type PackPlan = { readonly code: string; readonly unitCode: string; readonly label: string; readonly content: number; readonly isOrderable: boolean };

/** cost: ten-thousandths of the minor unit for one base unit; packs: the single piece included. */
export type DressedItem = {
  readonly name: string;
  readonly groupCode: string;
  readonly supplierCode: string;
  readonly baseUnit: string;
  readonly cost: number | null;
  readonly floorBasisPoints: number;
  readonly status: 'active' | 'discontinued';
  readonly replacedBySku: string | null;
  readonly minQuantity: number;
  readonly multiple: number;
  readonly leadDays: number;
  readonly packs: readonly PackPlan[];
};

export type DressedSite = {
  readonly code: string;
  readonly name: string;
  readonly line1: string;
  readonly line2: string;
  readonly city: string;
  readonly postcode: string;
  readonly country: string;
  readonly zone: string;
  readonly deliveryDays: string;
  readonly transitDays: number;
  readonly cutOff: string;
};

/** creditLimit: minor units. */
export type DressedAccount = {
  readonly name: string;
  readonly class: AccountClass;
  readonly country: string;
  readonly creditLimit: number;
  readonly paymentDays: number;
  readonly isPoRequired: boolean;
  readonly sites: readonly DressedSite[];
};

export type GroupPlan = {
  readonly id: string;
  readonly parentId: string | null;
  readonly code: string;
  readonly name: string;
  readonly path: string;
  readonly position: number;
};
export type SupplierPlan = { readonly id: string; readonly code: string; readonly name: string };
export type ItemPlan = DressedItem & {
  readonly id: string;
  readonly sku: string;
  readonly groupId: string;
  readonly supplierId: string;
  readonly breaks: readonly (readonly [from: number, price: number])[] | null;
};
export type AccountPlan = Omit<DressedAccount, 'sites'> & {
  readonly id: string;
  readonly code: string;
  readonly sites: readonly (DressedSite & { readonly id: string })[];
};
export type LinePlan = {
  readonly itemId: string | null;
  readonly sku: string;
  readonly name: string | null;
  readonly quantity: number;
  readonly price: number;
  readonly net: number;
};
export type DocumentPlan = {
  readonly id: string;
  readonly accountId: string;
  readonly number: string;
  readonly kind: 'invoice' | 'credit';
  readonly day: Day;
  readonly country: string;
  readonly net: number;
  readonly lines: readonly LinePlan[];
};

/** Everything that loading a ledger writes. */
export type LedgerPlan = {
  readonly groups: readonly GroupPlan[];
  readonly suppliers: readonly SupplierPlan[];
  readonly items: readonly ItemPlan[];
  readonly accounts: readonly AccountPlan[];
  readonly documents: readonly DocumentPlan[];
};

/** Ids of what is there already, by sku, account code, group code, supplier code; documents: the numbers taken. */
export type KnownRecords = {
  readonly items: ReadonlyMap<string, string>;
  readonly accounts: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
  readonly suppliers: ReadonlyMap<string, string>;
  readonly documents: ReadonlySet<string>;
};
