import { describe, expect, test } from 'vitest';
import { type AccountFields, accountTexts } from '#app/domain/accounts/account-fields.ts';
import { nearestSaid } from '#app/domain/accounts/account-listed.ts';
import { type AccountStanding, decideChangeAccount, decideCreateAccount, levelsBelow } from '#app/domain/accounts/decide-account.ts';
import type { HostRole, Staff } from '#app/domain/accounts/people.ts';
import { id, type UserId } from '#app/domain/shared/ids.ts';

function staff(...roles: readonly HostRole[]): Staff {
  return { kind: 'staff', userId: id<UserId>('me'), name: 'Priya Nair', email: 'p@example.com', roles, scope: { kind: 'host', reason: 'staff-page' } };
}

const admin = staff('admin');
const SITE = {
  line1: '1 Mill Lane',
  line2: '',
  city: 'Leeds',
  postcode: 'LS1 4AB',
  zone: 'Europe/London',
  deliveryDays: [1, 3],
  transitDays: 2,
  cutOff: '14:00',
};
const FIELDS: AccountFields = {
  name: 'Carraway',
  class: 'key',
  country: 'GB',
  currency: 'GBP',
  creditLimit: 5_000_000,
  paymentDays: 30,
  poRequired: null,
  isActive: true,
  site: null,
};
const UNUSED = { orders: 0, agreements: 0, invoices: 0, accountsBelow: 0 };

function aStanding(more: Partial<AccountStanding> = {}): AccountStanding {
  return { level: 'national', version: 3, fields: FIELDS, dependents: UNUSED, limitsAbove: [], currenciesBelow: [], isActorsOwn: false, ...more };
}

const change = (
  fields: Partial<AccountFields>,
  standing = aStanding(),
  more: { readonly actor?: Staff; readonly reason?: string; readonly version?: number } = {},
) => decideChangeAccount(more.actor ?? admin, { version: more.version ?? 3, fields: { ...FIELDS, ...fields }, reason: more.reason ?? '' }, standing);

describe('changing an account', () => {
  test('says field by field what changes, as people read it', () => {
    expect(change({ name: 'Carraway & Sons', creditLimit: null, poRequired: true }, aStanding(), { reason: 'review of May' })).toEqual({
      ok: true,
      value: [
        { name: 'name', before: 'Carraway', after: 'Carraway & Sons' },
        { name: 'creditLimit', before: '50000.00', after: '' },
        { name: 'poRule', before: '', after: 'required' },
      ],
    });
    expect(change({})).toEqual({ ok: true, value: [] });
  });

  test('needs the right', () =>
    expect(change({}, aStanding(), { actor: staff('account-manager', 'finance') })).toEqual({ ok: false, refusal: { kind: 'not-allowed' } }));

  test('never writes over what someone else changed', () => {
    expect(change({ name: 'Mine' }, aStanding(), { version: 2 })).toEqual({ ok: false, refusal: { kind: 'changed-meanwhile', now: FIELDS, version: 3 } });
  });

  test.each<[string, Partial<AccountFields>, readonly string[]]>([
    ['another class', { class: 'growth' }, ['class']],
    ['another credit limit', { creditLimit: 1 }, ['creditLimit']],
    ['being blocked', { isActive: false, class: 'standard' }, ['class', 'isActive']],
  ])('asks the reason for %s', (_what, fields, needed) => {
    expect(change(fields)).toEqual({ ok: false, refusal: { kind: 'reason-needed', fields: needed } });
    expect(change(fields, aStanding(), { reason: 'review of May' }).ok).toBe(true);
  });

  test('leaves the class to someone who does not look after the account', () => {
    expect(change({ class: 'growth' }, aStanding({ isActorsOwn: true }), { reason: 'review of May' })).toEqual({ ok: false, refusal: { kind: 'own-account' } });
    expect(change({ name: 'Other' }, aStanding({ isActorsOwn: true })).ok).toBe(true);
  });

  test.each(['orders', 'agreements', 'invoices', 'accountsBelow'] as const)('keeps country and currency as soon as there are %s', (what) => {
    const standing = aStanding({ fields: { ...FIELDS, creditLimit: null }, dependents: { ...UNUSED, [what]: 1 } });
    const free = { creditLimit: null };
    for (const [field, fields] of [['country', { country: 'IE' }] as const, ['currency', { currency: 'EUR' }] as const]) {
      expect(change({ ...free, ...fields }, standing)).toEqual({ ok: false, refusal: { kind: 'in-use', field, dependents: standing.dependents } });
      expect(change({ ...free, ...fields }, aStanding({ fields: standing.fields })).ok).toBe(true);
    }
  });

  test('lets no limit hold over several currencies, from whichever side it comes', () => {
    const mixed = aStanding({ fields: { ...FIELDS, creditLimit: null }, currenciesBelow: ['EUR', 'GBP'] });
    expect(change({ creditLimit: 100 }, mixed, { reason: 'review of May' })).toEqual({
      ok: false,
      refusal: { kind: 'limit-over-currencies', currencies: ['EUR'] },
    });
    const under = aStanding({ fields: { ...FIELDS, creditLimit: null }, limitsAbove: [{ code: 'G1', currency: 'GBP' }] });
    expect(change({ creditLimit: null, currency: 'EUR' }, under)).toEqual({
      ok: false,
      refusal: { kind: 'below-limit-in-other-currency', code: 'G1', currency: 'GBP' },
    });
  });

  test('gives an address to a site and to nothing else', () => {
    expect(change({ site: SITE })).toEqual({ ok: false, refusal: { kind: 'address-missing' } });
    const site = aStanding({ level: 'site', fields: { ...FIELDS, site: SITE } });
    expect(change({}, site)).toEqual({ ok: false, refusal: { kind: 'address-missing' } });
    expect(change({ site: { ...SITE, deliveryDays: [2] } }, site)).toEqual({ ok: true, value: [{ name: 'deliveryDays', before: '13', after: '2' }] });
  });

  test('texts of a node without a site are empty there', () => {
    expect(accountTexts(FIELDS)).toMatchObject({ creditLimit: '50000.00', paymentDays: '30', poRule: '', isActive: 'yes', line1: '', transitDays: '' });
  });
});

