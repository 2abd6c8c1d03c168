import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { can, mayGrant } from '#app/domain/accounts/can.ts';
import { decideBlock, decideInvite, decideRoles, decideUnblock, type PersonStanding } from '#app/domain/accounts/decide-person.ts';
import type { HostRole, Role, Staff } from '#app/domain/accounts/people.ts';
import { rolesOf, sideOf } from '#app/domain/accounts/roles.ts';
import { id, type UserId } from '#app/domain/shared/ids.ts';

const SIDES = ['account', 'supplier', 'host'] as const;
const ROLES: readonly Role[] = SIDES.flatMap(rolesOf);

function staff(...roles: readonly HostRole[]): Staff {
  return { kind: 'staff', userId: id<UserId>('me'), name: 'Priya Nair', email: 'p@example.com', roles, scope: { kind: 'host', reason: 'staff-page' } };
}

function aPerson(more: Partial<PersonStanding> = {}): PersonStanding {
  return { userId: id<UserId>('other'), side: 'host', roles: ['finance'], isActive: true, otherAdmins: 1, looksAfter: [], ...more };
}

const admin = staff('admin');
const change = (person: PersonStanding, roles: readonly Role[], actor = admin) => decideRoles(actor, person, { roles, seen: person.roles });
const kept = { code: 'A1', name: 'Carraway', role: 'account-manager' };

describe('granting', () => {
  test('each role is of one side', () => {
    for (const side of SIDES) expect(rolesOf(side).map(sideOf)).toEqual(rolesOf(side).map(() => side));
  });
  test('an administrator may give every role there is', () => expect(ROLES.filter((role) => !mayGrant(admin, role))).toEqual([]));
  test('nobody else of the host may give any', () => {
    const others = staff('account-manager', 'finance', 'operations');
    expect(ROLES.filter((role) => mayGrant(others, role))).toEqual([]);
  });
  test('no path leads to a right its giver does not hold', () => {
    const actor = fc.subarray([...rolesOf('host')] as HostRole[]).map((roles) => staff(...roles));
    fc.assert(
      fc.property(actor, fc.subarray([...ROLES]), fc.subarray([...rolesOf('host')]), (who, wanted, had) => {
        const decision = change(aPerson({ roles: had }), wanted, who);
        if (!decision.ok) return;
        const after = staff(...(decision.value as HostRole[]));
        for (const right of ['see-cost', 'release-holds', 'retry-jobs', 'read-audit', 'change-people', 'change-accounts'] as const)
          expect(can(after, right) && !can(who, right)).toBe(false);
      }),
    );
  });
});

describe('changing roles', () => {
  test('takes effect in the order the page shows', () => {
    expect(change(aPerson(), ['operations', 'account-manager'])).toEqual({ ok: true, value: ['account-manager', 'operations'] });
  });
  test.each<[string, PersonStanding, readonly Role[], Staff, object]>([
    ['needs the right', aPerson(), ['operations'], staff('finance'), { kind: 'not-allowed' }],
    ['is not for oneself', aPerson({ userId: admin.userId }), ['admin'], admin, { kind: 'own-person' }],
    ['leaves no one without a role', aPerson(), [], admin, { kind: 'no-role' }],
    ['keeps to the side', aPerson(), ['finance', 'buyer'], admin, { kind: 'role-of-other-side', roles: ['buyer'] }],
    ['leaves an administrator', aPerson({ roles: ['admin'], otherAdmins: 0 }), ['finance'], admin, { kind: 'last-admin' }],
    [
      'leaves no account without its manager',
      aPerson({ roles: ['account-manager'], looksAfter: [kept] }),
      ['finance'],
      admin,
      { kind: 'looks-after-accounts', accounts: [{ code: 'A1', name: 'Carraway' }] },
    ],
  ])('%s', (_rule, person, roles, actor, refusal) => expect(change(person, roles, actor)).toEqual({ ok: false, refusal }));

  test('a last administrator who stays one, or is blocked already, may get other roles', () => {
    expect(change(aPerson({ roles: ['admin'], otherAdmins: 0 }), ['admin', 'finance']).ok).toBe(true);
    expect(change(aPerson({ roles: ['admin'], otherAdmins: 0, isActive: false }), ['finance']).ok).toBe(true);
  });
  test('someone of a team who is not its manager may lose the role of a manager', () => {
    expect(change(aPerson({ roles: ['account-manager'], looksAfter: [{ ...kept, role: 'shipper' }] }), ['operations']).ok).toBe(true);
  });
  test('what someone else changed meanwhile is not written over', () => {
    const refusal = { kind: 'roles-changed-meanwhile', now: ['finance'] };
    expect(decideRoles(admin, aPerson(), { roles: ['operations'], seen: ['operations', 'finance'] })).toEqual({ ok: false, refusal });
  });
});

describe('blocking', () => {
  test('keeps another out', () => expect(decideBlock(admin, aPerson())).toEqual({ ok: true, value: null }));
  test.each<[string, PersonStanding, Staff, string]>([
    ['needs the right', aPerson(), staff('account-manager'), 'not-allowed'],
    ['is not for oneself', aPerson({ userId: admin.userId }), admin, 'own-person'],
    ['leaves an administrator', aPerson({ roles: ['admin'], otherAdmins: 0 }), admin, 'last-admin'],
    ['waits until accounts are handed over', aPerson({ looksAfter: [{ ...kept, role: 'shipper' }] }), admin, 'looks-after-accounts'],
  ])('%s', (_rule, person, actor, kind) => expect(decideBlock(actor, person)).toMatchObject({ ok: false, refusal: { kind } }));
  test('undone, needs the right too, and is not for oneself', () => {
    expect(decideUnblock(admin, aPerson()).ok).toBe(true);
    expect(decideUnblock(staff('operations'), aPerson())).toMatchObject({ refusal: { kind: 'not-allowed' } });
    expect(decideUnblock(admin, aPerson({ userId: admin.userId }))).toMatchObject({ refusal: { kind: 'own-person' } });
  });
});

describe('inviting', () => {
  const facts = { side: 'account', isEmailTaken: false } as const;
  test('begins with roles of the side', () => expect(decideInvite(admin, ['payables', 'buyer'], facts)).toEqual({ ok: true, value: ['buyer', 'payables'] }));
  test.each<[string, Staff, readonly Role[], Parameters<typeof decideInvite>[2], string]>([
    ['needs the right', staff('finance'), ['buyer'], facts, 'not-allowed'],
    ['takes a new email', admin, ['buyer'], { ...facts, isEmailTaken: true }, 'email-taken'],
    ['needs a role', admin, [], facts, 'no-role'],
    ['keeps to the side', admin, ['admin'], facts, 'role-of-other-side'],
  ])('%s', (_rule, actor, roles, given, kind) => expect(decideInvite(actor, roles, given)).toMatchObject({ ok: false, refusal: { kind } }));
});
