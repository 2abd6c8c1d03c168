import { CompiledQuery, sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Scope } from '#app/domain/accounts/scope.ts';
import { type AccountId, id, type SupplierId } from '#app/domain/shared/ids.ts';
import { asHost, type Store, type Tx } from '#db/database.ts';
import { TenantWallError } from '#db/tenant-wall-error.ts';
import { anAccount, anItem, aUser, insert } from '#tests/support/builders.ts';
import { onBoth } from '#tests/support/stores.ts';

const OWN = 'own';
const ABOVE = 'above';
const FOREIGN = 'foreign';
const account = (name: string) => id<AccountId>(name);
const buyer: Scope = { kind: 'accounts', accounts: [account(OWN), account('below')], lineage: [account(OWN), account('below'), account(ABOVE)] };
const supplier: Scope = { kind: 'supplier', supplier: id<SupplierId>('s1') };
const AT = '2026-03-04T12:00:00.000Z';
const draft = (owner: string) => ({
  id: `d-${owner}`,
  account_id: owner,
  site_id: owner,
  owner_id: `u-${owner}`,
  number: `D-${owner}`,
  name: '',
  po_number: '',
  requested_on: null,
  lines: '[]',
  seen: null,
  submission_key: 'k',
  order_id: null,
  version: 1,
  created_at: AT,
  updated_at: AT,
});
const event = (owner: string) => ({ id: owner, account_id: owner, order_id: 'o', at: AT, actor_id: null, acting_for_id: null, kind: 'placed', detail: '{}' });
const audit = (owner: string | null) => ({
  id: `a-${owner}`,
  at: AT,
  actor_id: null,
  acting_for_id: null,
  account_id: owner,
  action: 'x',
  subject_kind: 'y',
  subject_id: 'z',
  detail: '{}',
});

type Attempt = readonly [name: string, table: string, run: (tx: Tx) => Promise<unknown>];

