import { expect, test } from 'vitest';
import type { AccountFields } from '#app/domain/accounts/account-fields.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { changeAccount } from '#app/use-cases/accounts/change-account.ts';
import { createAccount } from '#app/use-cases/accounts/create-account.ts';
import type { Store } from '#db/database.ts';
import { checkAccountTreeIsClosed } from '#db/invariants/account-tree-is-closed.ts';
import { findAdminAccount } from '#db/queries/accounts/admin-account.ts';
import { anAccount, aSite, aStaff, aUser, history, insert } from '#tests/support/builders.ts';
import { aContext, NOON } from '#tests/support/context.ts';
import { sessionOf, signedIn } from '#tests/support/sessions.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');
const reader = (store: Store) => store.reader(host);
const NEW: AccountFields = {
  name: 'York store',
  class: 'key',
  country: 'GB',
  currency: 'GBP',
  creditLimit: null,
  paymentDays: null,
  poRequired: null,
  isActive: true,
  site: { line1: '2 Mill Lane', line2: '', city: 'York', postcode: 'YO1 7HH', zone: 'Europe/London', deliveryDays: [2, 4], transitDays: 3, cutOff: '11:30' },
};

async function standing(store: Store, code: string) {
  const account = await findAdminAccount(reader(store), code, NOON);
  if (!account) throw new Error(`no account ${code}`);
  return account;
}

onBoth('changing an account', (open) => {
  test('writes it with the next version and notes what changed and why', async () => {
    const store = await open();
    const admin = await aStaff(store);
    const { code, id } = await anAccount(store, { credit_limit: 100_000 });
    const { fields, version } = await standing(store, code);
    const changed = { ...fields, name: 'Carraway Ltd', class: 'growth', creditLimit: 250_050, paymentDays: 45, poRequired: true } as const;
    expect(await changeAccount(aContext(store), admin, { code, version, fields: changed, reason: 'review of May' })).toEqual({ ok: true, value: null });
    expect(await standing(store, code)).toMatchObject({ fields: changed, version: version + 1 });
    const note = await reader(store).selectFrom('audit_rows').selectAll().executeTakeFirstOrThrow();
    expect([note.action, note.actor_id, note.account_id, JSON.parse(note.detail)]).toEqual([
      'account-changed',
      admin.userId,
      id,
      {
        name: 'Carraway & Sons → Carraway Ltd',
        class: 'key → growth',
        creditLimit: '1000.00 → 2500.50',
        paymentDays: '30 → 45',
        poRule: 'free → required',
        reason: 'review of May',
      },
    ]);
  });

  test('moves the calendar and the country of a site with it', async () => {
    const store = await open();
    const { code, id } = await aSite(store);
    const { fields, version } = await standing(store, code);
    const outcome = await changeAccount(aContext(store), await aStaff(store), {
      code,
      version,
      fields: { ...fields, country: 'IE', site: NEW.site },
      reason: '',
    });
    expect(outcome.ok).toBe(true);
    expect(await reader(store).selectFrom('sites').selectAll().where('account_id', '=', id).executeTakeFirst()).toMatchObject({
      city: 'York',
      country: 'IE',
      delivery_days: '24',
      transit_days: 3,
      cut_off: '11:30',
    });
  });

  test('blocking it keeps its people out from their next request', async () => {
    const store = await open();
    const context = aContext(store);
    const top = await anAccount(store);
    const site = await aSite(store, { parent_id: top.id });
    const cookie = await signedIn(context, (await aUser(store, { account_id: site.id })).email);
    expect(await sessionOf(context, cookie)).not.toBeNull();
    const { fields, version } = await standing(store, top.code);
    await changeAccount(context, await aStaff(store), { code: top.code, version, fields: { ...fields, isActive: false }, reason: 'insolvent' });
    expect(await sessionOf(context, cookie)).toBeNull();
  });

  test('is refused without the right, for nobody, without a reason, by who looks after it, and over what is in use', async () => {
    const store = await open();
    const [context, admin] = [aContext(store), await aStaff(store, ['admin', 'account-manager'])];
    const top = await anAccount(store);
    const { code, id } = await aSite(store, { parent_id: top.id });
    await insert(store, 'account_team', {
      account_id: top.id,
      role: 'account-manager',
      user_id: admin.userId,
      name: admin.name,
      email: admin.email,
      phone: '',
    });
    const { fields, version } = await standing(store, code);
    const refusalOf = async (change: Partial<AccountFields>, more: { readonly by?: typeof admin; readonly code?: string; readonly reason?: string } = {}) => {
      const outcome = await changeAccount(context, more.by ?? admin, {
        code: more.code ?? code,
        version,
        fields: { ...fields, ...change },
        reason: more.reason ?? '',
      });
      return outcome.ok ? null : outcome.refusal;
    };
    expect(await refusalOf({ name: 'X' }, { by: await aStaff(store, ['finance']) })).toEqual({ kind: 'not-allowed' });
    expect(await refusalOf({ name: 'X' }, { code: 'A00000000' })).toEqual({ kind: 'no-such-account' });
    expect(await refusalOf({ creditLimit: 5 })).toEqual({ kind: 'reason-needed', fields: ['creditLimit'] });
    expect(await refusalOf({ class: 'growth' }, { reason: 'a friend' })).toEqual({ kind: 'own-account' });
    expect(await refusalOf({ site: null })).toEqual({ kind: 'address-missing' });
    await history(store, { account_id: id });
    expect(await refusalOf({ currency: 'EUR' })).toMatchObject({ kind: 'in-use', field: 'currency', dependents: { invoices: 1, orders: 0 } });
    expect(await refusalOf({})).toBeNull();
    expect(await reader(store).selectFrom('audit_rows').select('id').execute()).toEqual([]);
  });

  test('of two at the same moment one wins, and the other is shown what stands', async () => {
    const store = await open();
    const [context, admin] = [aContext(store), await aStaff(store)];
    const { code } = await anAccount(store);
    const { fields, version } = await standing(store, code);
    const rename = (name: string) => changeAccount(context, admin, { code, version, fields: { ...fields, name }, reason: '' });
    const outcomes = await Promise.all([rename('One'), rename('Two')]);
    const lost = outcomes.find((outcome) => !outcome.ok);
    const { name } = (await standing(store, code)).fields;
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(lost).toMatchObject({ refusal: { kind: 'changed-meanwhile', now: { name }, version: version + 1 } });
  });
});

