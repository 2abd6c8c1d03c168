import type { PackCard } from '../item-card.ts';
import type { Around, Note, PackFacts, StandingItem } from './item-plan.ts';
import { type ItemRowSaid, type SaidPack, unitProblem } from './read-item-row.ts';

export type JudgedPack = { readonly card: PackCard; readonly facts: PackFacts };

type Judging = { readonly standing: StandingItem | null; readonly around: Around; readonly note: Note };

/** All packs an item will have, smallest first: those it has, as the rows of the file change them, and those the rows add. */
export function judgePacks(rows: readonly ItemRowSaid[], judging: Judging): readonly JudgedPack[] {
  const { standing, note } = judging;
  const seen = new Map<string, number>();
  const judged = new Map<string, JudgedPack>();
  for (const [at, card] of (standing?.card.packs ?? []).entries()) {
    const facts = standing?.packs[at];
    if (facts) judged.set(card.code, { card, facts });
  }
  for (const { row, key, pack } of rows) {
    if (pack === null) continue;
    const earlier = seen.get(pack.code);
    if (earlier !== undefined) note(row, 'pack', 'twice-in-file', pack.code, String(earlier));
    seen.set(pack.code, row);
    judged.set(pack.code, judgePack(pack, { ...judging, row, key, before: judged.get(pack.code) ?? null }));
  }
  for (const [at, { row, pack }] of rows.entries()) {
    const earlier = rows.slice(0, at).find((other) => other.pack === null);
    if (pack === null && earlier) note(row, 'item', 'twice-in-file', rows[at]?.sku, String(earlier.row));
  }
  return [...judged.values()].sort((a, b) => a.facts.content - b.facts.content || (a.facts.code < b.facts.code ? -1 : 1));
}

type Pack = Judging & { readonly row: number; readonly key: string; readonly before: JudgedPack | null };

function judgePack(said: SaidPack, place: Pack): JudgedPack {
  const { before } = place;
  const was = before?.card ?? null;
  const card: PackCard = {
    code: said.code,
    gtin: said.gtin === undefined ? (was?.gtin ?? null) : said.gtin,
    lengthMm: said.lengthMm === undefined ? (was?.lengthMm ?? null) : said.lengthMm,
    widthMm: said.widthMm === undefined ? (was?.widthMm ?? null) : said.widthMm,
    heightMm: said.heightMm === undefined ? (was?.heightMm ?? null) : said.heightMm,
    weightGrams: said.weightGrams === undefined ? (was?.weightGrams ?? null) : said.weightGrams,
    isOrderable: said.isOrderable ?? was?.isOrderable ?? true,
    isShippable: said.isShippable ?? was?.isShippable ?? true,
  };
  checkGtin(card, place);
  const sizes = [card.lengthMm, card.widthMm, card.heightMm].filter((size) => size !== null).length;
  if (sizes !== 0 && sizes !== 3) place.note(place.row, 'lengthMm', 'size-incomplete');
  return { card, facts: before ? keptFacts(said, before.facts, place) : newFacts(said, place) };
}

function checkGtin({ code, gtin }: PackCard, { row, key, before, standing, around, note }: Pack): void {
  if (gtin === null || gtin === before?.card.gtin) return;
  const earlier = around.earlierRow(gtin, { key, pack: code });
  if (earlier !== null && earlier !== row) {
    note(row, 'gtin', 'gtin-in-file', gtin, String(earlier));
    return;
  }
  const owner = around.ownerOf(gtin);
  const isOwn = owner !== null && owner.sku === standing?.sku && owner.pack === code;
  if (owner && !isOwn) note(row, 'gtin', 'gtin-taken', gtin, owner.sku ?? '');
}

function keptFacts(said: SaidPack, facts: PackFacts, { row, note }: Pack): PackFacts {
  if (said.content !== undefined && said.content !== facts.content) note(row, 'content', 'fixed', String(said.content), String(facts.content));
  if (said.unitCode !== undefined && said.unitCode !== facts.unitCode) note(row, 'packUnit', 'fixed', said.unitCode, facts.unitCode);
  if (said.label !== undefined && said.label !== facts.label) note(row, 'packLabel', 'fixed', said.label, facts.label);
  return facts;
}

function newFacts({ code, unitCode, label, content }: SaidPack, { row, note }: Pack): PackFacts {
  const wrong = unitCode === undefined ? null : unitProblem(unitCode);
  if (unitCode === undefined) note(row, 'packUnit', 'missing');
  else if (wrong) note(row, 'packUnit', wrong.kind, unitCode, wrong.detail);
  if (label === undefined) note(row, 'packLabel', 'missing');
  if (content === undefined) note(row, 'content', 'missing');
  return { code, unitCode: unitCode ?? '', label: label ?? '', content: content ?? 1 };
}
