import type { Import } from '#app/domain/shared/tables/import.ts';
import type { ImportProblem } from '#app/domain/shared/tables/import-problem.ts';
import type { TableRow } from '#app/domain/shared/tables/table.ts';
import { importsWords as says } from '#app/words/imports.ts';
import type { FileTable } from '../kit/file-table.ts';
import { fieldText, problemText } from './import-texts.ts';

export type BadRow = { readonly row: TableRow; readonly problems: readonly ImportProblem[] };

/** The sender's own rows in his order and columns, with what is wrong and what to do behind them: mended, the file can be sent again. */
export function badRowsFile(file: Import, stretches: AsyncIterable<readonly BadRow[]>): FileTable<BadRow> {
  const headings = file.facts.header.cells;
  return {
    name: `bad-rows-${file.fileName.replace(/\.\w+$/, '').replace(/[^\w-]+/g, '-')}`,
    header: [...headings, says.problems.fileWrong, says.problems.fileFix],
    stretches,
    toCells: ({ row, problems }) => {
      const texts = problems.map((problem) => ({ ...problemText(problem), about: problem.field === null ? '' : `${fieldText(problem.field)}: ` }));
      return [
        [...headings.map((_, at) => row.cells[at] ?? ''), texts.map(({ about, wrong }) => about + wrong).join(' '), texts.map(({ fix }) => fix).join(' ')],
      ];
    },
  };
}
