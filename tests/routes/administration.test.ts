import { expect, test } from 'vitest';
import { action as changeAccount } from '#app/routes/_staff.admin.accounts.$account.change.tsx';
import { action as changeTeam } from '#app/routes/_staff.admin.accounts.$account.team.tsx';
import { action as createAccount } from '#app/routes/_staff.admin.accounts.new.tsx';
import { loader as audit } from '#app/routes/_staff.admin.audit.tsx';
import { action as changeRoles } from '#app/routes/_staff.admin.people.$user.roles.tsx';
import { action as invite } from '#app/routes/_staff.admin.people.invite.tsx';
import { action as changeSettings } from '#app/routes/_staff.admin.settings.tsx';
import { aLoadContext, aRequest, thrownBy } from '#tests/support/sessions.ts';
import { onBoth } from '#tests/support/stores.ts';
import { ACCOUNT_FORM, TEAM_FORM } from './matrix-host.ts';
import { aWorld, type World } from './matrix-world.ts';

type Door = (args: { request: Request; params: Record<string, string>; context: ReturnType<typeof aLoadContext> }) => Promise<unknown>;
type Form = Readonly<Record<string, string>>;

/** Sends a form as the administrator; what came back as status, where it leads and its data. */
async function post(world: World, door: Door, form: Form, params: Record<string, string> = {}) {
  const request = aRequest('/admin', { cookie: world.cookieOf('admin') ?? '', form });
  const answer = await door({ request, params, context: aLoadContext(world.app) });
  return answer instanceof Response ? { status: answer.status, to: answer.headers.get('Location') } : answer;
}

const SITE_FORM = {
  code: 'S-9',
  level: 'site',
  name: 'York store',
  class: 'key',
  country: 'gb',
  currency: 'gbp',
  creditLimit: '1,250.50',
  paymentDays: '',
  poRule: '',
  line1: '2 Mill Lane',
  line2: '',
  city: 'York',
  postcode: 'YO1 7HH',
  zone: 'Europe/London',
  'deliveryDays.d1': 'yes',
  'deliveryDays.d4': 'yes',
  transitDays: '2',
  cutOff: '14:00',
};

onBoth('the doors of the administrator', (open) => {
  test('a changed account goes back to its page; what is wrong is marked field by field, with all that was typed', async () => {
    const world = await aWorld(await open());
    const { code } = world.own.account;
    const change = (form: Form) => post(world, changeAccount, { ...ACCOUNT_FORM, ...form }, { account: code });
    expect(await change({})).toEqual({ status: 302, to: `/admin/accounts/${code}?done=changed` });
    expect(await change({ name: '', country: 'England', creditLimit: 'lots', paymentDays: 'x' })).toMatchObject({
      data: {
        problems: [
          { field: 'name', message: 'name-missing' },
          { field: 'country', message: 'country-form' },
          { field: 'paymentDays', message: 'days-form' },
        ],
        texts: { name: '', country: 'England', creditLimit: 'lots' },
      },
      init: { status: 422 },
    });
    expect(await change({ creditLimit: '10.999' })).toMatchObject({ data: { problems: [{ field: 'creditLimit', message: 'amount-form' }] } });
  });

  test('an account changed meanwhile comes back with both versions', async () => {
    const world = await aWorld(await open());
    const params = { account: world.own.account.code };
    await post(world, changeAccount, { ...ACCOUNT_FORM, name: 'First' }, params);
    expect(await post(world, changeAccount, { ...ACCOUNT_FORM, name: 'Second' }, params)).toMatchObject({
      data: { refusal: { kind: 'changed-meanwhile', now: { name: 'First' }, version: 2 }, texts: { name: 'Second' } },
      init: { status: 409 },
    });
  });

  test('a site is added with amounts and days as people write them, and needs a day to deliver on', async () => {
    const world = await aWorld(await open());
    const add = (form: Form) => post(world, createAccount, { ...SITE_FORM, parent: world.own.account.code, ...form });
    expect(await add({ 'deliveryDays.d1': '', 'deliveryDays.d4': '', zone: 'Mars' })).toMatchObject({
      data: {
        problems: [
          { field: 'zone', message: 'zone-form' },
          { field: 'deliveryDays', message: 'delivery-days-missing' },
        ],
      },
      init: { status: 422 },
    });
    expect(await add({})).toEqual({ status: 302, to: '/admin/accounts/S-9?done=created' });
    expect(await add({})).toMatchObject({ data: { refusal: { kind: 'code-taken' }, code: 'S-9', texts: { creditLimit: '1250.50', deliveryDays: '14' } } });
  });

  test('a team without its manager is refused in place, with who was chosen', async () => {
    const world = await aWorld(await open());
    const userId = world.users.get('operations')?.userId ?? '';
    const params = { account: world.foreign.account.code };
    expect(await post(world, changeTeam, { ...TEAM_FORM, shipper: userId, seen: '' }, params)).toMatchObject({
      data: { refusal: { kind: 'team-without-manager' }, chosen: [{ seat: 'shipper', userId }], reason: 'dissolved' },
      init: { status: 409 },
    });
  });

  test('an invitation keeps what was typed; a role no box has is no form of ours', async () => {
    const world = await aWorld(await open());
    const form = { email: 'zoe@example.com', name: 'Zoe', phone: '', side: 'account', of: 'none', 'roles.buyer': 'yes' };
    expect(await post(world, invite, form)).toMatchObject({
      data: { refusal: { kind: 'no-such-company' }, typed: { email: 'zoe@example.com', of: 'none', 'roles.buyer': 'yes' } },
      init: { status: 409 },
    });
    expect(await post(world, invite, { ...form, email: '', phone: 'call me' })).toMatchObject({
      data: {
        problems: [
          { field: 'email', message: 'email-missing' },
          { field: 'phone', message: 'phone-form' },
        ],
      },
      init: { status: 422 },
    });
    const user = world.users.get('finance')?.userId ?? '';
    expect((await thrownBy(() => post(world, changeRoles, { seen: 'finance', 'roles.root': 'yes' }, { user }))).status).toBe(422);
    expect(await post(world, changeRoles, { seen: 'operations', 'roles.admin': 'yes' }, { user })).toMatchObject({
      data: { refusal: { kind: 'roles-changed-meanwhile', now: ['finance'] }, chosen: ['admin'] },
    });
  });

  test('settings that are no settings cannot be sent', async () => {
    const world = await aWorld(await open());
    const nothing = { 'seen.name': '', 'seen.orderDeskName': '', 'seen.orderDeskPhone': '', 'seen.orderDeskEmail': '' };
    const form = { name: 'Bellwether', orderDeskName: '', orderDeskPhone: '', orderDeskEmail: '', ...nothing };
    expect(await post(world, changeSettings, { ...form, isDemo: '0' })).toMatchObject({ data: { problems: [{ field: 'isDemo', message: 'field-unknown' }] } });
    expect(await post(world, changeSettings, form)).toEqual({ status: 302, to: '/admin/settings?saved=yes' });
    expect(await post(world, changeSettings, form)).toMatchObject({ data: { refusal: 'changed-meanwhile' }, init: { status: 409 } });
  });

  test('an audit search with days nobody can read asks for all days', async () => {
    const world = await aWorld(await open());
    const request = aRequest('/admin/audit?from=yesterday&to=2026-02-30&actor=priya', { cookie: world.cookieOf('admin') ?? '' });
    const answer = await audit({ request, params: {}, context: aLoadContext(world.app) });
    expect(answer.query).toMatchObject({ from: null, to: null, actor: 'priya' });
    expect(answer.rows.length).toBeGreaterThan(0);
  });
});
