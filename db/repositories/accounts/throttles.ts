import type { Tries } from '#app/domain/accounts/throttle.ts';
import { type Instant, instant } from '#app/domain/shared/days.ts';
import { addSeconds } from '#app/domain/shared/instants.ts';
import type { Tx } from '../../database.ts';

type Try = { readonly key: string; readonly windowSeconds: number; readonly now: Instant };

/** Counts one try under a key, in a new window when the last one has passed; how many there are now. */
export async function countTry(tx: Tx, { key, windowSeconds, now }: Try): Promise<Tries> {
  const passed = addSeconds(now, -windowSeconds);
  const row = await tx
    .insertInto('sign_in_throttles')
    .values({ key, failures: 1, window_started_at: now })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((eb) => ({
        failures: eb
          .case()
          .when('sign_in_throttles.window_started_at', '<=', passed)
          .then(1)
          .else(eb('sign_in_throttles.failures', '+', 1))
          .end(),
        window_started_at: eb
          .case()
          .when('sign_in_throttles.window_started_at', '<=', passed)
          .then(now as string)
          .else(eb.ref('sign_in_throttles.window_started_at'))
          .end(),
      })),
    )
    .returning(['failures', 'window_started_at'])
    .executeTakeFirstOrThrow();
  return { count: row.failures, windowStartedAt: instant(row.window_started_at) };
}

/** Takes one try back: it did not count as a failure. */
export async function giveBackTry(tx: Tx, key: string): Promise<void> {
  await tx
    .updateTable('sign_in_throttles')
    .set((eb) => ({ failures: eb('failures', '-', 1) }))
    .where('key', '=', key)
    .where('failures', '>', 0)
    .execute();
}

/** Forgets the tries under a key. */
export async function clearTries(tx: Tx, key: string): Promise<void> {
  await tx.deleteFrom('sign_in_throttles').where('key', '=', key).execute();
}

/** Clears away counts whose window began before an instant. */
export async function deleteTriesBefore(tx: Tx, before: Instant): Promise<void> {
  await tx.deleteFrom('sign_in_throttles').where('window_started_at', '<', before).execute();
}
