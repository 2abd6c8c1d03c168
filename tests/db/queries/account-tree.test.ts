import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { listAccounts } from '#db/queries/accounts/account-tree.ts';
import { findAdminAccount, findNewAccount } from '#db/queries/accounts/admin-account.ts';
import { aContract, anAccount, aSite, aStaff, insert } from '#tests/support/builders.ts';
import { NOON } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');

onBoth('the account tree', (open) => {
  test('shows each account under the one it belongs to; searched, single rows with their path', async () => {
    const store = await open();
    const [zebra, global] = [await anAccount(store, { name: 'Zebra', class: 'standard' }), await anAccount(store, { name: 'Acme', level: 'global' })];
    const national = await anAccount(store, { name: 'Acme UK', code: 'N1', parent_id: global.id });
    const site = await aSite(store, { name: 'York', code: 'N1-1', parent_id: national.id, is_active: 0 });
    const manager = await aStaff(store, ['account-manager']);
    const { userId: user_id, name, email } = manager;
    await insert(store, 'account_team', { account_id: national.id, role: 'account-manager', user_id, name, email, phone: '' });
    const list = (asked: Partial<Parameters<typeof listAccounts>[1]>) => listAccounts(store.reader(host), { q: '', page: 1, view: 'tree', ...asked });
    const tree = await list({});
    expect([tree.total, tree.rows.map((row) => [row.code, row.depth, row.below, row.manager])]).toEqual([
      2,
      [
        [global.code, 0, 2, null],
        ['N1', 1, 1, name],
        ['N1-1', 2, 0, null],
        [zebra.code, 0, 0, null],
      ],
    ]);
    expect((await list({ q: 'YORK' })).rows).toMatchObject([{ code: site.code, path: ['Acme', 'Acme UK'] }]);
    expect((await list({ view: 'blocked' })).rows.map((row) => row.code)).toEqual([site.code]);
    expect((await list({ view: 'standard' })).rows.map((row) => row.code)).toEqual([zebra.code]);
    expect(await list({ q: 'nothing like it' })).toMatchObject({ rows: [], total: 0 });
  });

  test('says of each term who says it: the account, a node above, an agreement, or nobody', async () => {
    const store = await open();
    const top = await anAccount(store, { name: 'Acme', credit_limit: 900, payment_days: 60, po_required: null });
    const site = await aSite(store, { parent_id: top.id, po_required: 1 });
    const terms = async () => (await findAdminAccount(store.reader(host), site.code, NOON))?.terms;
    const above = { kind: 'above', code: top.code, name: 'Acme' };
    expect(await terms()).toMatchObject({
      creditLimit: { value: { minor: 900 }, from: above },
      paymentDays: { value: 60, from: above },
      poRequired: { value: true, from: { kind: 'own' } },
    });
    const contract = await aContract(store, { account_id: top.id, payment_days: 14 });
    expect((await terms())?.paymentDays).toEqual({ value: 14, from: { kind: 'agreement', number: contract.number } });
    const bare = await anAccount(store, { payment_days: null, po_required: null });
    expect((await findAdminAccount(store.reader(host), bare.code, NOON))?.terms).toMatchObject({
      creditLimit: { value: null, from: { kind: 'standard' } },
      paymentDays: { value: 30, from: { kind: 'standard' } },
      poRequired: { value: false, from: { kind: 'standard' } },
    });
    expect(await findAdminAccount(store.reader(host), 'none', NOON)).toBeNull();
  });

  test('a new account begins with what the node above says, or the host', async () => {
    const store = await open();
    await insert(store, 'host_facts', { name: 'country', value: 'IE' });
    const top = await anAccount(store, { currency: 'EUR' });
    const begin = (parent: string) => findNewAccount(store.reader(host), { parent, level: 'site' });
    expect(await begin(top.code)).toMatchObject({ parent: { code: top.code }, fields: { class: 'key', country: 'GB', currency: 'EUR' } });
    expect(await begin('')).toMatchObject({ parent: null, fields: { class: 'standard', country: 'IE' } });
    expect(await begin('none')).toBeNull();
  });
});
