import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { schemaVersion } from '#db/database.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');

onBoth('the store', (open) => {
  test('opens migrated to the newest schema', async () => {
    const version = await schemaVersion(await open());
    expect(version.actual).toBe(version.expected);
  });

  test('keeps what a transaction wrote and forgets what one that threw wrote', async () => {
    const store = await open();
    await store.transaction(host, (tx) => tx.insertInto('suppliers').values({ id: 's1', code: 'S1', name: 'One' }).execute());
    const failed = store.transaction(host, async (tx) => {
      await tx.insertInto('suppliers').values({ id: 's2', code: 'S2', name: 'Two' }).execute();
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    expect(await store.reader(host).selectFrom('suppliers').select('id').execute()).toEqual([{ id: 's1' }]);
  });
});
