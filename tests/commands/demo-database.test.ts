import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { NotADemoError, prepareDemo } from '#app/commands/demo-database.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { instant } from '#app/domain/shared/days.ts';
import { openStore } from '#db/database.ts';
import { insertMany } from '#db/repositories/insert-many.ts';
import { freshPostgresUrl } from '#tests/support/stores.ts';

const QUIET = { onProgress: () => undefined };
const MINUTE = 60_000;

test(
  'loads once, stands the second time, begins anew on wish',
  async () => {
    const place = { url: null, file: freshFile() };
    expect(await prepareDemo(place, { reset: false, ...QUIET })).toMatchObject({ wasLoaded: false, password: expect.any(String) });
    expect((await prepareDemo(place, { reset: false, ...QUIET })).wasLoaded).toBe(true);
    expect((await prepareDemo(place, { reset: true, ...QUIET })).wasLoaded).toBe(false);
  },
  2 * MINUTE,
);

test(
  'begins anew on PostgreSQL',
  async () => {
    const place = { url: await freshPostgresUrl(), file: '' };
    await prepareDemo(place, { reset: false, ...QUIET });
    expect((await prepareDemo(place, { reset: true, ...QUIET })).wasLoaded).toBe(false);
  },
  3 * MINUTE,
);

test('neither resets nor loads into a database with other accounts', async () => {
  const place = { url: null, file: freshFile() };
  const store = await openStore(place);
  await store.migrate();
  await store.transaction(hostScope('test'), (tx) =>
    insertMany(tx, 'accounts', [
      {
        id: 'a',
        parent_id: null,
        code: '1',
        name: 'A real customer',
        level: 'national',
        class: 'standard',
        country: 'GB',
        currency: 'GBP',
        credit_limit: 0,
        payment_days: 30,
        po_required: 0,
        is_active: 1,
        created_at: instant('2026-01-01T00:00:00.000Z'),
        version: 1,
      },
    ]),
  );
  await store.close();
  await expect(prepareDemo(place, { reset: true, ...QUIET })).rejects.toThrow(NotADemoError);
  await expect(prepareDemo(place, { reset: false, ...QUIET })).rejects.toThrow(NotADemoError);
  expect(existsSync(place.file)).toBe(true);
});

function freshFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mainstay-demo-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'demo.db');
}
