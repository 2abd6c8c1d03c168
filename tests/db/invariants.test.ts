import SqliteFile from 'better-sqlite3';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { recordReturn } from '#app/use-cases/fulfillment/record-return.ts';
import { openStore, type Store, type Tx } from '#db/database.ts';
import { allInvariants } from '#db/invariants/all-invariants.ts';
import { verifyStore } from '#db/invariants/verify-store.ts';
import { aShipment, picking } from '#tests/support/a-shipment.ts';
import { anOrder } from '#tests/support/an-order.ts';
import { anAccount, aSite } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { freshSqliteFile, onBoth } from '#tests/support/stores.ts';
import { type Break, billingBreaks } from './billing-breaks.ts';
import { paymentBreaks } from './payment-breaks.ts';

const host = hostScope('test');

/** Damage done past the use-cases; each must be seen by the checker of its promise. */
const breaks: readonly Break[] = [
  [
    'line amounts follow price and quantity',
    'a net that is not the price',
    (tx) =>
      tx
        .updateTable('order_lines')
        .set((eb) => ({ net: eb('net', '+', 1) }))
        .execute(),
  ],
  ['line amounts follow price and quantity', 'a quantity that is not what was typed', (tx) => tx.updateTable('order_lines').set({ unit_content: 2 }).execute()],
  [
    'order sums add up',
    'a penny of tax too much',
    (tx) =>
      tx
        .updateTable('orders')
        .set((eb) => ({ tax: eb('tax', '+', 1), total: eb('total', '+', 1) }))
        .execute(),
  ],
  [
    'order sums add up',
    'a net that is not the lines',
    (tx) =>
      tx
        .updateTable('orders')
        .set((eb) => ({ net: eb('net', '+', 1), total: eb('total', '+', 1) }))
        .execute(),
  ],
  [
    'order sums add up',
    'a canceled order whose foot left its groups',
    (tx) =>
      tx
        .updateTable('orders')
        .set((eb) => ({ status: 'canceled', carriage: eb('carriage', '+', 1), total: eb('total', '+', 1) }))
        .execute(),
  ],
  [
    'stock is never oversold',
    'more reserved than on hand',
    async (tx, dialect) => {
      await sql.raw(dialect === 'sqlite' ? 'pragma ignore_check_constraints = on' : 'alter table stock drop constraint stock_never_oversold').execute(tx);
      await tx
        .updateTable('stock')
        .set((eb) => ({ reserved: eb('on_hand', '+', 1) }))
        .execute();
    },
  ],
  [
    'stock is accounted for',
    'a reservation without a promise',
    (tx) =>
      tx
        .updateTable('stock')
        .set((eb) => ({ reserved: eb('reserved', '+', 1) }))
        .execute(),
  ],
  [
    'stock is accounted for',
    'goods without a movement',
    (tx) =>
      tx
        .updateTable('stock')
        .set((eb) => ({ on_hand: eb('on_hand', '+', 1) }))
        .execute(),
  ],
  [
    'receipts are never oversold',
    'a counter that drifted',
    (tx) =>
      tx
        .updateTable('receipts')
        .set((eb) => ({ promised: eb('promised', '-', 1) }))
        .execute(),
  ],
  ['receipts are never oversold', 'promises left on a canceled receipt', (tx) => tx.updateTable('receipts').set({ status: 'canceled' }).execute()],
  ['open lines are fully promised', 'a lost promise', (tx) => tx.deleteFrom('promises').where('source', '=', 'none').execute()],
  ['open lines are fully promised', 'a promise too large', (tx) => tx.updateTable('promises').set({ quantity: 2 }).where('source', '=', 'none').execute()],
  ['protections are counted', 'a counter that drifted', (tx) => tx.updateTable('protections').set({ used: 3 }).execute()],
  ['protections are counted', 'a use by a voided promise', (tx) => tx.updateTable('promises').set({ status: 'voided' }).execute()],
  ['canceled orders hold nothing', 'a canceled line with open promises', (tx) => tx.updateTable('order_lines').set({ status: 'canceled' }).execute()],
  ['canceled orders hold nothing', 'a canceled order with open lines', (tx) => tx.updateTable('orders').set({ status: 'canceled' }).execute()],
  ['order status follows its events', 'confirmed without a day for all', (tx) => tx.updateTable('orders').set({ status: 'confirmed' }).execute()],
  ['order status follows its events', 'canceled without an event', (tx) => tx.updateTable('orders').set({ status: 'canceled' }).execute()],
  ['order status follows its events', 'an order that was never placed', (tx) => tx.deleteFrom('order_events').execute()],
  ['order status follows its events', 'shipped while goods are still here', (tx) => tx.updateTable('orders').set({ status: 'shipped' }).execute()],
  [
    'shipped goods are counted',
    'an order line that counts too much',
    (tx) => tx.updateTable('order_lines').set({ shipped: 1 }).where('shipped', '=', 0).execute(),
  ],
  [
    'shipped goods are counted',
    'a shipment that took back its word',
    (tx) => tx.updateTable('shipments').set({ status: 'picking', shipped_at: null }).execute(),
  ],
  ['shipped goods are counted', 'goods that left without a movement', (tx) => tx.deleteFrom('stock_moves').where('kind', '=', 'shipment').execute()],
  ['shipped goods are counted', 'scrap that stayed', (tx) => tx.deleteFrom('stock_moves').where('kind', '=', 'scrap').execute()],
  ['shipped goods are counted', 'a return that no line counts', (tx) => tx.updateTable('shipment_lines').set({ returned: 0 }).execute()],
  ['picked goods are held', 'a promise that was let go', (tx) => tx.updateTable('promises').set({ shipment_id: null }).where('status', '=', 'open').execute()],
  [
    'picked goods are held',
    'a promise shipped by nobody',
    (tx) => tx.updateTable('promises').set({ shipment_id: null }).where('status', '=', 'shipped').execute(),
  ],
  [
    'picked goods are held',
    'goods that are picked and wait for a receipt',
    (tx) => tx.updateTable('promises').set({ source: 'none' }).where('shipment_id', 'is not', null).execute(),
  ],
  ['picked goods are held', 'goods picked for an order on hold', (tx) => tx.updateTable('orders').set({ status: 'on-hold' }).execute()],
  ['shipments are announced', 'a shipment whose job was lost', (tx) => tx.deleteFrom('jobs').execute()],
  [
    'submissions are unique',
    'the same submission twice',
    async (tx) => {
      await sql`alter table orders rename to orders_kept`.execute(tx);
      await sql`create table orders as select * from orders_kept union all select * from orders_kept`.execute(tx);
    },
  ],
  ['owners agree', 'a use of another account', async (tx) => tx.updateTable('protection_uses').set({ account_id: 'another' }).execute()],
  ['owners agree', 'an order to a site of another account', (tx) => tx.updateTable('orders').set({ site_id: 'elsewhere' }).execute()],
  ['the account tree is closed', 'a missing ancestor', (tx) => tx.deleteFrom('account_tree').where('distance', '=', 1).execute()],
  ['the account tree is closed', 'an ancestor too far away', (tx) => tx.updateTable('account_tree').set({ distance: 7 }).where('distance', '=', 1).execute()],
  ['events are audited', 'an event without an audit row', (tx) => tx.deleteFrom('audit_rows').execute()],
  ['events are audited', 'an audit row without an event', (tx) => tx.updateTable('audit_rows').set({ at: '2026-03-05T12:00:00.000Z' }).execute()],
  ['orders are confirmed', 'an order whose job was lost', (tx) => tx.deleteFrom('jobs').execute()],
  [
    'orders are confirmed',
    'a job that is done without its letter',
    (tx) => tx.updateTable('jobs').set({ status: 'done', done_at: '2026-03-04T12:00:01.000Z' }).execute(),
  ],
  ['jobs are sound', 'a running job without a lease', (tx) => tx.updateTable('jobs').set({ status: 'running' }).execute()],
  ['jobs are sound', 'one try too many', (tx) => tx.updateTable('jobs').set({ attempts: 9 }).execute()],
  ['the listing agrees with the items', 'a wrong count', (tx) => tx.updateTable('item_groups').set({ public_count: 99 }).execute()],
  ['the listing agrees with the items', 'an item that is not listed', (tx) => tx.deleteFrom('item_listing').execute()],
  ['items are found by their words', 'a word that is not noted', (tx) => tx.deleteFrom('item_words').execute()],
  ['items are found by their words', 'a word that is not in the vocabulary', (tx) => tx.deleteFrom('vocabulary').execute()],
  ['items are found by their words', 'a name that has changed', (tx) => tx.updateTable('items').set({ name: 'Something else' }).execute()],
  ['the listing agrees with the items', 'a hidden item that is listed for all', (tx) => tx.updateTable('items').set({ is_public: 0 }).execute()],
  [
    'the history adds up',
    'a document without its lines',
    (tx) =>
      tx
        .insertInto('history_documents')
        .values({
          id: 'h',
          account_id: 'elsewhere',
          number: 'H-1',
          kind: 'invoice',
          issued_on: '2026-01-01',
          country: 'GB',
          currency: 'GBP',
          net: 5,
          line_count: 1,
        })
        .execute(),
  ],
  [
    'teams have one manager',
    'a team without its manager',
    async (tx) => {
      await plantMember(tx, { role: 'shipper' });
    },
  ],
  [
    'teams have one manager',
    'a member who was blocked',
    async (tx) => {
      await plantMember(tx, { role: 'account-manager' });
      await tx.updateTable('users').set({ is_active: 0 }).where('id', '=', 'member').execute();
    },
  ],
];

