import { type ItemCard, type ItemChange, itemChanges, type PackCard } from '../item-card.ts';
import type { Around, JudgedItem, Note, StandingItem } from './item-plan.ts';
import { judgePacks } from './judge-packs.ts';
import { type ItemRowSaid, unitProblem } from './read-item-row.ts';

/**
 * What the rows of one item in a file come to, beside the item as it stands; null: it is new. All that is wrong is told at once.
 * What a pack holds, its unit and its label never change: orders count on them. Source: domain.md part 3, record 0025.
 */
export function judgeItem(rows: readonly ItemRowSaid[], standing: StandingItem | null, around: Around): JudgedItem {
  const problems = rows.flatMap((row) => row.problems);
  const note: Note = (row, field, kind, value = '', detail = '') => problems.push({ row, field, value, kind, detail });
  const first = rows[0];
  if (!first || first.key === '') return { kind: 'bad', problems };
  const said = mergeRows(rows, note);
  if (standing === null) checkNew(first, { said, around, note });
  else checkFixed(first, { said, standing, note });
  const packs = judgePacks(rows, { standing, around, note });
  const card: ItemCard = {
    name: said.name ?? standing?.card.name ?? '',
    leadDays: said.leadDays ?? standing?.card.leadDays ?? 0,
    isActive: said.isActive ?? standing?.card.isActive ?? true,
    replacedBy: said.replacedBy === undefined ? (standing?.card.replacedBy ?? null) : said.replacedBy === null ? null : around.skuOf(said.replacedBy),
    packs: packs.map(({ card: pack }) => pack),
  };
  checkState(first, { card, before: standing?.card ?? null, around, note });
  if (problems.length > 0) return { kind: 'bad', problems };
  const facts = packs.map(({ facts: pack }) => pack);
  if (standing === null) return { kind: 'new', sku: first.sku, groupCode: said.groupCode ?? '', baseUnit: said.baseUnit ?? '', card, packs: facts };
  const changes = changesOf(standing.card, card);
  return changes.length === 0 ? { kind: 'same' } : { kind: 'changed', standing, card, packs: facts, changes };
}

type SaidOfItem = Pick<ItemRowSaid, 'name' | 'groupCode' | 'baseUnit' | 'leadDays' | 'isActive' | 'replacedBy'>;
const MERGED = [
  ['name', 'name'],
  ['groupCode', 'group'],
  ['baseUnit', 'baseUnit'],
  ['leadDays', 'leadDays'],
  ['isActive', 'sold'],
  ['replacedBy', 'replacedBy'],
] as const;

/** Rows of one item may repeat what the first says, or leave it out, but not say otherwise. */
function mergeRows(rows: readonly ItemRowSaid[], note: Note): SaidOfItem {
  const said: Record<string, unknown> = {};
  for (const [name, field] of MERGED) {
    const speaker = rows.find((row) => row[name] !== undefined);
    if (!speaker) continue;
    said[name] = speaker[name];
    for (const row of rows) {
      if (row[name] !== undefined && row[name] !== speaker[name]) note(row.row, field, 'differs-in-file', String(row[name] ?? ''), String(speaker.row));
    }
  }
  return said as SaidOfItem;
}

type New = { readonly said: SaidOfItem; readonly around: Around; readonly note: Note };

function checkNew({ row, sku, key }: ItemRowSaid, { said, around, note }: New): void {
  const isWhole = said.name !== undefined && said.leadDays !== undefined && said.groupCode !== undefined && said.baseUnit !== undefined;
  // A row that could make no item anyway learns nothing of others' codes.
  if (isWhole && around.isTaken(key)) note(row, 'item', 'code-not-free', sku);
  if (said.name === undefined) note(row, 'name', 'missing');
  if (said.leadDays === undefined) note(row, 'leadDays', 'missing');
  if (said.groupCode === undefined) note(row, 'group', 'missing');
  else if (!around.hasGroup(said.groupCode)) note(row, 'group', 'group-unknown', said.groupCode);
  const wrong = said.baseUnit === undefined ? null : unitProblem(said.baseUnit);
  if (said.baseUnit === undefined) note(row, 'baseUnit', 'missing');
  else if (wrong) note(row, 'baseUnit', wrong.kind, said.baseUnit, wrong.detail);
}

/** Its group and what it is counted in stay: prices and orders count on them. */
function checkFixed({ row }: ItemRowSaid, { said, standing, note }: { readonly said: SaidOfItem; readonly standing: StandingItem; readonly note: Note }): void {
  if (said.groupCode !== undefined && said.groupCode !== standing.groupCode) note(row, 'group', 'fixed', said.groupCode, standing.groupCode);
  if (said.baseUnit !== undefined && said.baseUnit !== standing.baseUnit) note(row, 'baseUnit', 'fixed', said.baseUnit, standing.baseUnit);
}

type State = { readonly card: ItemCard; readonly before: ItemCard | null; readonly around: Around; readonly note: Note };

/** A card that is as it was is let be, whatever it is. */
function checkState({ row, sku }: ItemRowSaid, { card, before, around, note }: State): void {
  const { isActive, replacedBy, packs } = card;
  if (isActive && packs.length > 0 && packs.every((pack) => !pack.isOrderable) && before?.packs.some((pack) => pack.isOrderable) !== false) {
    note(row, 'orderable', 'nothing-orderable');
  }
  if (replacedBy === null || (before?.replacedBy === replacedBy && before.isActive === isActive)) return;
  const state = around.stateAfter(replacedBy);
  if (isActive) note(row, 'replacedBy', 'replaced-while-sold', replacedBy);
  else if (replacedBy === sku) note(row, 'replacedBy', 'replaced-by-itself', replacedBy);
  else if (state !== 'sold') note(row, 'replacedBy', state === 'unknown' ? 'replacement-unknown' : 'replacement-discontinued', replacedBy);
}

/** Packs that are new are changes from nothing, so that the history of the item tells of them. */
function changesOf(before: ItemCard, after: ItemCard): readonly ItemChange[] {
  const known = new Map(before.packs.map((pack) => [pack.code, pack]));
  const old: PackCard[] = after.packs.filter((pack) => known.has(pack.code));
  const added = after.packs.filter((pack) => !known.has(pack.code));
  const blank = (code: string): PackCard => ({
    code,
    gtin: null,
    lengthMm: null,
    widthMm: null,
    heightMm: null,
    weightGrams: null,
    isOrderable: false,
    isShippable: false,
  });
  const sorted: ItemCard = { ...before, packs: old.flatMap(({ code }) => known.get(code) ?? []) };
  const news = added.flatMap((pack) => {
    const facts = itemChanges({ ...after, packs: [blank(pack.code)] }, { ...after, packs: [pack] });
    return facts.length > 0 ? facts : [{ field: 'isOrderable', pack: pack.code, before: '', after: '' } as const];
  });
  return [...itemChanges(sorted, { ...after, packs: old }), ...news];
}
