import { plural } from './plural.ts';

/** Words that the parts of the kit bring themselves. */
export const kitWords = {
  problems: {
    heading: (count: number) => plural('en', count, { one: 'There is a problem', other: `There are ${count} problems` }),
    onLines: (count: number) => plural('en', count, { one: 'There is a problem on 1 line', other: `There is a problem on ${count} lines` }),
  },
  optional: 'optional',
  why: 'Why?',
  close: 'Close',
  more: (what: string) => `More for ${what}`,
  privateLabel: 'PL',
  privateLabelLong: 'private label',
  total: 'Total',
  pager: {
    label: 'Pages',
    range: (from: string, to: string, total: string) => `${from}–${to} of ${total}`,
    page: (page: number) => `Page ${page}`,
    previous: 'Previous',
    next: 'Next',
  },
  ladder: {
    lowest: 'lowest price',
    from: (quantity: string) => `${quantity}+`,
    you: (quantity: string) => `You: ${quantity}`,
  },
  portions: {
    noDate: 'no date yet',
  },
  numbers: 'Show numbers',
  pack: {
    piece: (unit: string) => `1 ${unit}`,
    holds: (count: string, unit: string) => `${count} ${unit}`,
  },
  error: {
    safe: 'What is safe',
    next: 'What you can do',
    reference: 'Reference',
    notThere: 'There is no page here, or it is not yours to see',
    notThereSafe: 'Nothing was changed.',
    notThereNext: 'Check the address, search for the number, or go back to today’s page.',
    notAllowed: 'Your role does not open this page',
    notAllowedNext: 'An administrator of your account can grant it.',
    broken: 'This page failed on our side',
    brokenSafe: 'What was saved before is kept. Nothing was ordered unless you saw an order number.',
    brokenNext: 'Try again. If it happens twice, call us with the reference above.',
    tooMany: 'Too many requests at once',
    tooManyNext: 'Wait a minute, then try again.',
    retry: 'Try again',
    toStart: 'Go to the first page',
  },
  /** A form that somebody else saved meanwhile: both versions beside each other. */
  clash: {
    caption: 'What differs',
    field: 'Field',
    yours: 'Yours, not saved',
    now: 'As it stands now',
    nothing: 'empty',
  },
};