/** Statements that must be refused, each forgetting the scope in its own way. */
const breaks: readonly Attempt[] = [
  ['a forgotten scope', 'orders', (tx) => tx.selectFrom('orders').select('id').execute()],
  ['another filter alone', 'orders', (tx) => tx.selectFrom('orders').select('id').where('number', '=', 'O-1').execute()],
  ['another account', 'orders', (tx) => tx.selectFrom('orders').select('id').where('account_id', '=', FOREIGN).execute()],
  ['another account among own ones', 'orders', (tx) => tx.selectFrom('orders').select('id').where('account_id', 'in', [OWN, FOREIGN]).execute()],
  ['the account above, on a table of own rows', 'orders', (tx) => tx.selectFrom('orders').select('id').where('account_id', '=', ABOVE).execute()],
  ['an empty list', 'orders', (tx) => tx.selectFrom('orders').select('id').where('account_id', 'in', []).execute()],
  [
    'an or-ed scope',
    'orders',
    (tx) =>
      tx
        .selectFrom('orders')
        .select('id')
        .where((eb) => eb.or([eb('account_id', '=', OWN), eb('number', '=', 'O-1')]))
        .execute(),
  ],
  [
    'a negated scope',
    'orders',
    (tx) =>
      tx
        .selectFrom('orders')
        .select('id')
        .where((eb) => eb.not(eb('account_id', '=', OWN)))
        .execute(),
  ],
  ['not in', 'orders', (tx) => tx.selectFrom('orders').select('id').where('account_id', 'not in', [OWN]).execute()],
  ['another column of the right value', 'orders', (tx) => tx.selectFrom('orders').select('id').where('site_id', '=', OWN).execute()],
  ['a scope in having', 'orders', (tx) => tx.selectFrom('orders').select('account_id').groupBy('account_id').having('account_id', '=', OWN).execute()],
  [
    'an unscoped joined table',
    'order_lines',
    (tx) => tx.selectFrom('orders as o').innerJoin('order_lines as l', 'l.order_id', 'o.id').select('l.id').where('o.account_id', '=', OWN).execute(),
  ],
  [
    'a scope on the optional side of a left join',
    'orders',
    (tx) =>
      tx
        .selectFrom('orders as o')
        .leftJoin('order_lines as l', (join) => join.onRef('l.account_id', '=', 'o.account_id').on('o.account_id', '=', OWN))
        .select('o.id')
        .execute(),
  ],
  [
    'a joined table equal to an unscoped one',
    'order_lines',
    (tx) => tx.selectFrom('items as i').innerJoin('order_lines as l', 'l.item_id', 'i.id').select('l.id').execute(),
  ],
  [
    'an alias of another table in the guard',
    'orders',
    (tx) => tx.selectFrom('orders as o').innerJoin('drafts as orders', 'orders.order_id', 'o.id').select('o.id').where('orders.account_id', '=', OWN).execute(),
  ],
  [
    'the same table twice, scoped once',
    'orders',
    (tx) => tx.selectFrom('orders as a').innerJoin('orders as b', 'b.draft_id', 'a.draft_id').select('b.id').where('a.account_id', '=', OWN).execute(),
  ],
  [
    'an unqualified guard with two tables',
    'orders',
    (tx) => tx.selectFrom('orders').innerJoin('items', 'items.id', 'orders.draft_id').select('orders.id').where('account_id', '=', OWN).execute(),
  ],
  [
    'a subquery in select',
    'orders',
    (tx) =>
      tx
        .selectFrom('items')
        .select((eb) => ['id', eb.selectFrom('orders').select('number').limit(1).as('leak')])
        .execute(),
  ],
  [
    'a subquery in where',
    'orders',
    (tx) =>
      tx
        .selectFrom('items')
        .select('id')
        .where((eb) => eb.exists(eb.selectFrom('orders').select('orders.id')))
        .execute(),
  ],
  [
    'a subquery scoped only inside an or',
    'order_lines',
    (tx) =>
      tx
        .selectFrom('orders as o')
        .select('o.id')
        .where('o.account_id', '=', OWN)
        .where((eb) => eb.or([eb('o.number', '=', 'x'), eb.exists(eb.selectFrom('order_lines as l').select('l.id').whereRef('l.order_id', '=', 'o.id'))]))
        .execute(),
  ],
  [
    'a derived table that takes the alias of a guarded one',
    'order_lines',
    (tx) =>
      tx
        .selectFrom('orders as o')
        .select('o.id')
        .where('o.account_id', '=', OWN)
        .where((eb) =>
          eb.exists(
            eb
              .selectFrom((inner) => inner.selectFrom('items').select('items.supplier_id as account_id').as('o'))
              .innerJoin('order_lines as l', 'l.account_id', 'o.account_id')
              .select('l.id'),
          ),
        )
        .execute(),
  ],
  [
    'an outer table guarded only inside its subquery',
    'orders',
    (tx) =>
      tx
        .selectFrom('orders as o')
        .select('o.id')
        .where((eb) => eb.exists(eb.selectFrom('items').select('items.id').where('o.account_id', '=', OWN)))
        .execute(),
  ],
  [
    'a derived table',
    'orders',
    (tx) =>
      tx
        .selectFrom((eb) => eb.selectFrom('orders').select(['id', 'account_id']).as('d'))
        .select('d.id')
        .where('d.account_id', '=', OWN)
        .execute(),
  ],
  [
    'a common table expression',
    'orders',
    (tx) =>
      tx
        .with('c', (db) => db.selectFrom('orders').select('id'))
        .selectFrom('c')
        .select('id')
        .execute(),
  ],
  [
    'a common table expression named like a table',
    'orders',
    (tx) =>
      tx
        .with('orders', (db) => db.selectFrom('items').select('id'))
        .selectFrom('orders')
        .select('id')
        .execute(),
  ],
  [
    'a second branch of a union',
    'orders',
    (tx) =>
      tx
        .selectFrom('orders')
        .select('id')
        .where('account_id', '=', OWN)
        .unionAll((eb) => eb.selectFrom('orders').select('id'))
        .execute(),
  ],
  [
    'a subquery in order by',
    'orders',
    (tx) =>
      tx
        .selectFrom('items')
        .select('id')
        .orderBy((eb) => eb.selectFrom('orders').select('number').limit(1))
        .execute(),
  ],
  ['an update', 'orders', (tx) => tx.updateTable('orders').set({ status: 'canceled' }).where('id', '=', 'x').execute()],
  ['an update that hands a row over', 'orders', (tx) => tx.updateTable('orders').set({ account_id: FOREIGN }).where('account_id', '=', OWN).execute()],
  [
    'an update from an unscoped table',
    'drafts',
    (tx) =>
      tx
        .updateTable('orders')
        .from('drafts')
        .set((eb) => ({ po_number: eb.ref('drafts.po_number') }))
        .where('orders.account_id', '=', OWN)
        .whereRef('drafts.order_id', '=', 'orders.id')
        .execute(),
  ],
  ['an update of a row above', 'account_item_codes', (tx) => tx.updateTable('account_item_codes').set({ code: 'x' }).where('account_id', '=', ABOVE).execute()],
  [
    'an update of what only the host changes',
    'contracts',
    (tx) => tx.updateTable('contracts').set({ status: 'active' }).where('account_id', '=', OWN).execute(),
  ],
  [
    'a subquery in an update',
    'orders',
    (tx) =>
      tx
        .updateTable('stock')
        .set((eb) => ({ reserved: eb.selectFrom('orders').select((e) => e.fn.countAll<number>().as('n')) }))
        .execute(),
  ],
  ['a delete', 'drafts', (tx) => tx.deleteFrom('drafts').where('id', '=', 'x').execute()],
  ['a delete of another account with returning', 'drafts', (tx) => tx.deleteFrom('drafts').where('account_id', '=', FOREIGN).returning('id').execute()],
  ['an insert for another account', 'drafts', (tx) => tx.insertInto('drafts').values(draft(FOREIGN)).execute()],
  [
    'an insert with one foreign row among own',
    'order_events',
    (tx) =>
      tx
        .insertInto('order_events')
        .values([event(OWN), event('below'), event(FOREIGN)])
        .execute(),
  ],
  [
    'an insert with an expression as owner',
    'drafts',
    (tx) =>
      tx
        .insertInto('drafts')
        .values((eb) => ({ ...draft(OWN), account_id: eb.fn<string>('lower', [eb.val(FOREIGN)]) }))
        .execute(),
  ],
  [
    'an insert without the owner',
    'letters',
    (tx) => tx.insertInto('letters').values({ id: 'l', key: 'k', recipient: 'r', subject: 's', text: 't', created_at: AT, account_id: null }).execute(),
  ],
  [
    'an insert from a select',
    'account_item_codes',
    (tx) =>
      tx
        .insertInto('account_item_codes')
        .columns(['account_id', 'item_id', 'code', 'code_key'])
        .expression((eb) => eb.selectFrom('items').select(['id', 'id as item_id', 'sku', 'sku_key']))
        .execute(),
  ],
  [
    'a subquery among inserted values',
    'orders',
    (tx) =>
      tx
        .insertInto('jobs')
        .values((eb) => ({
          id: 'j',
          kind: 'k',
          payload: eb.fn.coalesce(eb.selectFrom('orders').select('number').limit(1), eb.val('')),
          status: 'waiting',
          run_at: AT,
          attempts: 0,
          max_attempts: 5,
          created_at: AT,
        }))
        .execute(),
  ],
  [
    'an update on conflict of whatever row has the id',
    'drafts',
    (tx) =>
      tx
        .insertInto('drafts')
        .values(draft(OWN))
        .onConflict((clash) => clash.column('id').doUpdateSet({ name: 'mine now' }))
        .execute(),
  ],
  [
    'an on conflict that hands a row over',
    'account_item_codes',
    (tx) =>
      tx
        .insertInto('account_item_codes')
        .values({ account_id: OWN, item_id: 'i', code: 'c', code_key: 'C' })
        .onConflict((clash) => clash.columns(['account_id', 'item_id']).doUpdateSet({ account_id: FOREIGN }))
        .execute(),
  ],
  ['an insert or replace', 'drafts', (tx) => tx.insertInto('drafts').orReplace().values(draft(OWN)).execute()],
  ['an insert of a grant to itself', 'item_grants', (tx) => tx.insertInto('item_grants').values({ item_id: 'i', account_id: OWN }).execute()],
  ['an audit row in the name of another account', 'audit_rows', (tx) => tx.insertInto('audit_rows').values(audit(FOREIGN)).execute()],
  ['reading the audit', 'audit_rows', (tx) => tx.selectFrom('audit_rows').select('id').where('account_id', '=', OWN).execute()],
  ['reading the queue', 'jobs', (tx) => tx.selectFrom('jobs').select('payload').execute()],
  ['reading sessions', 'sessions', (tx) => tx.selectFrom('sessions').select('user_id').execute()],
  ['reading protections of others', 'protections', (tx) => tx.selectFrom('protections').select('id').where('account_id', '=', OWN).execute()],
  ['writing the catalog', 'items', (tx) => tx.updateTable('items').set({ name: 'x' }).where('id', '=', 'x').execute()],
  ['raw SQL as a whole statement', 'statement', (tx) => sql`select * from orders where account_id = ${OWN}`.execute(tx)],
  ['a compiled statement', 'statement', (tx) => tx.executeQuery(CompiledQuery.raw('select * from orders'))],
  ['raw SQL that names a table', 'orders', (tx) => tx.selectFrom('items').select(sql<number>`(select count(*) from orders)`.as('n')).execute()],
  [
    'raw SQL with a table as parameter',
    'orders',
    (tx) =>
      tx
        .selectFrom('items')
        .select(sql<number>`exists(${sql.table('orders')})`.as('n'))
        .execute(),
  ],
  [
    'raw SQL with a table as identifier',
    'orders',
    (tx) =>
      tx
        .selectFrom('items')
        .select(sql<number>`exists(${sql.id('orders')})`.as('n'))
        .execute(),
  ],
  [
    'raw SQL with a query of pieces',
    'statement',
    (tx) =>
      tx
        .selectFrom('items')
        .select(sql<number>`(select 1 from ${sql.raw('ord')}${sql.raw('ers')})`.as('n'))
        .execute(),
  ],
  ['raw SQL as the table', 'orders', (tx) => tx.selectFrom(sql<{ id: string }>`orders`.as('o')).select('o.id').execute()],
  ['a table of another schema', 'orders', (tx) => tx.withSchema('public').selectFrom('orders').select('id').where('account_id', '=', OWN).execute()],
  ['changing the schema', 'statement', (tx) => tx.schema.dropTable('orders').execute()],
];