onBoth('adding an account', (open) => {
  test('puts it into the tree below its parent, with its address, and notes it', async () => {
    const store = await open();
    const admin = await aStaff(store);
    const top = await anAccount(store, { level: 'global' });
    const national = await createAccount(aContext(store), admin, { code: 'N-1', level: 'national', parent: top.code, fields: { ...NEW, site: null } });
    expect(national).toEqual({ ok: true, value: { code: 'N-1' } });
    const context = aContext(store, { ids: { ...aContext(store).ids, next: () => crypto.randomUUID() } });
    expect((await createAccount(context, admin, { code: 'S-1', level: 'site', parent: 'N-1', fields: NEW })).ok).toBe(true);
    expect(await standing(store, 'S-1')).toMatchObject({
      level: 'site',
      fields: NEW,
      above: [{ code: top.code }, { code: 'N-1' }],
      terms: { paymentDays: { value: 30, from: { kind: 'above', code: top.code } } },
    });
    expect((await standing(store, top.code)).below.map((row) => [row.code, row.below])).toEqual([['N-1', 1]]);
    expect(await checkAccountTreeIsClosed(reader(store))).toEqual([]);
    expect(await reader(store).selectFrom('audit_rows').select('action').execute()).toEqual([{ action: 'account-created' }, { action: 'account-created' }]);
  });

  test('is refused for a taken code, a missing parent, a wrong level, a limit in another currency, and without the right', async () => {
    const store = await open();
    const [context, admin] = [aContext(store), await aStaff(store)];
    const top = await anAccount(store, { credit_limit: 100, currency: 'EUR' });
    const kindOf = async (more: { readonly code?: string; readonly parent?: string; readonly fields?: AccountFields; readonly by?: typeof admin }) => {
      const { by = admin, ...command } = more;
      const outcome = await createAccount(context, by, { code: 'S-1', level: 'site', parent: top.code, fields: { ...NEW, currency: 'EUR' }, ...command });
      return outcome.ok ? 'ok' : outcome.refusal.kind;
    };
    expect(await kindOf({ by: await aStaff(store, ['operations']) })).toBe('not-allowed');
    expect(await kindOf({ code: top.code })).toBe('code-taken');
    expect(await kindOf({ parent: 'A00000000' })).toBe('no-such-parent');
    expect(await kindOf({ parent: '' })).toBe('level-not-below');
    expect(await kindOf({ fields: { ...NEW, site: null } })).toBe('address-missing');
    expect(await kindOf({ fields: NEW })).toBe('below-limit-in-other-currency');
    expect(await kindOf({})).toBe('ok');
  });

  test('twice at once under one code, makes one', async () => {
    const store = await open();
    const [context, admin] = [aContext(store), await aStaff(store)];
    const create = () => createAccount(context, admin, { code: 'N-1', level: 'national', parent: '', fields: { ...NEW, site: null } });
    const outcomes = await Promise.all([create(), create()]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.refusal.kind)).sort()).toEqual(['code-taken', 'ok']);
  });
});
