import { type Quantity, quantity } from '../shared/quantity.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { PackUnit } from './pack-unit.ts';
import { unitFamily, unitWord } from './unit-words.ts';

/** A unit a line may be entered in. account: the account's own ("display of 18"); pack: an orderable pack; base: single pieces. */
export type SellingUnit = {
  readonly unitCode: string;
  readonly label: string;
  readonly plural: string;
  readonly content: Quantity;
  readonly source: 'account' | 'pack' | 'base';
  readonly isDefault: boolean;
};

/** The unit in which an account sells an item on. Source: domain.md part 3. */
export type AccountUnit = Pick<SellingUnit, 'unitCode' | 'label' | 'plural' | 'content' | 'isDefault'>;

/** The item's base unit in words: UN/ECE code, 'piece', 'pieces'. */
export type BaseUnit = { readonly unitCode: string; readonly label: string; readonly plural: string };

/** A word that names no unit of this item, or several. Readings are the units it could mean. */
export type UnitRefusal =
  | { readonly kind: 'unknown-unit'; readonly typed: string; readonly units: readonly SellingUnit[] }
  | { readonly kind: 'ambiguous-unit'; readonly typed: string; readonly readings: readonly SellingUnit[] };

/**
 * The units a line of this item may be entered in, never empty: the account's own first, then orderable packs, then the base piece
 * (left out only when a pack of content 1 says it may not be ordered and something else may). Exactly one is the default: the
 * account's, else the base piece, else the smallest pack. Source: domain.md part 3; whole account units are checkQuantity's matter.
 */
export function sellingUnits(accountUnits: readonly AccountUnit[], packs: readonly PackUnit[], baseUnit: BaseUnit): readonly SellingUnit[] {
  const own = [...accountUnits].sort((a, b) => Number(b.isDefault) - Number(a.isDefault) || a.content - b.content).map(fromAccount);
  const ordered = packs.filter((pack) => pack.isOrderable && pack.content > 1).sort((a, b) => a.content - b.content || (a.code < b.code ? -1 : 1));
  const packed = ordered.filter((pack) => !own.some((unit) => isSameUnit(unit, pack))).map(fromPack);
  const mayBeSingle = packs.every((pack) => pack.content > 1 || pack.isOrderable);
  const hasOwnPiece = own.some((unit) => unit.content === 1);
  const single = !hasOwnPiece && (mayBeSingle || own.length + packed.length === 0) ? [fromBase(baseUnit)] : [];
  const units = [...own, ...packed, ...single];
  const chosen = own[0] ?? single[0] ?? packed[0];
  return units.map((unit) => ({ ...unit, isDefault: unit === chosen }));
}

/** The account's own unit, of which a line is a whole number in whatever unit it was entered; null: it has none. Source: domain.md part 3. */
export function accountUnitOf({ units }: { readonly units: readonly SellingUnit[] }): SellingUnit | null {
  return units.find((unit) => unit.source === 'account') ?? null;
}

/**
 * The unit a word names: code, label, plural or a trade word ("cs", "case of 6", "pcs"), spaces and case aside; null or '' the default.
 * An exact name goes before a trade word, and the account's own name before the host's. Source: domain.md part 3, experience.md F4.
 */
export function unitByWord(units: readonly SellingUnit[], typedWord: string | null): Result<SellingUnit, UnitRefusal> {
  const typed = (typedWord ?? '').trim();
  const word = unitWord(typed);
  if (word.name === '' && word.content === null) {
    const standard = units.find((unit) => unit.isDefault) ?? units[0];
    return standard ? accept(standard) : refuse({ kind: 'unknown-unit', typed, units });
  }
  const exact = units.filter((unit) => isNamed(unit, typed));
  const own = exact.filter((unit) => unit.source === 'account');
  const family = units.filter((unit) => isOfFamily(unit, word));
  const readings = [own, exact, family].find((matches) => matches.length > 0) ?? [];
  const [first, ...others] = readings;
  if (!first) return refuse({ kind: 'unknown-unit', typed, units });
  return others.every((unit) => unit.content === first.content) ? accept(first) : refuse({ kind: 'ambiguous-unit', typed, readings });
}

function isNamed(unit: SellingUnit, typed: string): boolean {
  const name = bare(typed);
  return name === bare(unit.unitCode) || name === bare(unit.label) || name === bare(unit.plural);
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.]+/g, '');
}

function isOfFamily(unit: SellingUnit, word: { readonly name: string; readonly content: number | null }): boolean {
  if (word.content !== null && word.content !== unit.content) return false;
  if (word.name === '') return true;
  const family = unitFamily(word.name);
  return family === unitFamily(unitWord(unit.label).name) || family === unitFamily(unit.unitCode);
}

function isSameUnit(own: SellingUnit, pack: PackUnit): boolean {
  return own.content === pack.content && own.unitCode === pack.unitCode;
}

function fromAccount(unit: AccountUnit): SellingUnit {
  const { unitCode, label, plural, content } = unit;
  return { unitCode, label, plural, content, source: 'account', isDefault: false };
}

function fromPack(pack: PackUnit): SellingUnit {
  const { unitCode, label, content } = pack;
  return { unitCode, label, plural: pluralOf(label), content, source: 'pack', isDefault: false };
}

function fromBase({ unitCode, label, plural }: BaseUnit): SellingUnit {
  return { unitCode, label, plural, content: quantity(1), source: 'base', isDefault: false };
}

/** 'carton of 12' → 'cartons of 12', 'box' → 'boxes'. Packs carry one label only; an account unit brings its own plural. */
function pluralOf(label: string): string {
  const [head = '', ...rest] = label.split(' ');
  const plural = /(s|x|z|ch|sh)$/i.test(head) ? `${head}es` : `${head}s`;
  return [/^[a-z]+$/i.test(head) ? plural : head, ...rest].join(' ');
}
