import type { Policy } from '#app/access/policies.ts';

/** Everyone who may knock: a role each, and nobody. */
export const VISITORS = [
  'nobody',
  'buyer',
  'approver',
  'account-admin',
  'payables',
  'catalog-manager',
  'account-manager',
  'finance',
  'operations',
  'admin',
  'without-role',
] as const;
export type Visitor = (typeof VISITORS)[number];

const SIDES: Readonly<Record<Visitor, 'nobody' | 'buyer' | 'supplier' | 'staff'>> = {
  nobody: 'nobody',
  buyer: 'buyer',
  approver: 'buyer',
  'account-admin': 'buyer',
  payables: 'buyer',
  'catalog-manager': 'supplier',
  'account-manager': 'staff',
  finance: 'staff',
  operations: 'staff',
  admin: 'staff',
  'without-role': 'staff',
};

/** What a policy says a visitor gets, said once more, apart from the code that keeps it. */
export function answerDue(policy: Policy, visitor: Visitor): 'let-in' | 'sign-in' | 'forbidden' {
  if (policy.who === 'anyone') return 'let-in';
  if (visitor === 'nobody') return 'sign-in';
  if (policy.who === 'person') return 'let-in';
  if (visitor === 'without-role' || SIDES[visitor] !== policy.who) return 'forbidden';
  const roles: readonly string[] = 'roles' in policy && policy.roles ? policy.roles : [];
  return roles.length === 0 || roles.includes(visitor) ? 'let-in' : 'forbidden';
}

/** Who tries foreign objects: the first role let in, and never the administrator, to whom nothing is foreign, unless nobody else is. */
export function intruderFor(policy: Policy): Visitor | null {
  const allowed = VISITORS.filter((visitor) => visitor !== 'nobody' && visitor !== 'without-role' && answerDue(policy, visitor) === 'let-in');
  return allowed.find((visitor) => visitor !== 'admin') ?? allowed[0] ?? null;
}
