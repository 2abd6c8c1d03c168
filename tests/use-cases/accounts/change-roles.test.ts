import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { id, type UserId } from '#app/domain/shared/ids.ts';
import { changeRoles } from '#app/use-cases/accounts/change-roles.ts';
import { aStaff } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { sessionOf, signedIn } from '#tests/support/sessions.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');

onBoth('changing roles', (open) => {
  test('holds from the next request of an open session, and is noted', async () => {
    const store = await open();
    const [context, admin, user] = [aContext(store), await aStaff(store), await aStaff(store, ['finance', 'operations'])];
    const cookie = await signedIn(context, user.email);
    const outcome = await changeRoles(context, admin, { userId: user.userId, roles: ['operations', 'account-manager'], seen: ['finance', 'operations'] });
    expect(outcome).toEqual({ ok: true, value: ['account-manager', 'operations'] });
    expect(await sessionOf(context, cookie)).toMatchObject({ person: { roles: ['account-manager', 'operations'] } });
    expect(
      await store.reader(host).selectFrom('audit_rows').select(['actor_id', 'subject_id', 'detail']).where('action', '=', 'roles-changed').execute(),
    ).toEqual([{ actor_id: admin.userId, subject_id: user.userId, detail: '{"before":"finance operations","after":"account-manager operations"}' }]);
  });

  test('that changes nothing is refused no less than one that does, for whom it is refused', async () => {
    const store = await open();
    const [context, admin, finance] = [aContext(store), await aStaff(store), await aStaff(store, ['finance'])];
    const kindOf = async (by: typeof admin, userId: UserId, roles: (typeof admin)['roles'], seen = roles) => {
      const outcome = await changeRoles(context, by, { userId, roles, seen });
      return outcome.ok ? 'ok' : outcome.refusal.kind;
    };
    expect(await kindOf(admin, id<UserId>('nobody'), ['finance'])).toBe('no-such-person');
    expect(await kindOf(admin, admin.userId, ['admin', 'finance'])).toBe('own-person');
    expect(await kindOf(finance, admin.userId, ['finance'])).toBe('not-allowed');
    expect(await kindOf(admin, finance.userId, [], ['finance'])).toBe('no-role');
    expect(await kindOf(admin, finance.userId, ['operations'], ['operations'])).toBe('roles-changed-meanwhile');
    expect(await store.reader(host).selectFrom('audit_rows').select('id').execute()).toEqual([]);
  });

  test('of two administrators who demote each other at once, one stays', async () => {
    const store = await open();
    const [context, ann, ben] = [aContext(store), await aStaff(store), await aStaff(store)];
    const demote = (by: typeof ann, whom: typeof ann) => changeRoles(context, by, { userId: whom.userId, roles: ['finance'], seen: ['admin'] });
    const outcomes = await Promise.all([demote(ann, ben), demote(ben, ann)]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.refusal.kind)).sort()).toEqual(['last-admin', 'ok']);
  });
});
