import type { Supplier } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { Around, ChangedItem, ItemsPlan, NewItem, StandingItem } from '#app/domain/catalog/imports/item-plan.ts';
import { judgeItem } from '#app/domain/catalog/imports/judge-item.ts';
import { type ItemRowSaid, readItemRow } from '#app/domain/catalog/imports/read-item-row.ts';
import { normalizeCode } from '#app/domain/catalog/item-code.ts';
import { badRows, type ImportProblem } from '#app/domain/shared/tables/import-problem.ts';
import type { Context } from '#app/ports/context.ts';
import { type GtinOwner, loadForeignKeys, loadGroupIds, loadGtinOwners, loadStandingItems } from '#db/repositories/catalog/standing-items.ts';
import { AT_ONCE, fingerprint, type ImportTable, pause, stretchesOf, type Verdict } from './import-desk.ts';

/** Judges a file of items against the supplier's own; of others only whether a code or a number is taken is asked. */
export async function judgeItems(context: Context, supplier: Supplier, table: ImportTable): Promise<Verdict<ItemsPlan>> {
  const file = await readFile(table);
  const around = await lookAround(context, supplier, file);
  const added: NewItem[] = [];
  const changed: ChangedItem[] = [];
  const problems: ImportProblem[] = [];
  let same = 0;
  let at = 0;
  for (const [key, rows] of file.items) {
    const judged = judgeItem(rows, around.standing.get(key) ?? null, around);
    if (judged.kind === 'new') added.push(judged);
    else if (judged.kind === 'changed') changed.push(judged);
    else if (judged.kind === 'same') same += 1;
    else problems.push(...judged.problems);
    if (++at % AT_ONCE === 0) await pause();
  }
  return {
    counts: { added: added.length, changed: changed.length, same, bad: badRows(problems) },
    problems,
    plan: { added, changed },
    basis: fingerprint(changed.map(({ standing }) => `${standing.itemId} ${standing.version}`)),
  };
}

/** items: the rows of each item by its code; rows without a code stand alone. keys: of items, and of those that stand in. gtins: where each number is given first. */
type ItemFile = {
  readonly items: ReadonlyMap<string, readonly ItemRowSaid[]>;
  readonly keys: ReadonlySet<string>;
  readonly gtins: ReadonlyMap<string, GtinPlace>;
};
type GtinPlace = { readonly row: number; readonly key: string; readonly pack: string };

async function readFile(table: ImportTable): Promise<ItemFile> {
  const items = new Map<string, ItemRowSaid[]>();
  const gtins = new Map<string, GtinPlace>();
  const keys = new Set<string>();
  for await (const rows of table.parts()) {
    for (const row of rows) {
      const said = readItemRow(row, table);
      const key = said.key === '' ? `\n${said.row}` : said.key;
      const own = items.get(key) ?? [];
      own.push(said);
      items.set(key, own);
      if (said.key !== '') keys.add(said.key);
      if (said.replacedBy) keys.add(normalizeCode(said.replacedBy));
      const gtin = said.pack?.gtin;
      if (gtin && !gtins.has(oneLength(gtin))) gtins.set(oneLength(gtin), { row: said.row, key: said.key, pack: said.pack?.code ?? '' });
    }
  }
  return { items, keys, gtins };
}

/** A GTIN is one number, whatever length it is written in. */
function oneLength(gtin: string): string {
  return gtin.padStart(14, '0');
}

async function lookAround(
  context: Context,
  { supplierId, scope }: Supplier,
  { items, gtins, keys }: ItemFile,
): Promise<Around & { readonly standing: ReadonlyMap<string, StandingItem> }> {
  const own = context.store.reader(scope);
  const host = context.store.reader(hostScope('import'));
  const standing = new Map<string, StandingItem>();
  const foreign = new Set<string>();
  for (const some of stretchesOf(keys)) {
    for (const [key, item] of await loadStandingItems(own, { supplierId, keys: some })) standing.set(key, item);
    for (const key of await loadForeignKeys(host, { supplierId, keys: some })) foreign.add(key);
    await pause();
  }
  const owners = new Map<string, GtinOwner>();
  for (const some of stretchesOf(gtins.keys())) {
    for (const owner of await loadGtinOwners(host, { supplierId, gtins: some })) owners.set(oneLength(owner.gtin), owner);
    await pause();
  }
  const groups = await loadGroupIds(own);
  return {
    standing,
    isTaken: (key) => foreign.has(key),
    hasGroup: (code) => groups.has(code),
    ownerOf: (gtin) => owners.get(oneLength(gtin)) ?? null,
    stateAfter: (code) => stateAfter(normalizeCode(code), { items, standing }),
    skuOf: (code) => standing.get(normalizeCode(code))?.sku ?? items.get(normalizeCode(code))?.[0]?.sku ?? code,
    earlierRow: (gtin, { key, pack }) => {
      const first = gtins.get(oneLength(gtin));
      return first && (first.key !== key || first.pack !== pack) ? first.row : null;
    },
  };
}

type Known = { readonly items: ItemFile['items']; readonly standing: ReadonlyMap<string, StandingItem> };

/** What the file says of an item, else what stands. */
function stateAfter(key: string, { items, standing }: Known): 'sold' | 'discontinued' | 'unknown' {
  const said = items.get(key)?.find((row) => row.isActive !== undefined)?.isActive;
  const now = standing.get(key);
  if (!now && !items.has(key)) return 'unknown';
  return (said ?? now?.card.isActive ?? true) ? 'sold' : 'discontinued';
}