/** Someone of the host in the team of the account that is elsewhere. */
async function plantMember(tx: Tx, { role }: { readonly role: string }): Promise<void> {
  const reach = { name: 'Priya Nair', email: 'priya@example.com', phone: '' };
  const rest = {
    password_hash: '-',
    account_id: null,
    supplier_id: null,
    roles: '["account-manager"]',
    theme: 'system',
    is_active: 1,
    created_at: '-',
  } as const;
  await tx
    .insertInto('users')
    .values({ id: 'member', ...reach, ...rest })
    .execute();
  await tx
    .insertInto('account_team')
    .values({ account_id: 'elsewhere', role, user_id: 'member', ...reach })
    .execute();
}

async function violated(store: Store, invariants = allInvariants): Promise<string[]> {
  const reader = store.reader(host);
  const answers = await Promise.all(invariants.map(async ({ name, check }) => ({ name, violations: await check(reader) })));
  return answers.filter((answer) => answer.violations.length > 0).map((answer) => answer.name);
}

async function aWorld(open: () => Promise<Store>): Promise<Store> {
  const store = await open();
  await anOrder(store);
  await shippedAndPicking(store);
  await aSite(store, { id: 'elsewhere', parent_id: (await anAccount(store)).id });
  return store;
}

/** An order that left in part, some of it came back as scrap, and the rest is being picked. */
async function shippedAndPicking(store: Store): Promise<void> {
  const context = aContext(store);
  const { staff, number, orderNumber } = await aShipment(store, context, { counted: [5, 18] });
  const lines = [1, 0].map((quantity) => ({ quantity, disposition: 'scrap' as const }));
  await recordReturn(context, staff, { number, version: 2, reason: 'Arrived broken', lines });
  await picking(context, staff, [orderNumber]);
}

