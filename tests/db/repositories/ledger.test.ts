import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { type Posting, posting } from '#app/domain/billing/posting.ts';
import { day, instant } from '#app/domain/shared/days.ts';
import { type AccountId, id, type LegalEntityId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import type { Store } from '#db/database.ts';
import { isUniqueViolation } from '#db/dialect.ts';
import { postToLedger } from '#db/repositories/billing/ledger.ts';
import { aLegalEntity } from '#tests/support/a-legal-entity.ts';
import { anAccount } from '#tests/support/builders.ts';
import { onBoth, openPostgres } from '#tests/support/stores.ts';

const host = hostScope('test');
const AT = instant('2026-03-04T12:00:00.000Z');

async function aLedger(store: Store) {
  const of = { legalEntityId: await aLegalEntity(store), accountId: id<AccountId>((await anAccount(store)).id) };
  const post = (number: number) => store.transaction(host, (tx) => postToLedger(tx, receipt(of, number), { id: `posting-${number}`, at: AT, actorId: null }));
  return { post };
}

function receipt({ legalEntityId, accountId }: { readonly legalEntityId: LegalEntityId; readonly accountId: AccountId }, number: number): Posting {
  return posting({
    kind: 'payment-received',
    subject: { kind: 'payment', id: `payment-${number}` },
    legalEntityId,
    accountId,
    bookedOn: day('2026-03-04'),
    entries: [
      { ledgerAccount: 'bank', accountId: null, documentId: null, amount: money(500, 'GBP') },
      { ledgerAccount: 'unapplied-cash', accountId, documentId: null, amount: money(-500, 'GBP') },
    ],
    reversesId: null,
  });
}

function chainOf(store: Store) {
  return store.reader(host).selectFrom('ledger_postings').select(['sequence', 'previous_hash', 'hash']).orderBy('sequence').execute();
}

onBoth('the ledger', (open) => {
  test('chains each posting to the one before it, up to the head', async () => {
    const store = await open();
    const { post } = await aLedger(store);
    await post(1);
    await post(2);
    const [first, second] = await chainOf(store);
    expect(first).toMatchObject({ sequence: 1, previous_hash: '0'.repeat(64) });
    expect(second).toMatchObject({ sequence: 2, previous_hash: first?.hash });
    expect(await store.reader(host).selectFrom('ledger_head').selectAll().execute()).toEqual([{ name: 'ledger', sequence: 2, hash: second?.hash }]);
    expect(
      await store.reader(host).selectFrom('ledger_entries').select(['position', 'ledger_account', 'amount']).where('posting_id', '=', 'posting-2').execute(),
    ).toEqual([
      { position: 0, ledger_account: 'bank', amount: 500 },
      { position: 1, ledger_account: 'unapplied-cash', amount: -500 },
    ]);
  });

  test('posts a subject once per kind', async () => {
    const store = await open();
    const { post } = await aLedger(store);
    await post(1);
    const again = await post(1).catch((error: unknown) => error);
    expect(isUniqueViolation(again)).toBe(true);
    expect(await chainOf(store)).toHaveLength(1);
  });
});

test('[postgres] the ledger writes postings of many at once one after the other', async () => {
  const store = await openPostgres();
  const { post } = await aLedger(store);
  await Promise.all(Array.from({ length: 12 }, (_, number) => post(number)));
  const chain = await chainOf(store);
  expect(chain.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  expect(chain.slice(1).map((link) => link.previous_hash)).toEqual(chain.slice(0, -1).map((link) => link.hash));
});
