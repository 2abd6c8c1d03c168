import type { ColumnMap } from '../../shared/tables/column-map.ts';
import type { ImportProblem, ImportProblemKind } from '../../shared/tables/import-problem.ts';
import { cellReader, type Said } from '../../shared/tables/read-cells.ts';
import type { DecimalSign, TableRow } from '../../shared/tables/table.ts';
import { normalizeCode } from '../item-code.ts';
import type { HeldGoods, HeldUnit } from './account-item-plan.ts';
import { unitProblem } from './read-item-row.ts';

/** What one row says of an account's item or group. key: of account and goods, as codes are compared. */
export type AccountRowSaid = {
  readonly row: number;
  readonly account: string;
  readonly item: string;
  readonly group: string;
  readonly key: string;
  readonly ownCode: Said<string>;
  readonly unit: {
    readonly label: string;
    readonly plural: string | undefined;
    readonly unitCode: string | undefined;
    readonly content: number | undefined;
    readonly isDefault: boolean | undefined;
  } | null;
  readonly problems: readonly ImportProblem[];
};

const UNIT_FIELDS = ['unit', 'unitPlural', 'content', 'default'] as const;

/** One row of a table of account items, read cell by cell; its problems are those that need nothing but the row. Source: domain.md part 3. */
export function readAccountRow(row: TableRow, how: { readonly columns: ColumnMap; readonly decimalSign: DecimalSign }): AccountRowSaid {
  const cells = cellReader(row, how);
  const account = cells.text('account', 40) ?? '';
  const item = cells.text('item', 60) ?? '';
  const group = cells.text('group', 40) ?? '';
  if (account === '') cells.note('account', 'missing');
  if (item === '' && group === '') cells.note('item', 'missing');
  if (item !== '' && group !== '') cells.note('group', 'item-and-group');
  const ownCode = cells.text('ownCode', 60);
  if (ownCode && item === '') cells.note('ownCode', 'code-of-group');
  const label = cells.text('unitLabel', 60);
  if (!label && UNIT_FIELDS.some((field) => cells.raw(field) !== '')) cells.note('unitLabel', 'missing');
  const unitCode = cells.text('unit', 10)?.toUpperCase();
  const said = {
    plural: cells.text('unitPlural', 60) ?? undefined,
    unitCode,
    content: cells.whole('content', { least: 1, most: 100_000_000 }) ?? undefined,
    isDefault: cells.yesNo('default'),
  };
  const wrong = unitCode === undefined ? null : unitProblem(unitCode);
  if (wrong) cells.note('unit', wrong.kind, wrong.detail);
  const key = `${account}\n${item === '' ? '' : normalizeCode(item)}\n${item === '' ? group : ''}`;
  return { row: row.number, account, item, group, key, ownCode, unit: label ? { label, ...said } : null, problems: cells.problems };
}

export type JudgedGoods =
  | { readonly kind: 'bad'; readonly problems: readonly ImportProblem[] }
  | { readonly kind: 'same' | 'changed'; readonly after: HeldGoods };

/** otherGoods: whether the account knows another item by this part number, in the catalog or by an earlier row (then its number). */
export type AroundGoods = { readonly codeHolder: (code: string) => { readonly row: number | null } | null };

/**
 * What the rows of one account's item or group come to, beside what the account holds. A unit that becomes the default takes the place
 * of the one that was. Source: domain.md part 3.
 */
export function judgeGoods(rows: readonly AccountRowSaid[], held: HeldGoods | null, around: AroundGoods): JudgedGoods {
  const problems = rows.flatMap((row) => row.problems);
  const note = (row: AccountRowSaid, field: string, kind: ImportProblemKind, value: string, detail = '') =>
    problems.push({ row: row.row, field, value, kind, detail });
  const speaker = rows.find((row) => row.ownCode !== undefined);
  for (const row of rows) {
    if (row.ownCode !== undefined && row.ownCode !== speaker?.ownCode) note(row, 'ownCode', 'differs-in-file', row.ownCode ?? '', String(speaker?.row));
  }
  const holder = speaker?.ownCode && speaker.ownCode !== held?.ownCode ? around.codeHolder(speaker.ownCode) : null;
  if (speaker && holder) note(speaker, 'ownCode', holder.row === null ? 'own-code-taken' : 'own-code-in-file', speaker.ownCode ?? '', String(holder.row ?? ''));
  const units = mergeUnits(rows, held?.units ?? [], note);
  if (problems.length > 0) return { kind: 'bad', problems };
  const after = { ownCode: speaker?.ownCode === undefined ? (held?.ownCode ?? null) : speaker.ownCode, units };
  return { kind: isSame(after, held) ? 'same' : 'changed', after };
}

type Note = (row: AccountRowSaid, field: string, kind: ImportProblemKind, value: string, detail?: string) => void;

function mergeUnits(rows: readonly AccountRowSaid[], held: readonly HeldUnit[], note: Note): readonly HeldUnit[] {
  const units = new Map(held.map((unit) => [unit.label, unit]));
  const seen = new Map<string, number>();
  let chosen: AccountRowSaid | null = null;
  for (const row of rows) {
    const { unit } = row;
    if (unit === null) continue;
    const earlier = seen.get(unit.label);
    if (earlier !== undefined) note(row, 'unitLabel', 'twice-in-file', unit.label, String(earlier));
    seen.set(unit.label, row.row);
    const was = units.get(unit.label);
    if (!was && unit.unitCode === undefined) note(row, 'unit', 'missing', '');
    if (!was && unit.content === undefined) note(row, 'content', 'missing', '');
    if (unit.isDefault && chosen) note(row, 'default', 'twice-in-file', unit.label, String(chosen.row));
    if (unit.isDefault) chosen = row;
    units.set(unit.label, {
      label: unit.label,
      plural: unit.plural ?? was?.plural ?? unit.label,
      unitCode: unit.unitCode ?? was?.unitCode ?? '',
      content: unit.content ?? was?.content ?? 1,
      isDefault: unit.isDefault ?? was?.isDefault ?? false,
    });
  }
  const isOther = (label: string) => chosen !== null && chosen.unit?.label !== label;
  return [...units.values()].map((unit) => (isOther(unit.label) ? { ...unit, isDefault: false } : unit));
}

function isSame(after: HeldGoods, held: HeldGoods | null): boolean {
  const before = held ?? { ownCode: null, units: [] };
  return after.ownCode === before.ownCode && after.units.length === before.units.length && after.units.every((unit, at) => isSameUnit(unit, before.units[at]));
}

function isSameUnit(a: HeldUnit, b: HeldUnit | undefined): boolean {
  return b !== undefined && a.label === b.label && a.plural === b.plural && a.unitCode === b.unitCode && a.content === b.content && a.isDefault === b.isDefault;
}
