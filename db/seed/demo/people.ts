import type { Role } from '#app/domain/accounts/people.ts';
import type { AccountPlan, LedgerPlan, SupplierPlan } from '#app/domain/catalog/ledger/ledger-plan.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import type { AccountTeamRow, UserRow } from '../../schema.ts';

/** The one password of all demo users; the demo prints it at start. */
export const DEMO_PASSWORD = 'open-the-warehouse';

/** Someone to sign in as, as the demo prints it. of: the company. */
export type Persona = { readonly email: string; readonly name: string; readonly roles: readonly Role[]; readonly of: string };
export type DemoPerson = Persona & { readonly accountId: string | null; readonly supplierId: string | null; readonly phone: string };

/** The four invented key account managers; the first one looks after the first persona's account. */
const MANAGERS = [
  { name: 'Amara Osei', email: 'amara.osei@mainstay.example', phone: '+44 113 496 0101' },
  { name: 'Jonas Lindqvist', email: 'jonas.lindqvist@mainstay.example', phone: '+44 113 496 0102' },
  { name: 'Priya Raman', email: 'priya.raman@mainstay.example', phone: '+44 113 496 0103' },
  { name: 'Tomasz Wilk', email: 'tomasz.wilk@mainstay.example', phone: '+44 113 496 0104' },
] as const;

/** Whose users the personas are. own: the largest key account of the host's country; other: the largest other key account. */
export type Cast = { readonly own: AccountPlan; readonly other: AccountPlan; readonly standard: AccountPlan };

export function castOf(plan: LedgerPlan): Cast {
  const keys = plan.accounts.filter((account) => account.class === 'key');
  const own = keys.find((account) => account.country === 'GB') ?? keys[0];
  const other = keys.find((account) => account !== own);
  const standard = plan.accounts.find((account) => account.class === 'standard' && account.country === 'GB') ?? plan.accounts.at(-1);
  if (!own || !other || !standard) throw new Error('the demo needs two key accounts and a standard one');
  return { own, other, standard };
}

export function demoPeople(cast: Cast, suppliers: readonly SupplierPlan[], host: string): DemoPerson[] {
  const supplier = suppliers[0];
  const of = (account: AccountPlan, person: { readonly name: string; readonly email: string; readonly roles: readonly Role[] }): DemoPerson => ({
    ...person,
    of: account.name,
    accountId: account.id,
    supplierId: null,
    phone: '',
  });
  const staff = (person: { readonly name: string; readonly email: string; readonly roles: readonly Role[]; readonly phone?: string }): DemoPerson => ({
    phone: '+44 113 496 0100',
    ...person,
    of: host,
    accountId: null,
    supplierId: null,
  });
  return [
    of(cast.own, { name: 'Maya Brennan', email: 'buyer@key.example', roles: ['buyer'] }),
    of(cast.own, { name: 'Owen Castell', email: 'approver@key.example', roles: ['approver'] }),
    of(cast.own, { name: 'Ines Farrow', email: 'admin@key.example', roles: ['account-admin'] }),
    of(cast.own, { name: 'Peter Lund', email: 'payables@key.example', roles: ['payables'] }),
    of(cast.other, { name: 'Sanne de Wit', email: 'buyer@other.example', roles: ['buyer'] }),
    of(cast.standard, { name: 'Colin Hughes', email: 'buyer@standard.example', roles: ['buyer'] }),
    ...(supplier
      ? [
          {
            name: 'Rosa Marchetti',
            email: 'catalog@supplier.example',
            roles: ['catalog-manager'] as const,
            of: supplier.name,
            accountId: null,
            supplierId: supplier.id,
            phone: '',
          },
        ]
      : []),
    ...MANAGERS.map((manager) => staff({ ...manager, roles: ['account-manager'] })),
    staff({ name: 'Fatima Rahman', email: 'finance@mainstay.example', roles: ['finance'] }),
    staff({ name: 'George Tully', email: 'operations@mainstay.example', roles: ['operations'] }),
    staff({ name: 'Helen Archer', email: 'admin@mainstay.example', roles: ['admin'] }),
  ];
}

type Hiring = { readonly passwordHash: string; readonly at: Instant; readonly nextId: () => string };

export function userRows(people: readonly DemoPerson[], { passwordHash, at, nextId }: Hiring): UserRow[] {
  return people.map((person) => ({
    id: nextId(),
    email: person.email,
    name: person.name,
    phone: person.phone,
    password_hash: passwordHash,
    account_id: person.accountId,
    supplier_id: person.supplierId,
    roles: JSON.stringify(person.roles),
    theme: 'system',
    is_active: 1,
    created_at: at,
  }));
}

/** Every key and growth account has one of the four managers, in turn. */
export function teamRows(plan: LedgerPlan, cast: Cast, users: readonly UserRow[]): AccountTeamRow[] {
  const managers = users.filter((user) => MANAGERS.some((manager) => manager.email === user.email));
  const managed = [cast.own, ...plan.accounts.filter((account) => account.class !== 'standard' && account !== cast.own)];
  return managed.flatMap((account, place) => {
    const manager = managers[place % managers.length];
    return manager
      ? [{ account_id: account.id, role: 'account-manager', user_id: manager.id, name: manager.name, email: manager.email, phone: manager.phone }]
      : [];
  });
}
