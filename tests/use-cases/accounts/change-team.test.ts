import { expect, test } from 'vitest';
import type { TeamSeat } from '#app/domain/accounts/account-team.ts';
import type { Seating } from '#app/domain/accounts/decide-team.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { id, type UserId } from '#app/domain/shared/ids.ts';
import { blockPerson } from '#app/use-cases/accounts/block-person.ts';
import { changeTeam } from '#app/use-cases/accounts/change-team.ts';
import type { Store } from '#db/database.ts';
import { checkTeamsHaveOneManager } from '#db/invariants/teams-have-one-manager.ts';
import { listDesk } from '#db/queries/accounts/desk.ts';
import { anAccount, aSite, aStaff, aUser } from '#tests/support/builders.ts';
import { aContext, NOON } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');
const seat = (name: TeamSeat, { userId }: Pick<Staff, 'userId'>): Seating => ({ seat: name, userId });

async function aHouse(store: Store) {
  const [context, admin, ann, ben, cid] = [
    aContext(store),
    await aStaff(store),
    await aStaff(store, ['account-manager']),
    await aStaff(store, ['account-manager']),
    await aStaff(store, ['operations']),
  ];
  const account = await anAccount(store);
  const assign = (
    members: readonly Seating[],
    more: { readonly seen?: readonly Seating[]; readonly reason?: string; readonly by?: Staff; readonly code?: string } = {},
  ) => changeTeam(context, more.by ?? admin, { code: more.code ?? account.code, members, seen: more.seen ?? [], reason: more.reason ?? '' });
  const deskOf = async (staff: Staff) => (await listDesk(store.reader(host), staff, { q: '', page: 1, now: NOON })).rows.map((row) => row.code);
  return { context, admin, ann, ben, cid, account, assign, deskOf };
}

onBoth('assigning a team', (open) => {
  test('copies name and reach, shows the manager the account at once, and is noted', async () => {
    const store = await open();
    const { admin, ann, cid, account, assign, deskOf } = await aHouse(store);
    expect(await deskOf(ann)).toEqual([]);
    expect(await assign([seat('account-manager', ann), seat('shipper', cid)])).toEqual({ ok: true, value: null });
    expect(await deskOf(ann)).toEqual([account.code]);
    expect(await store.reader(host).selectFrom('account_team').select(['role', 'user_id', 'name', 'email', 'phone']).orderBy('role').execute()).toEqual([
      { role: 'account-manager', user_id: ann.userId, name: ann.name, email: ann.email, phone: '+44 113 496 0000' },
      { role: 'shipper', user_id: cid.userId, name: cid.name, email: cid.email, phone: '+44 113 496 0000' },
    ]);
    const note = await store.reader(host).selectFrom('audit_rows').selectAll().executeTakeFirstOrThrow();
    expect([note.action, note.actor_id, note.account_id, JSON.parse(note.detail)]).toEqual([
      'team-changed',
      admin.userId,
      account.id,
      { 'account-manager': `– → ${ann.name} ${ann.email}`, shipper: `– → ${cid.name} ${cid.email}`, reason: null },
    ]);
    expect(await checkTeamsHaveOneManager(store.reader(host))).toEqual([]);
  });

  test('hands an account over for a reason; the one before no longer sees it', async () => {
    const store = await open();
    const { ann, ben, account, assign, deskOf } = await aHouse(store);
    const before = [seat('account-manager', ann)];
    await assign(before);
    const after = [seat('account-manager', ben)];
    expect(await assign(after, { seen: before })).toEqual({ ok: false, refusal: { kind: 'hand-over-needs-reason', from: ann.name } });
    expect(await assign([], { seen: before })).toEqual({ ok: false, refusal: { kind: 'hand-over-needs-reason', from: ann.name } });
    expect(await deskOf(ann)).toEqual([account.code]);
    expect((await assign(after, { seen: before, reason: 'Ann is on leave' })).ok).toBe(true);
    expect([await deskOf(ann), await deskOf(ben)]).toEqual([[], [account.code]]);
    expect((await assign([], { seen: after, reason: 'dissolved' })).ok).toBe(true);
    expect(await store.reader(host).selectFrom('account_team').select('user_id').execute()).toEqual([]);
  });

  test('is refused without the right, for nobody, without a manager, for people who cannot, and over another’s change', async () => {
    const store = await open();
    const { ann, ben, cid, assign } = await aHouse(store);
    const refusalOf = async (...given: Parameters<typeof assign>) => {
      const outcome = await assign(...given);
      return outcome.ok ? null : outcome.refusal;
    };
    const seatFor = (userId: string) => [seat('account-manager', { userId: id<UserId>(userId) })];
    const buyer = await aUser(store, { account_id: (await aSite(store)).id, roles: '["buyer","account-manager"]' });
    const gone = await aUser(store, { roles: '["account-manager"]', is_active: 0 });
    expect(await refusalOf([seat('account-manager', ann)], { by: ann })).toEqual({ kind: 'not-allowed' });
    expect(await refusalOf([seat('account-manager', ann)], { code: 'A00000000' })).toEqual({ kind: 'no-such-account' });
    expect(await refusalOf([seat('shipper', cid)])).toEqual({ kind: 'team-without-manager' });
    expect(await refusalOf([seat('account-manager', cid)])).toEqual({ kind: 'not-an-account-manager', name: cid.name });
    for (const userId of [buyer.id, gone.id, 'nobody'])
      expect(await refusalOf(seatFor(userId))).toEqual({ kind: 'no-such-candidate', seat: 'account-manager' });
    expect(await refusalOf([seat('account-manager', ben)], { seen: [seat('account-manager', ann)] })).toEqual({ kind: 'team-changed-meanwhile', now: [] });
    expect(await store.reader(host).selectFrom('audit_rows').select('id').execute()).toEqual([]);
  });

  test('and blocking the same person at once leaves no account with someone who cannot sign in', async () => {
    const store = await open();
    const { context, admin, ann, assign } = await aHouse(store);
    const outcomes = await Promise.all([assign([seat('account-manager', ann)]), blockPerson(context, admin, ann.userId)]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(await checkTeamsHaveOneManager(store.reader(host))).toEqual([]);
  });
});