/** Statements that stay within the scope and must pass. */
const passes: readonly Attempt[] = [
  ['own rows by list', 'orders', (tx) => tx.selectFrom('orders').select('id').where('account_id', 'in', [OWN, 'below']).execute()],
  [
    'own rows by one value among other filters',
    'orders',
    (tx) => tx.selectFrom('orders').selectAll().where('status', '=', 'confirmed').where('account_id', '=', OWN).where('number', '=', 'x').execute(),
  ],
  [
    'an and-ed group in parentheses',
    'orders',
    (tx) =>
      tx
        .selectFrom('orders')
        .select('id')
        .where((eb) => eb.and([eb('account_id', '=', OWN), eb.or([eb('number', '=', 'a'), eb('number', '=', 'b')])]))
        .execute(),
  ],
  ['agreements of the nodes above', 'contracts', (tx) => tx.selectFrom('contracts').select('id').where('account_id', 'in', [OWN, ABOVE]).execute()],
  [
    'a join by order and account',
    'order_lines',
    (tx) =>
      tx
        .selectFrom('orders as o')
        .innerJoin('order_lines as l', (join) => join.onRef('l.order_id', '=', 'o.id').onRef('l.account_id', '=', 'o.account_id'))
        .select('l.id')
        .where('o.account_id', '=', OWN)
        .execute(),
  ],
  [
    'a left join scoped in its condition',
    'sites',
    (tx) =>
      tx
        .selectFrom('items as i')
        .leftJoin('account_item_codes as c', (join) => join.onRef('c.item_id', '=', 'i.id').on('c.account_id', 'in', [OWN, ABOVE]))
        .select(['i.id', 'c.code'])
        .execute(),
  ],
  [
    'a correlated subquery',
    'order_lines',
    (tx) =>
      tx
        .selectFrom('orders as o')
        .select('o.id')
        .where('o.account_id', '=', OWN)
        .where((eb) =>
          eb.exists(eb.selectFrom('order_lines as l').select('l.id').whereRef('l.account_id', '=', 'o.account_id').whereRef('l.order_id', '=', 'o.id')),
        )
        .execute(),
  ],
  [
    'a scoped common table expression',
    'orders',
    (tx) =>
      tx
        .with('c', (db) => db.selectFrom('orders').select('id').where('account_id', '=', OWN))
        .selectFrom('c')
        .select('id')
        .execute(),
  ],
  [
    'the account name beside an order',
    'accounts',
    (tx) => tx.selectFrom('orders as o').innerJoin('accounts as a', 'a.id', 'o.account_id').select('a.name').where('o.account_id', '=', OWN).execute(),
  ],
  ['what belongs to nobody', 'items', (tx) => tx.selectFrom('items').innerJoin('stock', 'stock.item_id', 'items.id').select(['sku', 'on_hand']).execute()],
  [
    'a sum in raw SQL',
    'order_lines',
    (tx) => tx.selectFrom('order_lines').select(sql<number>`cast(sum(order_lines.net) as bigint)`.as('net')).where('account_id', '=', OWN).execute(),
  ],
  [
    'an update of own rows',
    'drafts',
    (tx) => tx.updateTable('drafts').set({ name: 'x' }).where('account_id', 'in', [OWN, 'below']).where('id', '=', 'd').execute(),
  ],
  ['a delete of own rows', 'drafts', (tx) => tx.deleteFrom('drafts').where('account_id', '=', OWN).where('id', '=', 'd').execute()],
  [
    'an upsert by a key with the owner in it',
    'account_item_codes',
    (tx) =>
      tx
        .insertInto('account_item_codes')
        .values({ account_id: OWN, item_id: 'i1', code: 'c', code_key: 'C' })
        .onConflict((clash) => clash.columns(['account_id', 'item_id']).doUpdateSet({ code: 'd' }))
        .execute(),
  ],
  [
    'an upsert guarded in its update',
    'drafts',
    (tx) =>
      tx
        .insertInto('drafts')
        .values(draft(OWN))
        .onConflict((clash) => clash.column('id').doUpdateSet({ name: 'x' }).where('drafts.account_id', '=', OWN))
        .execute(),
  ],
  [
    'audit rows of the scope or of nobody',
    'audit_rows',
    (tx) =>
      tx
        .insertInto('audit_rows')
        .values([audit(OWN), audit(null)])
        .execute(),
  ],
  [
    'a job',
    'jobs',
    (tx) =>
      tx
        .insertInto('jobs')
        .values({ id: 'j', kind: 'k', payload: '{}', status: 'waiting', run_at: AT, attempts: 0, max_attempts: 5, created_at: AT })
        .execute(),
  ],
  [
    'a reservation',
    'stock',
    (tx) =>
      tx
        .updateTable('stock')
        .set((eb) => ({ reserved: eb('reserved', '+', 1) }))
        .where('item_id', '=', 'x')
        .execute(),
  ],
];

