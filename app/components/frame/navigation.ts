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
  history: { name: 'history', href: paths.history(), icon: 'history', key: 'h' },
  agreement: { name: 'agreement', href: paths.agreement(), icon: 'agreement', key: 'e' },
  supply: { name: 'supply', href: paths.supply(), icon: 'supply', key: 's' },
  desk: { name: 'desk', href: paths.desk(), icon: 'desk', key: 'a' },
  receipts: { name: 'receipts', href: paths.opsReceipts(), icon: 'receipts', key: 'p' },
  opsOrders: { name: 'opsOrders', href: paths.opsOrders(), icon: 'orders', key: 'r' },
  holds: { name: 'holds', href: paths.holds(), icon: 'hold', key: 'f' },
  outbox: { name: 'outbox', href: paths.outbox(), icon: 'outbox', key: 'l' },
  jobs: { name: 'jobs', href: paths.jobs(), icon: 'jobs', key: 'j' },
  audit: { name: 'audit', href: paths.audit(), icon: 'audit', key: 'u' },
  accounts: { name: 'accounts', href: paths.adminAccounts(), icon: 'tree', key: 't' },
  people: { name: 'people', href: paths.people(), icon: 'people', key: 'm' },
  settings: { name: 'settings', href: paths.settings(), icon: 'settings', key: 's' },
};

const BUYER: readonly (readonly NavName[])[] = [['today', 'pad', 'catalog', 'drafts'], ['orders', 'history'], ['agreement']];
const PAYABLES: readonly (readonly NavName[])[] = [['today', 'catalog'], ['orders', 'history'], ['agreement']];
const SUPPLIER: readonly (readonly NavName[])[] = [['supply']];
/** Of the host, each entry for those whom its page lets in. */
const STAFF: readonly (readonly (readonly [name: NavName, ...roles: Role[]])[])[] = [
  [['desk', 'account-manager', 'admin']],
  [
    ['receipts', 'operations', 'admin'],
    ['opsOrders', 'operations', 'finance', 'admin'],
    ['holds', 'finance', 'admin'],
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
];

/** The rail of a person: groups of entries by role. The pages guard themselves; this only leaves out dead ends. */
export function navigationFor({ kind, roles }: FrameData['person']): readonly (readonly NavEntry[])[] {
  return groupsFor(kind, roles).map((names) => names.map((name) => ENTRIES[name]));
}

function groupsFor(kind: FrameData['person']['kind'], roles: readonly Role[]): readonly (readonly NavName[])[] {
  if (kind === 'supplier') return SUPPLIER;
  if (kind === 'staff') return staffGroups(roles);
  return roles.length > 0 && roles.every((role) => role === 'payables') ? PAYABLES : BUYER;
}

function staffGroups(roles: readonly Role[]): readonly (readonly NavName[])[] {
  const groups = STAFF.map((group) => group.filter(([, ...allowed]) => allowed.some((role) => roles.includes(role))).map(([name]) => name));
  return groups.filter((names) => names.length > 0);
}

/** The entry a page belongs to: the one whose path is the longest beginning of the page's. */
export function currentEntry(groups: readonly (readonly NavEntry[])[], pathname: string): NavEntry | null {
  const within = groups.flat().filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`));
  return within.reduce<NavEntry | null>((best, entry) => (best === null || entry.href.length > best.href.length ? entry : best), null);
}
