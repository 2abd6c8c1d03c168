import { type CsvCell, csvLine } from '#app/domain/shared/csv-text.ts';

type Csv<Row> = {
  /** Of the file, without its ending. */
  readonly name: string;
  /** Stable names, for whoever reads the file by machine. */
  readonly header: readonly string[];
  readonly stretches: AsyncIterable<readonly Row[]>;
  readonly toCells: (row: Row) => readonly (readonly CsvCell[])[];
};

/** A CSV file to keep, sent as it is read: UTF-8 with a mark for spreadsheets. */
export function csvResponse<Row>({ name, header, stretches, toCells }: Csv<Row>): Response {
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

async function* linesOf<Row>(header: readonly string[], stretches: Csv<Row>['stretches'], toCells: Csv<Row>['toCells']): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(header)}`;
  for await (const rows of stretches) yield rows.flatMap(toCells).map(csvLine).join('');
}
