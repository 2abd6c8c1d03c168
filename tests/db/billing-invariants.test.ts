import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { randomIds } from '#app/adapters/ids.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { pinLabel } from '#app/use-cases/catalog/label/pin-label.ts';
import type { Store } from '#db/database.ts';
import { frozenTables } from '#db/frozen-tables.ts';
import { allInvariants } from '#db/invariants/all-invariants.ts';
import { verifyStore } from '#db/invariants/verify-store.ts';
import { aLabelWorld, anOpenLabel, sendLabel } from '#tests/support/a-label.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';
import { aBilledWorld, type Break, billingBreaks } from './billing-breaks.ts';
import { aPaidWorld, paymentBreaks } from './payment-breaks.ts';

const host = hostScope('test');

async function broken(store: Store): Promise<readonly string[]> {
  return (await verifyStore(store)).filter(({ violations }) => violations.length > 0).map(({ name }) => name);
}

const worlds = [
  ['what was invoiced and credited', aBilledWorld, billingBreaks],
  ['what was paid and went back', aPaidWorld, paymentBreaks],
] as const;

onBoth('the invariants of billing', (open, dialect) => {
  test.each(worlds)('hold for %s, and each see what breaks them', async (_what, build, breaks) => {
    const store = await open();
    await build(store);
    expect(await broken(store)).toEqual([]);
    const overlooked: string[] = [];
    for (const [invariant, how, plant] of breaks) {
      const seen = await seenWhenBroken(store, { invariant, plant });
      if (!seen) overlooked.push(`${invariant}: ${how}`);
    }
    expect(overlooked).toEqual([]);
    expect(await broken(store)).toEqual([]);
  });

  /** In a transaction that is undone, so that one world serves all breaks. */
  async function seenWhenBroken(store: Store, { invariant, plant }: { readonly invariant: string; readonly plant: Break[2] }): Promise<boolean> {
    const checkers = allInvariants.filter(({ name }) => name === invariant);
    let seen = false;
    const undone = store.transaction(host, async (tx) => {
      await plant(tx, dialect);
      for (const { check } of checkers) seen = (await check(tx)).length > 0;
      throw new Error('undo');
    });
    await expect(undone).rejects.toThrow('undo');
    return seen;
  }
});

onBoth('frozen rows', (open, dialect) => {
  test('can be neither changed nor deleted', async () => {
    const store = await open();
    await aBilledWorld(store);
    await store.transaction(host, (tx) =>
      sql`insert into issued_files select invoice_id, account_id, 'pdf', 'application/pdf', '', sha256, issued_at from issued_documents`.execute(tx),
    );
    const context = aContext(store, { ids: randomIds() });
    const label = await aLabelWorld(store);
    const number = await anOpenLabel(context, label);
    const { version } = await sendLabel(context, label, { number });
    await pinLabel(context, label.approver, { number, version, text: 'Is this measured?', xPerMille: 500, yPerMille: 250 });
    for (const table of frozenTables) {
      for (const statement of [sql`update ${sql.table(table)} set account_id = account_id`, sql`delete from ${sql.table(table)}`])
        await expect(store.transaction(host, (tx) => statement.execute(tx))).rejects.toThrow(`${table} is frozen`);
    }
  });

  test('that the database no longer guards are found by verify', async () => {
    const store = await open();
    const guard = dialect === 'sqlite' ? 'drop trigger ledger_entries_no_delete' : 'alter table ledger_entries disable trigger ledger_entries_frozen';
    await store.transaction(host, (tx) => sql.raw(guard).execute(tx));
    expect(await broken(store)).toEqual(['the database is whole']);
  });
});
