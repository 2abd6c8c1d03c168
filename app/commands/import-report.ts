import { isLoaded, ROW_CLASSES } from '#app/domain/catalog/ledger/classify-ledger-row.ts';
import type { LedgerProblem, LedgerProblemKind } from '#app/domain/catalog/ledger/ledger-row.ts';
import type { ImportRefusal, ImportReport } from '#app/use-cases/catalog/import-ledger.ts';
import { importWords } from '#app/words/import.ts';

const EXAMPLES = 3;
const number = new Intl.NumberFormat('en-GB');

/** What became of every row, as text for a terminal. */
export function reportText(report: ImportReport): string {
  const line = (rows: number, words: string) => `${number.format(rows).padStart(11)}  ${words}`;
  const counted = ROW_CLASSES.filter((rowClass) => report.account[rowClass] > 0);
  const lines = (loaded: boolean) =>
    counted.filter((rowClass) => isLoaded(rowClass) === loaded).map((rowClass) => line(report.account[rowClass], importWords.classes[rowClass]));
  const done = importWords.done({ items: number.format(report.items), accounts: number.format(report.accounts), documents: number.format(report.documents) });
  return [importWords.loadedHead, ...lines(true), importWords.leftOutHead, ...lines(false), line(report.rows, importWords.total), '', done].join('\n');
}

/** Why nothing was written: bad cells grouped by kind, each with how many, what was expected, the repair and first examples. */
export function refusalText(refusal: ImportRefusal, problemFile: string): string {
  if (refusal.kind === 'ledger-without-rows') return importWords.withoutRows;
  if (refusal.kind === 'ledger-loaded-before') return importWords.loadedBefore(refusal.at);
  const kinds = new Map<LedgerProblemKind, LedgerProblem[]>();
  for (const problem of refusal.problems) kinds.set(problem.kind, [...(kinds.get(problem.kind) ?? []), problem]);
  const groups = [...kinds].map(([kind, problems]) => groupText(kind, problems));
  return [importWords.refused(refusal.problems.length, number.format(refusal.problems.length)), '', ...groups, importWords.fullList(problemFile)].join('\n');
}

/** Every bad cell, one a line, tab separated: row, column, value, expectation, repair. */
export function problemList(problems: readonly LedgerProblem[]): string {
  const rows = problems.map(({ row, column, value, kind }) => {
    const { expected, repair } = importWords.problems[kind];
    return [String(row), column, value, expected, repair].map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t');
  });
  return `${['row', 'column', 'value', 'expected', 'repair'].join('\t')}\n${rows.join('\n')}\n`;
}

function groupText(kind: LedgerProblemKind, problems: readonly LedgerProblem[]): string {
  const { expected, repair } = importWords.problems[kind];
  const examples = problems
    .slice(0, EXAMPLES)
    .map(({ row, column, value }) => `      row ${row}${column === '' ? '' : `, ${column}`}: ${JSON.stringify(value)}`);
  return [
    `${number.format(problems.length).padStart(7)}  expected ${expected}`,
    `         ${repair}`,
    `         ${importWords.firstExamples}:`,
    ...examples,
    '',
  ].join('\n');
}