describe('adding an account', () => {
  const create = (level: 'global' | 'national' | 'site', parent: 'global' | 'national' | 'site' | null, more: object = {}, actor = admin) =>
    decideCreateAccount(
      actor,
      { code: 'A1', level, fields: { ...FIELDS, creditLimit: null, site: level === 'site' ? SITE : null } },
      { parent, isCodeTaken: false, limitsAbove: [], ...more },
    );

  test('follows the tree: global, national, site', () => {
    expect([null, 'global', 'national', 'site'].map((parent) => levelsBelow(parent as never))).toEqual([
      ['global', 'national'],
      ['national', 'site'],
      ['site'],
      [],
    ]);
    expect(create('national', 'global')).toEqual({ ok: true, value: null });
    expect(create('national', 'national')).toEqual({ ok: false, refusal: { kind: 'level-not-below', parent: 'national' } });
    expect(create('site', 'site')).toEqual({ ok: false, refusal: { kind: 'level-not-below', parent: 'site' } });
    expect(create('site', null)).toEqual({ ok: false, refusal: { kind: 'level-not-below', parent: null } });
  });

  test('is refused without the right, for a taken code, without an address, below a limit in another currency', () => {
    expect(create('site', 'national', {}, staff('operations'))).toMatchObject({ refusal: { kind: 'not-allowed' } });
    expect(create('site', 'national', { isCodeTaken: true })).toMatchObject({ refusal: { kind: 'code-taken' } });
    const bare = { code: 'A1', level: 'site', fields: FIELDS } as const;
    expect(decideCreateAccount(admin, bare, { parent: 'national', isCodeTaken: false, limitsAbove: [] })).toMatchObject({
      refusal: { kind: 'address-missing' },
    });
    const limitsAbove = [{ code: 'G1', currency: 'EUR' }];
    expect(create('site', 'national', { limitsAbove })).toEqual({ ok: false, refusal: { kind: 'below-limit-in-other-currency', ...limitsAbove[0] } });
  });
});

describe('a term', () => {
  const chain = [
    { code: 'S', name: 'Site', days: null },
    { code: 'N', name: 'National', days: 0 },
    { code: 'G', name: 'Global', days: 60 },
  ];
  test('is said by the nearest node that says something, zero too', () => {
    expect(nearestSaid(chain, (node) => node.days, 30)).toEqual({ value: 0, distance: 1, from: { kind: 'above', code: 'N', name: 'National' } });
    expect(nearestSaid(chain.slice(1), (node) => node.days, 30)).toMatchObject({ value: 0, from: { kind: 'own' } });
    expect(nearestSaid(chain.slice(0, 1), (node) => node.days, 30)).toEqual({ value: 30, distance: 1, from: { kind: 'standard' } });
  });
});
