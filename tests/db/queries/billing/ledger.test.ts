import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { LedgerQuery } from '#app/domain/billing/ledger-page.ts';
import { type Entry, type PostingKind, posting } from '#app/domain/billing/posting.ts';
import { day } from '#app/domain/shared/days.ts';
import { type AccountId, type InvoiceId, id, type LegalEntityId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import type { Store } from '#db/database.ts';
import { readLedger, readPostings } from '#db/queries/billing/ledger.ts';
import { postToLedger } from '#db/repositories/billing/ledger.ts';
import { aLegalEntity } from '#tests/support/a-legal-entity.ts';
import { anAccount, aStaff } from '#tests/support/builders.ts';
import { NOON } from '#tests/support/context.ts';
import { anIssuedRow } from '#tests/support/issued.ts';
import { onBoth } from '#tests/support/stores.ts';

const asked = (more: Partial<LedgerQuery> = {}): LedgerQuery => ({ q: '', kind: null, from: null, to: null, page: 1, ...more });

type Booked = { readonly seller: LegalEntityId; readonly accountId: string; readonly invoiceId: string; readonly minor: number; readonly on: string };

async function post(store: Store, kind: PostingKind, { seller, accountId, invoiceId, minor, on }: Booked, currency = 'GBP'): Promise<void> {
  const account = id<AccountId>(accountId);
  const receivable: Entry = { ledgerAccount: 'receivables', accountId: account, documentId: id<InvoiceId>(invoiceId), amount: money(minor, currency) };
  const other: Entry = { ledgerAccount: minor > 0 ? 'revenue' : 'bank', accountId: account, documentId: null, amount: money(-minor, currency) };
  const made = posting({
    ...{ kind, subject: { kind: 'invoice', id: `${invoiceId} ${kind}` }, legalEntityId: seller, accountId: account, bookedOn: day(on), reversesId: null },
    entries: [other, receivable],
  });
  await store.transaction(hostScope('test'), (tx) => postToLedger(tx, made, { id: `posting ${invoiceId} ${kind}`, at: NOON, actorId: null }));
}

async function someBooks(store: Store) {
  const seller = await aLegalEntity(store);
  const [thorn, fern] = [await anAccount(store, { name: 'Thornbury Fabrics' }), await anAccount(store, { name: 'Fern & Co' })];
  const first = await anIssuedRow(store, { legal_entity_id: seller, account_id: thorn.id, number: 'INV-1' });
  const second = await anIssuedRow(store, { legal_entity_id: seller, account_id: fern.id, number: 'INV-2' });
  await post(store, 'invoice-issued', { seller, accountId: thorn.id, invoiceId: first.id, minor: 12_000, on: '2026-03-01' });
  await post(store, 'invoice-issued', { seller, accountId: fern.id, invoiceId: second.id, minor: 3_000, on: '2026-03-02' }, 'EUR');
  await post(store, 'payment-applied', { seller, accountId: thorn.id, invoiceId: first.id, minor: -5_000, on: '2026-03-04' });
  return store.reader((await aStaff(store, ['finance'])).scope);
}

onBoth('the ledger', (open) => {
  test('balances per currency, side by side', async () => {
    const store = await open();
    const { trials, chain } = await readLedger(await someBooks(store), asked());
    expect(trials.map(({ currency, debit, credit, difference }) => [currency, debit.minor, credit.minor, difference.minor])).toEqual([
      ['EUR', 3_000, 3_000, 0],
      ['GBP', 17_000, 17_000, 0],
    ]);
    expect(trials[1]?.rows.map((row) => [row.ledgerAccount, row.debit.minor, row.credit.minor, row.balance.minor])).toEqual([
      ['bank', 5_000, 0, 5_000],
      ['receivables', 12_000, 5_000, 7_000],
      ['revenue', 0, 12_000, -12_000],
    ]);
    expect(chain).toMatchObject({ postings: 3, isWhole: true });
  });

  test('has an empty chain before the first posting', async () => {
    const store = await open();
    const db = store.reader((await aStaff(store)).scope);
    expect(await readLedger(db, asked())).toMatchObject({ trials: [], chain: { postings: 0, isWhole: true }, list: { rows: [], total: 0 } });
  });

  test('says when its head is not the last posting', async () => {
    const store = await open();
    const db = await someBooks(store);
    await store.transaction(hostScope('test'), (tx) => tx.updateTable('ledger_head').set({ hash: 'other' }).execute());
    expect((await readLedger(db, asked())).chain.isWhole).toBe(false);
  });

  test('lists postings the last first, debits before credits, by kind, days, account and document', async () => {
    const store = await open();
    const db = await someBooks(store);
    const found = async (more: Partial<LedgerQuery>) => (await readLedger(db, asked(more))).list.rows.map((row) => row.sequence);
    expect(await found({})).toEqual([3, 2, 1]);
    expect(await found({ kind: 'invoice-issued' })).toEqual([2, 1]);
    expect(await found({ from: day('2026-03-02'), to: day('2026-03-02') })).toEqual([2]);
    expect(await found({ q: 'fern' })).toEqual([2]);
    expect(await found({ q: 'inv-1' })).toEqual([3, 1]);
    expect(await found({ q: 'inv-1', from: day('2026-03-04') })).toEqual([3]);
    const [last] = (await readLedger(db, asked())).list.rows;
    expect(last).toMatchObject({ accountName: 'Thornbury Fabrics', who: null, bookedOn: '2026-03-04', kind: 'payment-applied' });
    expect(last?.entries.map((entry) => [entry.ledgerAccount, entry.document, entry.amount.minor])).toEqual([
      ['bank', null, 5_000],
      ['receivables', 'INV-1', -5_000],
    ]);
  });

  test('is read for a file whole', async () => {
    const store = await open();
    const db = await someBooks(store);
    const read: number[] = [];
    for await (const rows of readPostings(db, asked({ page: 9 }))) read.push(...rows.map((row) => row.sequence));
    expect(read).toEqual([3, 2, 1]);
  });
});
