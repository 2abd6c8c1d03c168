import type { RowClass } from '#app/domain/catalog/ledger/classify-ledger-row.ts';
import type { LedgerProblemKind } from '#app/domain/catalog/ledger/ledger-row.ts';
import { plural } from './plural.ts';

type Advice = { readonly expected: string; readonly repair: string };

/** Words of the ledger import: what was expected of a cell and how to repair it, and what became of each row. */
export const importWords = {
  usage: 'npm run import -- --file ledger.csv --map map.json [--dry-run] [--problems problems.tsv]',
  problems: {
    'missing-column': { expected: 'a column with this title in the first line', repair: 'Name the title that the file uses in the column map.' },
    'not-csv': {
      expected: 'as many cells as the first line has, quotes in pairs',
      repair: 'Put text with quotes or delimiters into quotes and double the quotes inside it.',
    },
    empty: { expected: 'a value', repair: 'Fill in the cell or take the row out.' },
    'not-a-whole-number': { expected: 'a whole number, negative for credits', repair: 'Write the quantity in base units, without signs between thousands.' },
    'not-a-price': {
      expected: 'a price for one base unit, such as 2.55',
      repair: 'Take out currency and thousands signs; name the decimal sign in the column map.',
    },
    'too-many-decimals': { expected: 'at most four decimals more than the currency has', repair: 'Round the price where it is made.' },
    'not-a-date': {
      expected: 'a day of the calendar, such as 2025-11-30',
      repair: 'Correct the day, or name the order of year, month and day in the column map.',
    },
    'document-of-two-customers': {
      expected: 'one customer number on all rows of a document',
      repair: 'Give the second customer a document number of its own.',
    },
    'document-known': { expected: 'a document number that is not loaded yet', repair: 'Take out the documents that were loaded before.' },
  } satisfies Record<LedgerProblemKind, Advice>,
  classes: {
    'goods-sold': 'goods sold to accounts',
    'goods-credited': 'goods credited to accounts',
    'goods-free': 'goods given free to accounts',
    charge: 'postage, carriage and other charges to accounts',
    'charge-credited': 'charges credited to accounts',
    adjustment: 'adjustments of bad debt',
    'stock-written-off': 'stock written off: no customer number, price zero, negative quantity',
    'stock-corrected': 'stock corrected: no customer number, price zero',
    'consumer-credit': 'credits without a customer number (consumers)',
    'consumer-sale': 'sales without a customer number (consumers)',
  } satisfies Record<RowClass, string>,
  loadedHead: 'Loaded as history',
  leftOutHead: 'Left out, by reason',
  total: 'rows in the file',
  dryRun: 'Nothing was written: this was a dry run.',
  done: (facts: { readonly items: string; readonly accounts: string; readonly documents: string }) =>
    `Loaded ${facts.items} new items, ${facts.accounts} new accounts and ${facts.documents} documents.`,
  refused: (problems: number, count: string) =>
    `Nothing was written. The file has ${plural('en', problems, { one: 'one bad cell', other: `${count} bad cells` })}:`,
  firstExamples: 'first of them',
  fullList: (file: string) => `All of them, one a line: ${file}`,
  withoutRows: 'Nothing was written: the file has no rows.',
  loadedBefore: (at: string) => `Nothing was written: this very file was loaded at ${at}.`,
  badMap: (place: string, message: string) => `The column map is wrong at ${place}: ${message}`,
} as const;
