import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { assert } from '#app/domain/shared/assert.ts';
import { ColumnReader } from './columns.ts';
import { type ColumnName, CSV_HEAD, type Dictionaries, DOCUMENT_PREFIXES, type OnlineRetailRow } from './online-retail-format.ts';

const MINUTE_MS = 60_000;

/** Every row of the real year in the order of the published CSV. */
export function* unpackOnlineRetail(folder: string = bundledYear()): Generator<OnlineRetailRow> {
  const words = dictionariesOf(folder);
  const documents = readDocuments(words, columnOf(folder, 'documents'));
  const [steps, minutes, skus] = [columnOf(folder, 'document-steps'), columnOf(folder, 'minutes'), columnOf(folder, 'skus')];
  const [descriptions, quantities, prices] = [columnOf(folder, 'descriptions'), columnOf(folder, 'quantities'), columnOf(folder, 'prices')];
  let place = -1;
  for (let row = 0; row < words.rowCount; row++) {
    place += steps.signed();
    const document = at(documents, place);
    const sku = skus.count();
    yield {
      document: document.number,
      sku: at(words.skus, sku),
      description: at(at(words.descriptions, sku), descriptions.count()),
      quantity: quantities.signed(),
      minute: document.minute + minutes.signed(),
      price: at(at(words.prices, sku), prices.count()),
      customer: document.customer,
      country: document.country,
    };
  }
}

/** The published CSV, byte for byte, in pieces of one line each, the head first. */
export function* toCsvLines(rows: Iterable<OnlineRetailRow>): Generator<string> {
  yield `${CSV_HEAD.join(',')}\n`;
  for (const row of rows) {
    const fields = [row.document, row.sku, row.description, String(row.quantity), toTimeText(row.minute), row.price, row.customer, row.country];
    yield `${fields.map(quoted).join(',')}\n`;
  }
}

/** 'YYYY-MM-DD HH:MM:00' of a minute, as the CSV writes it. */
export function toTimeText(minute: number): string {
  return new Date(minute * MINUTE_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/** Every code of the year, the one on most rows first. */
export function commonestSkus(): readonly string[] {
  return dictionariesOf(bundledYear()).skus;
}

/** The folder the year is bundled in. */
export function bundledYear(): string {
  return join(import.meta.dirname, 'online-retail');
}

type Document = { readonly number: string; readonly minute: number; readonly customer: string; readonly country: string };

function dictionariesOf(folder: string): Dictionaries {
  return JSON.parse(brotliDecompressSync(readFileSync(join(folder, 'dictionaries.json.br'))).toString());
}

function readDocuments(words: Dictionaries, column: ColumnReader): Document[] {
  const documents: Document[] = [];
  let number = 0;
  let minute = 0;
  while (documents.length < words.documentCount) {
    const prefix = at(DOCUMENT_PREFIXES, column.count());
    number += column.signed();
    minute += column.signed();
    documents.push({ number: `${prefix}${number}`, minute, customer: at(words.customers, column.count()), country: at(words.countries, column.count()) });
  }
  return documents;
}

function columnOf(folder: string, name: ColumnName): ColumnReader {
  return new ColumnReader(brotliDecompressSync(readFileSync(join(folder, `${name}.br`))));
}

function at<Value>(values: readonly Value[], place: number): Value {
  const value = values[place];
  assert(value !== undefined, `an entry at ${place}`);
  return value;
}

function quoted(field: string): string {
  return /[",\n\r]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
