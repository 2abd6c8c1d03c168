import { plural } from './plural.ts';

/** Words of goods coming in. */
export const receiptsWords = {
  title: 'Expected receipts',
  search: 'Item code or name',
  views: 'Show receipts',
  view: { all: 'All', late: 'Late', firm: 'Firm', planned: 'Planned' },
  caption: 'Receipts by expected day',
  nothing: 'Nothing is expected.',
  item: 'Item',
  description: 'Description',
  supplier: 'Supplier',
  state: 'State',
  firm: 'firm',
  planned: 'planned',
  late: 'late',
  expected: 'Expected',
  promised: 'Promised',
  counted: 'Counted',
  book: 'Book',
  bookName: (quantity: string, name: string) => `Book ${quantity} of ${name}`,
  countedName: (name: string) => `Counted quantity of ${name}`,
  receipts: (count: number, text: string) => plural('en', count, { one: `${text} receipt`, other: `${text} receipts` }),
  booked: (facts: { readonly sku: string; readonly name: string; readonly received: string; readonly lines: number; readonly linesText: string }) =>
    `${facts.received} of ${facts.sku} ${facts.name} booked. ${plural('en', facts.lines, {
      one: `${facts.linesText} order line has new dates.`,
      other: facts.lines === 0 ? 'No order line changes.' : `${facts.linesText} order lines have new dates.`,
    })}`,
  page: {
    title: 'Book receipt',
    back: 'Expected receipts',
    day: 'Expected on',
    quantity: 'Expected',
    promised: 'Promised to orders',
    supplier: 'Supplier',
    counted: 'Counted quantity',
    hint: (unit: string) => `In ${unit}. 0 when nothing came.`,
    book: 'Book receipt',
    consequence: 'Who was promised these goods is served first; what is left goes to waiting orders by rank.',
    countMissing: (typed: string) =>
      typed === ''
        ? 'Enter the quantity you counted, 0 when nothing came.'
        : `“${typed}” is not a whole number. Enter the quantity you counted, 0 when nothing came.`,
    tooMany: (received: string, expected: string) => `${received} is more than twice the ${expected} expected. Count again, or book it as two receipts.`,
    already: 'This receipt was booked already. Nothing was changed.',
    canceled: 'This receipt was canceled. Nothing was changed.',
  },
};
