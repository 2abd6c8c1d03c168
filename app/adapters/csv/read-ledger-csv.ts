import { createHash, type Hash } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { LedgerProblem, LedgerRow } from '#app/domain/catalog/ledger/ledger-row.ts';
import { type CellRules, type LedgerCells, parseLedgerCells } from '#app/domain/catalog/ledger/parse-ledger-cells.ts';

type Columns = Readonly<Record<Exclude<keyof LedgerCells, 'country'>, string>> & { readonly country?: string | undefined };
export type LedgerCsv = { readonly rows: readonly LedgerRow[]; readonly problems: readonly LedgerProblem[]; readonly sha256: string };

const FIELDS = ['document', 'sku', 'description', 'quantity', 'date', 'price', 'customer', 'country'] as const;
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Reads a ledger from a stream of CSV bytes: any usual delimiter, byte order mark and line end; every bad cell is reported. */
export async function readLedgerCsv(bytes: Readable, { columns, rules }: { readonly columns: Columns; readonly rules: CellRules }): Promise<LedgerCsv> {
  const hash = createHash('sha256');
  const rows: LedgerRow[] = [];
  const problems: LedgerProblem[] = [];
  let places: Places | null = null;
  for await (const record of records(bytes, { hash, problems })) {
    if (places === null) {
      places = findPlaces(record.cells, columns);
      const missing = missingColumns(places, columns);
      problems.push(...missing);
      if (missing.length > 0) break;
      continue;
    }
    if (record.isBroken || record.cells.length !== places.width) {
      problems.push({ row: record.row, column: '', value: record.cells.join(' ').slice(0, 80), kind: 'not-csv' });
      continue;
    }
    const parsed = parseLedgerCells(cellsOf(record.cells, places), record.row, rules);
    if (parsed.ok) rows.push(parsed.value);
    else problems.push(...parsed.refusal.map((problem) => ({ ...problem, column: titleOf(problem.column, columns) })));
  }
  return { rows, problems: inOrder(problems), sha256: hash.digest('hex') };
}

/** By row; a broken line is told once, though what is left of it may read as a broken line again. */
function inOrder(problems: readonly LedgerProblem[]): LedgerProblem[] {
  const broken = new Set<number>();
  return problems
    .toSorted((a, b) => a.row - b.row)
    .filter((problem) => {
      if (problem.kind !== 'not-csv') return true;
      const isFirst = !broken.has(problem.row);
      broken.add(problem.row);
      return isFirst;
    });
}

type CsvRecord = { readonly cells: readonly string[]; readonly row: number; readonly isBroken: boolean };
type Notes = { readonly hash: Hash; readonly problems: LedgerProblem[] };

async function* records(bytes: Readable, { hash, problems }: Notes): AsyncGenerator<CsvRecord> {
  const chunks: AsyncIterator<Buffer> = bytes[Symbol.asyncIterator]();
  const first = await chunks.next();
  const head = first.done ? Buffer.alloc(0) : first.value;
  const delimiter = delimiterOf(head.toString('utf8'));
  const wellQuoted = wellQuotedBy(delimiter);
  // Strict reading would lose the rows behind a stray quote; so it is read loosely and judged by the raw line.
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    raw: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      problems.push({ row: lineOf(error), column: '', value: '', kind: 'not-csv' });
      return undefined;
    },
  });
  // The callback only keeps a failing stream from ending the process: the loop below throws what went wrong.
  pipeline(Readable.from(hashed(head, { chunks, hash })), parser, () => undefined);
  for await (const { record, info, raw } of parser) yield { cells: record, row: info.lines, isBroken: raw.includes('"') && !wellQuoted.test(raw) };
}

/** Every cell without quotes, or wholly in quotes with those inside doubled. */
function wellQuotedBy(delimiter: string): RegExp {
  const sign = delimiter === '|' ? '\\|' : delimiter;
  const cell = `(?:"(?:[^"]|"")*"|[^"${sign}\\r\\n]*)`;
  return new RegExp(`^\\uFEFF?${cell}(?:${sign}${cell})*[\\r\\n]*$`);
}

async function* hashed(head: Buffer, { chunks, hash }: { readonly chunks: AsyncIterator<Buffer>; readonly hash: Hash }): AsyncGenerator<Buffer> {
  for (let chunk: Buffer | null = head; chunk !== null; ) {
    hash.update(chunk);
    yield chunk;
    const next = await chunks.next();
    chunk = next.done ? null : next.value;
  }
}

/** The one of the usual signs that stands most often in the first line. */
function delimiterOf(head: string): string {
  const line = head.split(/[\r\n]/, 1)[0] ?? '';
  const counted = DELIMITERS.map((sign) => ({ sign, times: line.split(sign).length }));
  return counted.sort((a, b) => b.times - a.times)[0]?.sign ?? ',';
}

function lineOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('lines' in error)) return 0;
  return Number(error.lines);
}

/** Where each column stands; width: how many there are. */
type Places = Readonly<Record<keyof LedgerCells, number>> & { readonly width: number };

function findPlaces(head: readonly string[], columns: Columns): Places {
  const titles = head.map((title) => title.trim().toLowerCase());
  const place = (title: string | undefined) => (title === undefined ? -1 : titles.indexOf(title.toLowerCase()));
  return {
    document: place(columns.document),
    sku: place(columns.sku),
    description: place(columns.description),
    quantity: place(columns.quantity),
    date: place(columns.date),
    price: place(columns.price),
    customer: place(columns.customer),
    country: place(columns.country),
    width: head.length,
  };
}

function missingColumns(places: Places, columns: Columns): LedgerProblem[] {
  return FIELDS.flatMap((field) => {
    const title = columns[field];
    return title !== undefined && places[field] === -1 ? [{ row: 1, column: title, value: '', kind: 'missing-column' as const }] : [];
  });
}

function cellsOf(cells: readonly string[], places: Places): LedgerCells {
  const cell = (field: keyof LedgerCells) => cells[places[field]] ?? '';
  return {
    document: cell('document'),
    sku: cell('sku'),
    description: cell('description'),
    quantity: cell('quantity'),
    date: cell('date'),
    price: cell('price'),
    customer: cell('customer'),
    country: cell('country'),
  };
}

function titleOf(field: string, columns: Columns): string {
  const known = FIELDS.find((candidate) => candidate === field);
  return (known === undefined ? undefined : columns[known]) ?? field;
}
