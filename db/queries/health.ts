import { hostScope } from '#app/domain/accounts/scope.ts';
import { type Store, schemaVersion } from '../database.ts';

export type Readiness = { readonly isReady: boolean; readonly why: string };

/** Whether the database answers and has the schema this code was written for. */
export async function readiness(store: Store): Promise<Readiness> {
  const version = await schemaVersion(store);
  if (version.actual !== version.expected) return { isReady: false, why: `schema is ${version.actual ?? 'missing'}, this code needs ${version.expected}` };
  await store.reader(hostScope('verify')).selectFrom('host_facts').select('name').limit(1).execute();
  return { isReady: true, why: 'ok' };
}
