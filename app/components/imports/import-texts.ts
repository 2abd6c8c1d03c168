import type { Import } from '#app/domain/shared/tables/import.ts';
import type { ImportProblem } from '#app/domain/shared/tables/import-problem.ts';
import type { TableFacts, TableRefusal } from '#app/domain/shared/tables/table.ts';
import { importsWords as says } from '#app/words/imports.ts';

const FIELDS: Readonly<Record<string, string>> = says.fields;

type NumberText = (value: number) => string;

/** What is wrong with a row and what to do about it. */
export function problemText({ kind, detail }: ImportProblem): { readonly wrong: string; readonly fix: string } {
  const [wrong, fix] = says.rowProblems[kind](detail);
  return { wrong, fix };
}

/** Why a file could not be read, and what to do. */
export function refusalText(refusal: TableRefusal, number: NumberText): string {
  const { unread } = says;
  switch (refusal.kind) {
    case 'not-a-table':
      return unread.found[refusal.found];
    case 'too-many-rows':
      return unread.tooManyRows(number(refusal.most));
    case 'too-many-columns':
      return unread.tooManyColumns(number(refusal.most));
    case 'cell-too-long':
      return unread.cellTooLong(number(refusal.row), number(refusal.most));
    case 'quotes-broken':
      return unread.quotesBroken(number(refusal.row));
    default:
      return unread[refusal.kind];
  }
}

/** How a file was read: its kind, and what separates and spells it. */
export function formatText({ format }: TableFacts): string {
  const { facts } = says;
  return format.kind === 'xlsx' ? facts.xlsx(format.sheet) : facts.csv(facts.delimiters[format.delimiter], facts.encodings[format.encoding]);
}

/** How far a file has come. */
export function statusText({ status, counts }: Import): string {
  return status === 'checked' && counts.bad > 0 ? says.status.bad : says.status[status];
}

/** What a fact is called; a column of the file by its own heading. */
export function fieldText(field: string): string {
  return FIELDS[field] ?? field;
}

/** The heading of a column in the file, or its place where it has none. */
export function headingOf({ facts }: Import, at: number): string {
  return facts.header.cells[at] || `${says.mapping.column} ${at + 1}`;
}
