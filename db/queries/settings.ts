import type { HostFixed, HostSettings } from '#app/domain/accounts/host-settings.ts';
import type { Database } from '../database.ts';
import { loadFixed, loadSettings } from '../repositories/host-facts.ts';

/** What the host says of itself, and what stands since it was set up. */
export async function findSettings(db: Database): Promise<{ readonly settings: HostSettings; readonly fixed: HostFixed }> {
  return { settings: await loadSettings(db), fixed: await loadFixed(db) };
}
