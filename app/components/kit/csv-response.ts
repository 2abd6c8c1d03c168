import { csvLine } from '#app/domain/shared/csv-text.ts';
import type { FileTable } from './file-table.ts';

/** A CSV file to keep, sent as it is read: UTF-8 with a mark for spreadsheets. */
export function csvResponse<Row>({ name, header, stretches, toCells }: FileTable<Row>): Response {
  const lines = linesOf(header, stretches, toCells);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(new TextEncoder().encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
  return new Response(body, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}.csv"` },
  });
}

async function* linesOf<Row>(header: readonly string[], stretches: FileTable<Row>['stretches'], toCells: FileTable<Row>['toCells']): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(header)}`;
  for await (const rows of stretches) yield rows.flatMap(toCells).map(csvLine).join('');
}