onBoth('the invariants', (open, dialect) => {
  test('hold on an empty database', async () => {
    expect(await violated(await open())).toEqual([]);
  });

  test('hold for an order with all that belongs to it', async () => {
    expect(await violated(await aWorld(open))).toEqual([]);
  });

  test('are run one by one by verify, beside the check of the database itself', async () => {
    const verdicts = await verifyStore(await aWorld(open));
    expect(verdicts.map(({ name }) => name)).toEqual(['the database is whole', ...allInvariants.map(({ name }) => name)]);
    expect(verdicts.flatMap(({ violations }) => violations)).toEqual([]);
  });

  for (const [invariant, how, plant] of breaks) {
    test(`"${invariant}" sees ${how}`, async () => {
      const store = await aWorld(open);
      await store.transaction(host, (tx) => plant(tx, dialect));
      expect(
        await violated(
          store,
          allInvariants.filter(({ name }) => name === invariant),
        ),
      ).toEqual([invariant]);
    });
  }

  test('are each shown to fail by a planted break', () => {
    expect(new Set([...breaks, ...billingBreaks, ...paymentBreaks].map(([invariant]) => invariant))).toEqual(new Set(allInvariants.map(({ name }) => name)));
  });
});

test('[sqlite] "the database is whole" sees a reference to nothing', async () => {
  const file = freshSqliteFile();
  const raw = new SqliteFile(file);
  raw.pragma('foreign_keys = off');
  raw.exec(`insert into account_tree values ('nobody', 'nobody', 0)`);
  raw.close();
  const store = await openStore({ url: null, file, readOnly: true });
  const verdict = (await verifyStore(store)).find(({ name }) => name === 'the database is whole');
  await store.close();
  expect(verdict?.violations).toHaveLength(2);
});
