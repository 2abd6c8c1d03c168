import { createReadStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { ColumnWriter } from './columns.ts';
import { COLUMN_NAMES, type ColumnName, type Dictionaries, DOCUMENT_PREFIXES } from './online-retail-format.ts';

const prefixes: readonly string[] = DOCUMENT_PREFIXES;
const folder = join(import.meta.dirname, 'online-retail');

/** Makes the bundle from the published CSV: `npx tsx db/seed/pack-online-retail.ts <file.csv or file.csv.gz>`. */
async function packOnlineRetail(file: string): Promise<void> {
  const rows = await readRows(file);
  const dictionaries = countWords(rows);
  const columns = writeColumns(rows, dictionaries);
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'dictionaries.json.br'),
    squeeze(Buffer.from(JSON.stringify({ ...dictionaries, documentCount: countDocuments(rows), rowCount: rows.length }))),
  );
  for (const name of COLUMN_NAMES) await writeFile(join(folder, `${name}.br`), squeeze(columns[name].finish()));
}

type CsvRow = readonly [document: string, sku: string, description: string, quantity: string, at: string, price: string, customer: string, country: string];

async function readRows(file: string): Promise<CsvRow[]> {
  const bytes = createReadStream(file);
  const text = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  const rows: CsvRow[] = [];
  for await (const row of text.pipe(parse({ fromLine: 2 }))) rows.push(row);
  return rows;
}

type Words = Pick<Dictionaries, 'countries' | 'customers' | 'skus' | 'descriptions' | 'prices'>;

function countWords(rows: readonly CsvRow[]): Words {
  const skus = byFrequency(rows.map((row) => row[1]));
  const bySku = new Map<string, CsvRow[]>(skus.map((sku) => [sku, []]));
  for (const row of rows) bySku.get(row[1])?.push(row);
  return {
    countries: byFrequency(rows.map((row) => row[7])),
    customers: byFrequency(rows.map((row) => row[6])),
    skus,
    descriptions: skus.map((sku) => byFrequency((bySku.get(sku) ?? []).map((row) => row[2]))),
    prices: skus.map((sku) => byFrequency((bySku.get(sku) ?? []).map((row) => row[5]))),
  };
}

function byFrequency(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
}

function countDocuments(rows: readonly CsvRow[]): number {
  return new Set(rows.map((row) => row[0])).size;
}

function writeColumns(rows: readonly CsvRow[], words: Words): Readonly<Record<ColumnName, ColumnWriter>> {
  const columns = Object.fromEntries(COLUMN_NAMES.map((name) => [name, new ColumnWriter()])) as Record<ColumnName, ColumnWriter>;
  const places = { sku: placesOf(words.skus), customer: placesOf(words.customers), country: placesOf(words.countries) };
  const descriptions = words.descriptions.map(placesOf);
  const prices = words.prices.map(placesOf);
  const documents = new Map<string, { readonly place: number; readonly minute: number }>();
  let before = { place: -1, minute: 0, number: 0 };
  for (const [document, skuText, description, quantity, at, price, customer, country] of rows) {
    const minute = Date.parse(`${at.replace(' ', 'T')}Z`) / 60_000;
    let known = documents.get(document);
    if (!known) {
      known = { place: documents.size, minute };
      documents.set(document, known);
      const number = Number(document.replace(/^\D/, ''));
      columns.documents.count(prefixes.indexOf(document.slice(0, -6)));
      columns.documents.signed(number - before.number);
      columns.documents.signed(minute - before.minute);
      columns.documents.count(placeIn(places.customer, customer));
      columns.documents.count(placeIn(places.country, country));
      before = { ...before, minute, number };
    }
    const sku = placeIn(places.sku, skuText);
    columns['document-steps'].signed(known.place - before.place);
    before = { ...before, place: known.place };
    columns.minutes.signed(minute - known.minute);
    columns.skus.count(sku);
    columns.descriptions.count(placeIn(descriptions[sku], description));
    columns.quantities.signed(Number(quantity));
    columns.prices.count(placeIn(prices[sku], price));
  }
  return columns;
}

function placesOf(words: readonly string[]): ReadonlyMap<string, number> {
  return new Map(words.map((word, place) => [word, place]));
}

function placeIn(places: ReadonlyMap<string, number> | undefined, word: string): number {
  const place = places?.get(word);
  if (place === undefined) throw new Error(`not in the dictionary: ${word}`);
  return place;
}

function squeeze(bytes: Uint8Array): Buffer {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}

const file = process.argv[2];
if (file === undefined) throw new Error('name the CSV file to pack');
await packOnlineRetail(file);
