import type { ColumnMap } from './column-map.ts';
import { plainNumber } from './decimal-sign.ts';
import type { ImportProblem, ImportProblemKind } from './import-problem.ts';
import type { DecimalSign, TableRow } from './table.ts';

/** What a cell says: undefined leaves things as they are, null clears. */
export type Said<Value> = Value | null | undefined;

const CLEARS = '-';
const YES: ReadonlySet<string> = new Set(['yes', 'y', 'true', '1', 'x', 'ja', 'j', 'oui']);
const NO: ReadonlySet<string> = new Set(['no', 'n', 'false', '0', 'nein', 'non']);

export type CellReader = {
  /** The cell as it was typed, trimmed; '' where it is empty or has no column. */
  raw(field: string): string;
  text(field: string, most: number): Said<string>;
  whole(field: string, range: { readonly least: number; readonly most: number }): Said<number>;
  yesNo(field: string): boolean | undefined;
  note(field: string | null, kind: ImportProblemKind, detail?: string): void;
  readonly problems: readonly ImportProblem[];
};

/** Reads the cells of one row by what they hold, and keeps every problem. An empty cell says nothing; a single dash clears. */
export function cellReader(row: TableRow, { columns, decimalSign }: { readonly columns: ColumnMap; readonly decimalSign: DecimalSign }): CellReader {
  const problems: ImportProblem[] = [];
  const raw = (field: string) => (columns[field] === undefined ? '' : (row.cells[columns[field]] ?? ''));
  const note: CellReader['note'] = (field, kind, detail = '') => {
    problems.push({ row: row.number, field, value: field === null ? '' : raw(field).slice(0, 80), kind, detail });
  };
  return {
    raw,
    note,
    problems,
    text(field, most) {
      const cell = raw(field);
      if (cell === '' || cell === CLEARS) return cell === '' ? undefined : null;
      if (cell.length <= most) return cell;
      note(field, 'too-long', String(most));
      return undefined;
    },
    whole(field, { least, most }) {
      const cell = raw(field);
      if (cell === '' || cell === CLEARS) return cell === '' ? undefined : null;
      const plain = plainNumber(cell, decimalSign);
      if (plain === null || !/^[-+]?\d+(?:\.0+)?$/.test(plain)) note(field, 'not-whole');
      else if (!(Number(plain) >= least && Number(plain) <= most)) note(field, 'out-of-range', `${least} ${most}`);
      else return Number(plain);
      return undefined;
    },
    yesNo(field) {
      const cell = raw(field).toLowerCase();
      if (cell === '') return undefined;
      if (!YES.has(cell) && !NO.has(cell)) note(field, 'not-yes-no');
      return YES.has(cell);
    },
  };
}
