import { expect, test } from 'vitest';
import type { InvoiceQuery } from '#app/domain/billing/invoice-list.ts';
import type { AccountId } from '#app/domain/shared/ids.ts';
import type { Database, Store } from '#db/database.ts';
import { listInvoices, readInvoices } from '#db/queries/billing/invoices.ts';
import { aLegalEntity } from '#tests/support/a-legal-entity.ts';
import { aBuyer, anAccount, aStaff, insert } from '#tests/support/builders.ts';
import { NOON } from '#tests/support/context.ts';
import { anIssuedRow } from '#tests/support/issued.ts';
import { onBoth } from '#tests/support/stores.ts';

const asked = (more: Partial<InvoiceQuery> = {}) => ({ view: 'open' as const, bucket: null, q: '', page: 1, now: NOON, ...more });
const numbers = async (db: Database, accounts: readonly AccountId[] | null, more: Partial<InvoiceQuery> = {}) =>
  (await listInvoices(db, accounts, asked(more))).list.rows.map((row) => row.number);

/** Five documents of one account: overdue, not due, paid, a credit note to use, and one in another currency. */
async function someInvoices(store: Store) {
  const seller = await aLegalEntity(store);
  const account = await anAccount(store, { name: 'Thornbury Fabrics', code: 'THORN' });
  const of = { legal_entity_id: seller, account_id: account.id };
  await anIssuedRow(store, { ...of, number: 'INV-1', due_on: '2026-02-01', status: 'part-paid', open: 4_000 });
  await anIssuedRow(store, { ...of, number: 'INV-2', due_on: '2026-03-04', po_number: 'PO-77' });
  await anIssuedRow(store, { ...of, number: 'INV-3', due_on: '2026-01-01', status: 'paid', open: 0 });
  await anIssuedRow(store, { ...of, number: 'CN-1', kind: 'credit-note', due_on: '2026-03-01', total: 1_500 });
  await anIssuedRow(store, { ...of, number: 'INV-4', due_on: '2026-03-20', currency: 'EUR' });
  return { seller, account };
}

onBoth('issued invoices', (open) => {
  test('show by view: open ones by due day, the others the newest first', async () => {
    const store = await open();
    await someInvoices(store);
    const db = store.reader((await aStaff(store, ['finance'])).scope);
    expect(await numbers(db, null)).toEqual(['INV-1', 'CN-1', 'INV-2', 'INV-4']);
    expect(await numbers(db, null, { view: 'overdue' })).toEqual(['INV-1']);
    expect(await numbers(db, null, { view: 'paid' })).toEqual(['INV-3']);
    expect(await numbers(db, null, { view: 'credit-notes' })).toEqual(['CN-1']);
    expect(await numbers(db, null, { view: 'all' })).toHaveLength(5);
    expect(await numbers(db, null, { page: 2 })).toEqual([]);
  });

  test('add up per currency over all pages, credit notes subtracted', async () => {
    const store = await open();
    await someInvoices(store);
    const db = store.reader((await aStaff(store, ['finance'])).scope);
    const { list } = await listInvoices(db, null, asked());
    expect(list.sums).toEqual([
      { count: 1, total: { minor: 10_000, currency: 'EUR' }, open: { minor: 10_000, currency: 'EUR' } },
      { count: 3, total: { minor: 18_500, currency: 'GBP' }, open: { minor: 12_500, currency: 'GBP' } },
    ]);
    expect(list.rows[1]).toMatchObject({ number: 'CN-1', total: { minor: -1_500 }, open: { minor: -1_500 }, daysLate: 3 });
    expect(list.rows[0]).toMatchObject({ accountCode: 'THORN', daysLate: 31, issuedOn: '2026-02-02' });
  });

  test('stand in the aging where the list of a bucket shows them', async () => {
    const store = await open();
    await someInvoices(store);
    const db = store.reader((await aStaff(store, ['finance'])).scope);
    const { aging } = await listInvoices(db, null, asked());
    expect(aging.find(({ currency }) => currency === 'GBP')).toMatchObject({
      buckets: { current: { minor: 10_000 }, '1-30': { minor: -1_500 }, '31-60': { minor: 4_000 }, '61-90': { minor: 0 } },
      total: { minor: 12_500 },
    });
    expect(await numbers(db, null, { bucket: '1-30' })).toEqual(['CN-1']);
    expect(await numbers(db, null, { bucket: '31-60' })).toEqual(['INV-1']);
    expect(await numbers(db, null, { bucket: 'current' })).toEqual(['INV-2', 'INV-4']);
  });

  test('are found by number, PO and account', async () => {
    const store = await open();
    const { account } = await someInvoices(store);
    const db = store.reader((await aStaff(store, ['finance'])).scope);
    const find = (q: string) => numbers(db, null, { view: 'all', q });
    expect(await find('inv-3')).toEqual(['INV-3']);
    expect(await find('po-77')).toEqual(['INV-2']);
    expect(await find('thornbury')).toHaveLength(5);
    expect(await find(account.code.toLowerCase())).toHaveLength(5);
    expect(await find('nothing-like-it')).toEqual([]);
  });

  test('show a buyer only those of the own accounts, and never a draft', async () => {
    const store = await open();
    const { seller, account } = await someInvoices(store);
    const buyer = await aBuyer(store, { accountId: account.id, roles: ['payables'] });
    await anIssuedRow(store, { legal_entity_id: seller, number: 'INV-8' });
    const own = await anIssuedRow(store, { legal_entity_id: seller, account_id: account.id, number: 'INV-7' });
    const { number: _, ...rest } = own;
    await insert(store, 'invoices', {
      ...rest,
      id: 'draft-1',
      number: null,
      series: null,
      sequence: null,
      issued_on: null,
      due_on: null,
      issued_at: null,
      status: 'in-review',
    });
    const db = store.reader(buyer.scope);
    expect(await numbers(db, buyer.scope.accounts, { view: 'all', q: 'inv' })).toEqual(['INV-7', 'INV-4', 'INV-3', 'INV-2', 'INV-1']);
    expect(await numbers(db, buyer.scope.accounts, { view: 'all' })).toHaveLength(6);
  });

  test('are read for a file in the order of the list', async () => {
    const store = await open();
    await someInvoices(store);
    const db = store.reader((await aStaff(store, ['finance'])).scope);
    const read: string[] = [];
    for await (const rows of readInvoices(db, null, asked({ page: 7 }))) read.push(...rows.map((row) => row.number));
    expect(read).toEqual(['INV-1', 'CN-1', 'INV-2', 'INV-4']);
  });
});
