import { closestCodes } from '#app/domain/catalog/item-code.ts';
import type { AccountId } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';
import { selectAssortment } from './assortment.ts';

const MOST_CODES = 50;
const MOST_CANDIDATES = 4_000;
const CONFUSED: Readonly<Record<string, string>> = { O: '0', '0': 'O', I: '1', L: '1', '1': 'I', S: '5', '5': 'S', B: '8', '8': 'B' };

type Similar = { readonly code: string; readonly name: string };

/** Items of the account's assortment whose codes are close to codes that named nothing; one statement for all of them. */
export async function loadSimilarCodes(
  db: Database,
  codeKeys: readonly string[],
  chainIds: readonly AccountId[],
): Promise<ReadonlyMap<string, readonly Similar[]>> {
  const wanted = codeKeys.filter((key) => key.length >= 3).slice(0, MOST_CODES);
  if (wanted.length === 0) return new Map();
  const prefixes = [...new Set(wanted.flatMap(prefixesOf))];
  const rows = await selectAssortment(db, chainIds)
    .where((eb) => eb.or(prefixes.map((prefix) => eb.and([eb('item.sku_key', '>=', prefix), eb('item.sku_key', '<', `${prefix}\uffff`)]))))
    .where('item.status', '=', 'active')
    .orderBy('item.sku_key')
    .limit(MOST_CANDIDATES)
    .execute();
  const byKey = new Map(rows.map((row) => [row.sku_key, { code: row.sku, name: row.name }]));
  return new Map(wanted.map((key) => [key, closestCodes(key, byKey.keys()).flatMap((code) => byKey.get(code) ?? [])]));
}

/** The first two characters as typed and with the letters people confuse. */
function prefixesOf(key: string): readonly string[] {
  const [first = '', second = ''] = key;
  const swap = (letter: string) => [letter, CONFUSED[letter] ?? letter];
  return swap(first).flatMap((a) => swap(second).map((b) => `${a}${b}`));
}
