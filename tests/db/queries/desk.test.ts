import { expect, test } from 'vitest';
import type { Staff } from '#app/domain/accounts/people.ts';
import type { Store } from '#db/database.ts';
import { findAccountPage } from '#db/queries/accounts/account-page.ts';
import { listDesk } from '#db/queries/accounts/desk.ts';
import { aContract, anAccount, anAccountUnit, aSite, aStaff, aUser, history, insert } from '#tests/support/builders.ts';
import { aContext, NOON } from '#tests/support/context.ts';
import { aHeldOrder } from '#tests/support/held.ts';
import { onBoth } from '#tests/support/stores.ts';

const ASKED = { q: '', page: 1, now: NOON };

async function assign(store: Store, staff: Staff, accountId: string): Promise<void> {
  await insert(store, 'account_team', {
    account_id: accountId,
    role: 'account-manager',
    user_id: staff.userId,
    name: staff.name,
    email: staff.email,
    phone: '1',
  });
}

onBoth('the desk', (open) => {
  test('lists the accounts assigned to a manager, key accounts first, and all to an administrator', async () => {
    const store = await open();
    const [manager, admin] = [await aStaff(store, ['account-manager']), await aStaff(store, ['admin'])];
    const growth = await anAccount(store, { name: 'Abel', class: 'growth' });
    const key = await anAccount(store, { name: 'Zoe', class: 'key' });
    await aSite(store, { parent_id: key.id });
    await anAccount(store, { name: 'Not theirs' });
    for (const account of [growth, key]) await assign(store, manager, account.id);
    const names = async (staff: Staff, q = '') => (await listDesk(store.reader(staff.scope), staff, { ...ASKED, q })).rows.map((row) => row.name);
    expect(await names(manager)).toEqual(['Zoe', 'Abel']);
    expect(await names(manager, 'ABE')).toEqual(['Abel']);
    expect(await names(manager, 'not')).toEqual([]);
    expect(await names(admin)).toEqual(['Not theirs', 'Zoe', 'Abel']);
  });

  test('sums the orders and past invoices of an account with all below it', async () => {
    const store = await open();
    const admin = await aStaff(store, ['admin']);
    const { account } = await aHeldOrder(store, aContext(store));
    const below = await anAccount(store, { parent_id: account.id, name: 'Below' });
    await history(store, { account_id: account.id, net: 5_000, issued_on: '2026-02-01' });
    await history(store, { account_id: below.id, net: -700, kind: 'credit', issued_on: '2026-03-02' });
    await history(store, { account_id: account.id, net: 90_000, issued_on: '2025-03-04' });
    await aContract(store, { account_id: account.id, number: 'K-9', valid_to: '2026-12-31' });
    const { rows } = await listDesk(store.reader(admin.scope), admin, { ...ASKED, q: account.code });
    expect(rows).toMatchObject([
      {
        sites: 1,
        agreement: { number: 'K-9', validTo: '2026-12-31' },
        openOrders: { count: 1, totals: [{ minor: 1_440, currency: 'GBP' }] },
        lastBoughtOn: '2026-03-04',
        net: [{ minor: 4_300, currency: 'GBP' }],
      },
    ]);
  });
});

onBoth('the page of an account', (open) => {
  test('tells terms, credit, people, sites and units, from whichever node says them', async () => {
    const store = await open();
    const admin = await aStaff(store, ['admin']);
    const top = await anAccount(store, { credit_limit: 90_000, payment_days: 45, class: 'key' });
    const account = await anAccount(store, { parent_id: top.id, payment_days: null, class: 'key' });
    await aSite(store, { parent_id: account.id, name: 'Leeds store', site: { delivery_days: '135' } });
    await aUser(store, { account_id: account.id, name: 'Ada', roles: '["buyer","payables","made-up"]' });
    await anAccountUnit(store, { account_id: account.id });
    await aContract(store, { account_id: top.id, number: 'K-1', priority_rank: 2, lines: [{}, {}] });
    const found = await findAccountPage(store.reader(admin.scope), admin, { code: account.code, now: NOON });
    expect(found?.page).toMatchObject({
      paymentDays: 45,
      rank: 2,
      credit: { limit: { minor: 90_000 }, used: { minor: 0 } },
      agreement: { number: 'K-1', lines: 2 },
      people: [{ name: 'Ada', roles: ['buyer', 'payables'] }],
      sites: [{ name: 'Leeds store', deliveryDays: [1, 3, 5] }],
      units: [{ label: 'carton', content: 12, of: null }],
    });
  });

  test('is not there for a manager it is not assigned to', async () => {
    const store = await open();
    const manager = await aStaff(store, ['account-manager']);
    const account = await anAccount(store);
    const find = (code: string) => findAccountPage(store.reader(manager.scope), manager, { code, now: NOON });
    expect(await find(account.code)).toBeNull();
    await assign(store, manager, account.id);
    expect((await find(account.code))?.page.team).toMatchObject([{ name: manager.name, role: 'account-manager' }]);
    expect(await find('A00000000')).toBeNull();
  });
});