async function seed(store: Store): Promise<void> {
  for (const name of [OWN, 'below', ABOVE, FOREIGN]) await anAccount(store, { id: name });
  await aUser(store, { id: `u-${OWN}`, account_id: OWN });
  await insert(store, 'suppliers', { id: 's1', code: 's1', name: 'Harrow Works' });
  await anItem(store, { id: 'i1', sku: 'i1', supplier_id: 's1' });
}

onBoth('the tenant wall', (open) => {
  for (const [name, table, run] of breaks) {
    test(`refuses ${name}`, async () => {
      const store = await open();
      const attempt = store.transaction(buyer, (tx) => run(tx));
      await expect(attempt).rejects.toBeInstanceOf(TenantWallError);
      await expect(attempt).rejects.toMatchObject({ table });
    });
  }

  test('lets pass what stays within the scope', async () => {
    const store = await open();
    await seed(store);
    for (const [name, , run] of passes)
      await expect(
        store.transaction(buyer, (tx) => run(tx)),
        name,
      ).resolves.toBeDefined();
  });

  test('holds for readers as for transactions', async () => {
    const store = await open();
    await expect(store.reader(buyer).selectFrom('orders').select('id').execute()).rejects.toBeInstanceOf(TenantWallError);
    await expect(store.reader(buyer).selectFrom('orders').select('id').where('account_id', '=', OWN).execute()).resolves.toEqual([]);
  });

  test('shows a supplier its own items and nothing of accounts', async () => {
    const store = await open();
    await seed(store);
    const reader = store.reader(supplier);
    await expect(reader.selectFrom('items').select('sku').where('supplier_id', '=', 's1').execute()).resolves.toEqual([{ sku: 'i1' }]);
    await expect(reader.selectFrom('items').select('sku').execute()).rejects.toMatchObject({ table: 'items' });
    await expect(reader.selectFrom('items').select('sku').where('supplier_id', '=', 's2').execute()).rejects.toMatchObject({ table: 'items' });
    await expect(reader.selectFrom('orders').select('id').where('account_id', '=', OWN).execute()).rejects.toMatchObject({ table: 'orders' });
  });

  test('opens for the host, by name, in the same transaction', async () => {
    const store = await open();
    await seed(store);
    const seen = await store.transaction(buyer, async (tx) => {
      await tx.insertInto('drafts').values(draft(OWN)).execute();
      return asHost(tx, 'test').selectFrom('drafts').select('id').execute();
    });
    expect(seen).toEqual([{ id: `d-${OWN}` }]);
  });
});
