import type { CsvCell } from '#app/domain/shared/csv-text.ts';
import type { FileTable } from './file-table.ts';

type Write = (sheet: {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: AsyncIterable<readonly (readonly CsvCell[])[]>;
}) => Promise<Uint8Array>;

/** A workbook to keep. write: what makes the file, which is no business of a page. */
export async function workbookResponse<Row>({ name, header, stretches, toCells }: FileTable<Row>, write: Write): Promise<Response> {
  const bytes = await write({ title: name, header, rows: cellsOf(stretches, toCells) });
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${name}.xlsx"`,
    },
  });
}

async function* cellsOf<Row>(stretches: FileTable<Row>['stretches'], toCells: FileTable<Row>['toCells']): AsyncGenerator<readonly (readonly CsvCell[])[]> {
  for await (const rows of stretches) yield rows.flatMap(toCells);
}
