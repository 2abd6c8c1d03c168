import type { Role } from '#app/domain/accounts/people.ts';
import { paths } from '#app/paths.ts';
import type { Words } from '#app/words/words.ts';
import type { IconName } from '../kit/icon.tsx';
import type { FrameData } from './frame-data.ts';

export type NavName = Exclude<keyof Words['frame']['nav'], 'search'>;
/** key: the second key of its chord, after g. */
export type NavEntry = { readonly name: NavName; readonly href: string; readonly icon: IconName; readonly key: string };

const ENTRIES: { readonly [name in NavName]: NavEntry } = {
  today: { name: 'today', href: paths.today(), icon: 'today', key: 't' },
  pad: { name: 'pad', href: paths.pad(), icon: 'pad', key: 'o' },
  catalog: { name: 'catalog', href: paths.items(), icon: 'catalog', key: 'c' },
  drafts: { name: 'drafts', href: paths.drafts(), icon: 'drafts', key: 'd' },
  orders: { name: 'orders', href: paths.orders(), icon: 'orders', key: 'r' },
  invoices: { name: 'invoices', href: paths.invoices(), icon: 'invoices', key: 'i' },
  deliveries: { name: 'deliveries', href: paths.deliveries(), icon: 'truck', key: 'v' },
  history: { name: 'history', href: paths.history(), icon: 'history', key: 'h' },
  agreement: { name: 'agreement', href: paths.agreement(), icon: 'agreement', key: 'e' },
  priceList: { name: 'priceList', href: paths.priceList(), icon: 'priceList', key: 'l' },
  labels: { name: 'labels', href: paths.labelGoods(), icon: 'label', key: 'm' },
  supplyLabels: { name: 'supplyLabels', href: paths.supplyLabels(), icon: 'label', key: 'p' },
  supply: { name: 'supply', href: paths.supply(), icon: 'supply', key: 's' },
  supplyReceipts: { name: 'supplyReceipts', href: paths.supplyReceipts(), icon: 'truck', key: 'd' },
  desk: { name: 'desk', href: paths.desk(), icon: 'desk', key: 'a' },
  receipts: { name: 'receipts', href: paths.opsReceipts(), icon: 'receipts', key: 'p' },
  toShip: { name: 'toShip', href: paths.toShip(), icon: 'truck', key: 'w' },
  shipments: { name: 'shipments', href: paths.shipments(), icon: 'print', key: 'n' },
  stock: { name: 'stock', href: paths.stock(), icon: 'catalog', key: 'k' },
  returns: { name: 'returns', href: paths.returns(), icon: 'undo', key: 'y' },
  opsOrders: { name: 'opsOrders', href: paths.opsOrders(), icon: 'orders', key: 'r' },
  finance: { name: 'finance', href: paths.finance(), icon: 'today', key: 'h' },
  reviewQueue: { name: 'reviewQueue', href: paths.reviewQueue(), icon: 'review', key: 'v' },
  financeInvoices: { name: 'financeInvoices', href: paths.financeInvoices(), icon: 'invoices', key: 'i' },
  ledger: { name: 'ledger', href: paths.ledger(), icon: 'ledger', key: 'b' },
  cash: { name: 'cash', href: paths.cash(), icon: 'cash', key: 'c' },
  holds: { name: 'holds', href: paths.holds(), icon: 'hold', key: 'f' },
  outbox: { name: 'outbox', href: paths.outbox(), icon: 'outbox', key: 'l' },
  jobs: { name: 'jobs', href: paths.jobs(), icon: 'jobs', key: 'j' },
  audit: { name: 'audit', href: paths.audit(), icon: 'audit', key: 'u' },
  accounts: { name: 'accounts', href: paths.adminAccounts(), icon: 'tree', key: 't' },
  people: { name: 'people', href: paths.people(), icon: 'people', key: 'm' },
  settings: { name: 'settings', href: paths.settings(), icon: 'settings', key: 's' },
};

/** Groups of entries, each for those whom its page lets in; without a role named, for everyone of the side. */
type Groups = readonly (readonly (readonly [name: NavName, ...roles: Role[]])[])[];

const GROUPS: { readonly [kind in FrameData['person']['kind']]: Groups } = {
  buyer: [
    [['today'], ['pad', 'buyer', 'approver', 'account-admin'], ['catalog'], ['labels'], ['drafts', 'buyer', 'approver', 'account-admin']],
    [['orders'], ['deliveries'], ['invoices', 'buyer', 'payables', 'account-admin'], ['history']],
    [['agreement'], ['priceList']],
  ],
  supplier: [[['supply'], ['supplyReceipts'], ['supplyLabels']]],
  staff: [
    [['desk', 'account-manager', 'admin']],
    [
      ['toShip', 'operations', 'admin'],
      ['shipments', 'operations', 'admin'],
      ['returns', 'operations', 'admin'],
      ['receipts', 'operations', 'admin'],
      ['stock', 'operations', 'admin'],
      ['opsOrders', 'operations', 'finance', 'admin'],
    ],
    [
      ['finance', 'finance', 'admin'],
      ['reviewQueue', 'finance', 'admin'],
      ['financeInvoices', 'finance', 'admin'],
      ['cash', 'finance', 'admin'],
      ['holds', 'finance', 'admin'],
      ['ledger', 'finance', 'admin'],
    ],
    [
      ['accounts', 'admin'],
      ['people', 'admin'],
      ['settings', 'admin'],
    ],
    [
      ['outbox', 'admin'],
      ['jobs', 'admin'],
      ['audit', 'admin'],
    ],
  ],
};

/** The rail of a person: groups of entries by role. The pages guard themselves; this only leaves out dead ends. */
export function navigationFor({ kind, roles }: FrameData['person']): readonly (readonly NavEntry[])[] {
  const groups = GROUPS[kind].map((group) =>
    group.filter(([, ...allowed]) => allowed.length === 0 || allowed.some((role) => roles.includes(role))).map(([name]) => ENTRIES[name]),
  );
  return groups.filter((entries) => entries.length > 0);
}

/** The entry a page belongs to: the one whose path is the longest beginning of the page's. */
export function currentEntry(groups: readonly (readonly NavEntry[])[], pathname: string): NavEntry | null {
  const within = groups.flat().filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`));
  return within.reduce<NavEntry | null>((best, entry) => (best === null || entry.href.length > best.href.length ? entry : best), null);
}
